package org.baton.modules.internal.trust.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Answer;
import org.baton.api.web.Upload;
import org.baton.modules.internal.Store;
import org.baton.modules.internal.WordReader;
import org.baton.modules.internal.trust.Keys;
import org.baton.modules.internal.trust.Origin;
import org.baton.modules.internal.trust.Origin.Proof;
import org.baton.modules.internal.trust.Publishers;
import org.baton.modules.internal.trust.Signature;
import org.baton.modules.internal.trust.Switches;
import org.baton.modules.internal.trust.UnsignedAnnouncement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherPagesTest {
  private static final Pattern CERTIFICATE =
      Pattern.compile("name=certificate, kind=HIDDEN, label=, hint=, value=([A-Za-z0-9+/=]+),");

  @TempDir static Path folder;
  private static Keys keys;

  private final Store store = new Store();
  private final PublisherPages pages =
      new PublisherPages(store, new Publishers(store, store, store));

  @BeforeAll
  static void makeKeys() {
    keys = Keys.of(folder, "Provincial Press");
  }

  private static Upload upload(byte[] content) {
    return new Upload(Map.of(), "press.cer", new ByteArrayInputStream(content));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void aCertificateIsLookedAtTrustedAndWithdrawn(String language) {
    WordReader reader = new WordReader(language);
    assertThat(pages.list("", reader).toString()).contains("/modules/publishers/add");
    assertThat(pages.choose(reader).toString()).contains("file");
    String look = pages.look(upload(keys.certificate()), reader).page().toString();
    assertThat(look).contains("Provincial Press", "EC 256");
    assertThat(store.audited).isEmpty();
    Matcher certificate = CERTIFICATE.matcher(look);
    assertThat(certificate.find()).isTrue();

    Answer trusted = pages.trust(certificate.group(1), reader);
    assertThat(trusted.path()).startsWith("/modules/publishers/of/");
    String fingerprint = trusted.path().substring("/modules/publishers/of/".length());
    assertThat(pages.show(fingerprint, reader).toString()).contains("/withdraw");
    Answer unsaid = pages.withdraw(fingerprint, "", reader);
    assertThat(unsaid.why()).isEqualTo(Kind.INVALID);
    assertThat(unsaid.page().toString()).contains("modules.publishers.unsaid");
    assertThat(pages.withdraw(fingerprint, "The key was lost.", reader).path())
        .isEqualTo(trusted.path());
    assertThat(pages.show(fingerprint, reader).toString())
        .contains("The key was lost.")
        .doesNotContain("/withdraw");
    assertThat(pages.list("", reader).toString())
        .contains("Provincial Press", reader.t("modules.publishers.is-withdrawn"));
  }

  @Test
  void whatIsNoCertificateLeadsBackToTheChoice() {
    WordReader reader = new WordReader("en");
    Answer refused = pages.look(upload(new byte[] {1, 2, 3}), reader);
    assertThat(refused.page().toString()).contains("modules.publishers.unreadable", "file");
    assertThat(pages.trust("not base 64!", reader).why()).isEqualTo(Kind.INVALID);
  }

  @Test
  void whoMayOnlyLookSeesNothingToChangeAndIsRefused() {
    pages.trust(java.util.Base64.getEncoder().encodeToString(keys.certificate()), reader());
    WordReader reader = reader();
    reader.denied.add(Publishers.MANAGE);
    store.denied.add(Publishers.MANAGE);
    String list = pages.list("", reader).toString();
    assertThat(list).contains("Provincial Press").doesNotContain("/modules/publishers/add");
    Problem denied =
        catchThrowableOfType(Problem.class, () -> pages.withdraw("00", "Why not.", reader));
    assertThat(denied.kind()).isEqualTo(Kind.DENIED);
  }

  private static WordReader reader() {
    return new WordReader("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyOriginIsSaidInWords(String language) {
    WordReader reader = new WordReader(language);
    Signature signature =
        new Signature("CN=Press", "ab", Instant.EPOCH, Instant.EPOCH, "RSA 3072", Instant.EPOCH);
    OriginWords words = new OriginWords(reader);
    for (Proof proof : Proof.values()) {
      boolean signed = proof == Proof.TRUSTED || proof == Proof.WITHDRAWN || proof == Proof.UNKNOWN;
      Origin origin = new Origin(proof, signed ? signature : null);
      assertThat(words.line(origin, "Vendor")).contains(signed ? "Press" : "Vendor");
      assertThat(words.facts(origin, "")).hasSize(signed ? 5 : 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyPageSaysWhenUnsignedModulesAreLetIn(String language) {
    WordReader reader = new WordReader(language);
    Switches on = new Switches(Map.of("BATON_MODULES_UNSIGNED", "allowed"));
    assertThat(new UnsignedAnnouncement(on).notice(reader)).isPresent();
    assertThat(new UnsignedAnnouncement(new Switches(Map.of())).notice(reader)).isEmpty();
  }
}
