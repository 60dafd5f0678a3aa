package org.baton.modules.internal.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.baton.api.problem.Problem;
import org.baton.modules.internal.Store;
import org.baton.modules.internal.trust.Origin.Proof;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
  private static final Switches STRICT = new Switches(Map.of());
  private static final Switches LENIENT = new Switches(Map.of("BATON_MODULES_UNSIGNED", "allowed"));

  @TempDir static Path folder;
  private static Keys keys;
  private static Path unsigned;
  private static Path signed;

  private final Store store = new Store();
  private final Publishers publishers = new Publishers(store, store, store);

  @BeforeAll
  static void makeJars() throws IOException {
    keys = Keys.of(folder, "Provincial Press");
    unsigned = folder.resolve("unsigned.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(unsigned), manifest)) {
      out.putNextEntry(new ZipEntry("x.txt"));
    }
    signed = keys.sign(unsigned);
  }

  private Trust trust(Switches switches) {
    return new Trust(publishers, KnownRevocations.NONE, switches, Clock.systemUTC());
  }

  @Test
  void letsInWhatATrustedPublisherSigned() {
    publishers.trust(keys.certificate());
    Origin origin = trust(STRICT).require(signed, "5a", "a.jar");
    assertThat(origin.proof()).isEqualTo(Proof.TRUSTED);
    assertThat(origin.signature().name()).isEqualTo("Provincial Press");
  }

  @Test
  void refusesWhatNobodySignedOrWhomNobodyTrusts() {
    assertThat(code(STRICT, unsigned)).isEqualTo("modules.signature.none");
    assertThat(code(STRICT, signed)).isEqualTo("modules.signature.unknown");
  }

  @Test
  void refusesAPublisherWhoseTrustWasWithdrawnWhateverTheSettings() {
    Publisher publisher = publishers.trust(keys.certificate());
    publishers.withdraw(publisher.fingerprint(), "The key was stolen.");
    assertThat(code(STRICT, signed)).isEqualTo("modules.signature.withdrawn");
    assertThat(code(LENIENT, signed)).isEqualTo("modules.signature.withdrawn");
  }

  @Test
  void refusesACertificateThatHasExpiredOrBeginsLater() {
    publishers.trust(keys.certificate());
    assertThat(codeIn(Duration.ofDays(400))).isEqualTo("modules.signature.expired");
    assertThat(codeIn(Duration.ofDays(-2))).isEqualTo("modules.signature.early");
  }

  private String codeIn(Duration later) {
    Trust then =
        new Trust(
            publishers, KnownRevocations.NONE, STRICT, Clock.offset(Clock.systemUTC(), later));
    return catchThrowableOfType(Problem.class, () -> then.require(signed, "5a", "a.jar")).code();
  }

  @Test
  void theSettingForDevelopmentLetsInWhatIsUnprovenButNothingThatWasChanged() throws IOException {
    assertThat(trust(LENIENT).require(unsigned, "5a", "a.jar").proof()).isEqualTo(Proof.UNSIGNED);
    assertThat(trust(LENIENT).require(signed, "5a", "a.jar").proof()).isEqualTo(Proof.UNKNOWN);
    assertThat(code(LENIENT, Keys.changed(signed, "x.txt", new byte[] {1})))
        .isEqualTo("modules.signature.broken");
  }

  @Test
  void aWrongWordInTheSettingsIsTheStrictWay() {
    assertThat(new Switches(Map.of("BATON_MODULES_UNSIGNED", "yes")).unsigned()).isFalse();
    assertThat(new Switches(Map.of("BATON_MODULES_FOUR_EYES", "no")).fourEyes()).isTrue();
    assertThat(STRICT.fourEyes()).isTrue();
    assertThat(new Switches(Map.of("BATON_MODULES_FOUR_EYES", "off")).fourEyes()).isFalse();
  }

  @Test
  void whatWasAdmittedOnceComesBackAndWhatWasPutBesideItIsExamined() {
    Examination examination = new Examination(trust(STRICT), store, store);
    examination.begin(Map.of("a1", "appeals"));
    examination.again(unsigned, "a1", "appeals");
    Problem beside =
        catchThrowableOfType(Problem.class, () -> examination.again(unsigned, "b2", "integrity"));
    assertThat(beside.code()).isEqualTo("modules.signature.none");
    examination.begin(Map.of("b2", "integrity"));
    assertThat(
            catchThrowableOfType(
                Problem.class, () -> examination.again(unsigned, "b2", "integrity")))
        .as("only the first start takes what is there as admitted")
        .isNotNull();
    publishers.trust(keys.certificate());
    examination.again(signed, "c3", "motivation");
    publishers.withdraw(
        JarSignature.read(signed, "a.jar").orElseThrow().fingerprint(), "We parted.");
    examination.again(signed, "c3", "motivation");
  }

  private String code(Switches switches, Path jar) {
    return catchThrowableOfType(Problem.class, () -> trust(switches).require(jar, "5a", "a.jar"))
        .code();
  }
}
