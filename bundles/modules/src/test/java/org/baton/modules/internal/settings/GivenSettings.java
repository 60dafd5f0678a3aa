package org.baton.modules.internal.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.sign.Signer;

/** A module that declares a setting of each kind, as bnd writes it. */
public final class GivenSettings {
  /** The PID of its one part. */
  public static final String PID = "org.baton.sample";

  private static final String FILE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.4.0"
          localization="OSGI-INF/l10n/sample">
        <OCD id="org.baton.sample.Settings" name="%sample.settings" description="%sample.settings.about">
          <AD id="longest" type="Integer" cardinality="0" required="true" default="500" min="1" max="500" name="%sample.settings.longest" description="%sample.settings.longest.about"/>
          <AD id="share" type="Double" cardinality="0" required="false" default="0.25" max="1" name="%sample.settings.share"/>
          <AD id="mail" type="Boolean" cardinality="0" required="true" default="false" name="%sample.settings.mail"/>
          <AD id="tone" type="String" cardinality="0" required="true" default="calm" name="%sample.settings.tone">
            <Option label="%sample.settings.tone.calm" value="calm"/>
            <Option label="%sample.settings.tone.loud" value="loud"/>
          </AD>
          <AD id="kinds" type="String" cardinality="2147483647" required="false" default="county,city" max="10" name="%sample.settings.kinds"/>
          <AD id="server" type="String" cardinality="0" required="true" min="3" name="%sample.settings.server"/>
          <AD id="word" type="Password" cardinality="0" required="false" min="4" name="%sample.settings.word"/>
        </OCD>
        <Designate pid="org.baton.sample"><Object ocdref="org.baton.sample.Settings"/></Designate>
        <Designate pid="org.baton.core"><Object ocdref="org.baton.sample.Settings"/></Designate>
        <Designate factoryPid="org.baton.sample.many"><Object ocdref="org.baton.sample.Settings"/></Designate>
      </metatype:MetaData>
      """;

  private GivenSettings() {}

  /** What is declared. */
  public static List<SettingsGroup> groups() {
    try {
      byte[] file = FILE.getBytes(StandardCharsets.UTF_8);
      return DeclaredSettings.own(MetatypeFile.read(new ByteArrayInputStream(file)), PID);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is given to the container. */
  static AppliedSettings applied(Database database, GivenConfigurations configurations) {
    return new AppliedSettings(database, passwords("one"), configurations.admin());
  }

  /** Passwords with a key that follows from a word. */
  static Passwords passwords(String key) {
    return new Passwords(
        new Signer() {
          @Override
          public Signature sign(String purpose, String text) {
            byte[] bytes = (key + purpose + text).getBytes(StandardCharsets.UTF_8);
            return new Signature("none", key, Base64.getEncoder().encodeToString(bytes));
          }

          @Override
          public boolean verify(String purpose, String text, Signature signature) {
            return sign(purpose, text).equals(signature);
          }

          @Override
          public String publicKey() {
            return key;
          }
        });
  }

  /** The settings of one module. */
  public static SettingsBook book(
      Access access,
      Database database,
      AuditTrail audit,
      GivenConfigurations configurations,
      String module) {
    return new SettingsBook(
        access,
        database,
        audit,
        id -> id.equals(module) ? Optional.of(groups()) : Optional.empty(),
        new Configured(configurations.admin()),
        applied(database, configurations));
  }
}
