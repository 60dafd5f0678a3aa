package org.baton.modules.internal.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Page;
import org.baton.modules.internal.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishersTest {
  @TempDir static Path folder;
  private static Keys keys;

  private final Store store = new Store();
  private final Publishers publishers = new Publishers(store, store, store);

  @BeforeAll
  static void makeKeys() {
    keys = Keys.of(folder, "Provincial Press");
  }

  private static byte[] pem(byte[] der) {
    String base64 = Base64.getMimeEncoder().encodeToString(der);
    return ("Issuer: somebody\n-----BEGIN CERTIFICATE-----\n"
            + base64
            + "\n-----END CERTIFICATE-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void aLookTrustsNobody() {
    Signature said = publishers.look(pem(keys.certificate()));
    assertThat(said.name()).isEqualTo("Provincial Press");
    assertThat(publishers.page("", 10).items()).isEmpty();
    assertThat(store.audited).isEmpty();
  }

  @Test
  void trustIsGivenWithdrawnWithAReasonAndGivenAgain() {
    Publisher trusted = publishers.trust(pem(keys.certificate()));
    assertThat(trusted.trusted()).isTrue();
    assertThat(trusted.trustedBy()).isEqualTo("ada");
    assertThat(code(() -> publishers.trust(keys.certificate())))
        .isEqualTo("modules.publishers.there");
    String fingerprint = trusted.fingerprint();
    assertThat(code(() -> publishers.withdraw(fingerprint, "  ")))
        .isEqualTo("modules.publishers.unsaid");
    store.account = "ben";
    Publisher ended = publishers.withdraw(fingerprint, " The key was lost. ");
    assertThat(ended.trusted()).isFalse();
    assertThat(ended.withdrawal().by()).isEqualTo("ben");
    assertThat(ended.withdrawal().reason()).isEqualTo("The key was lost.");
    assertThat(code(() -> publishers.withdraw(fingerprint, "Once more.")))
        .isEqualTo("modules.publishers.ended");
    assertThat(publishers.trust(keys.certificate()).trusted()).isTrue();
    assertThat(store.audited)
        .containsExactly(
            "modules.publisher.trusted publisher:" + fingerprint,
            "modules.publisher.withdrawn publisher:" + fingerprint + " The key was lost.",
            "modules.publisher.trusted publisher:" + fingerprint);
  }

  @Test
  void aCertificateWithANationalKeyIsReadAndTrusted() {
    Sm2Keys national = Sm2Keys.of("National Press");
    Signature said = publishers.look(pem(national.certificate()));
    assertThat(said.name()).isEqualTo("National Press");
    assertThat(said.algorithm()).isEqualTo("SM2 256");
    assertThat(publishers.trust(national.certificate()).trusted()).isTrue();
    Sm2Keys other = Sm2Keys.of("Other", "FRP256v1", "SHA256withECDSA");
    assertThat(code(() -> publishers.look(other.certificate())))
        .as("a curve that neither the Java machine nor the standard knows")
        .isEqualTo("modules.publishers.unreadable");
  }

  /** Whatever byte is wrong, it is told as such and never as a fault of the server. */
  @Test
  void aDamagedCertificateWithANationalKeyIsRefusedOrAnotherOne() {
    byte[] whole = Sm2Keys.of("National Press").certificate();
    String right = publishers.look(whole).fingerprint();
    for (int at = 0; at < whole.length; at++) {
      byte[] other = whole.clone();
      other[at] ^= 0x55;
      try {
        assertThat(publishers.look(other).fingerprint()).isNotEqualTo(right);
      } catch (Problem e) {
        assertThat(e.kind()).isEqualTo(Kind.INVALID);
      }
    }
  }

  @Test
  void whatIsNoCertificateIsRefused() {
    assertThat(code(() -> publishers.look("not a certificate".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("modules.publishers.unreadable");
    assertThat(code(() -> publishers.look(new byte[0]))).startsWith("modules.publishers.");
    assertThat(code(() -> publishers.look(new byte[(64 << 10) + 1])))
        .isEqualTo("modules.publishers.large");
    String one = new String(pem(keys.certificate()), StandardCharsets.US_ASCII);
    String two = one.substring(one.indexOf('-')) + one.substring(one.indexOf('-'));
    assertThat(code(() -> publishers.look(two.getBytes(StandardCharsets.US_ASCII))))
        .isEqualTo("modules.publishers.several");
    Keys old = Keys.of(folder, "Old", "-startdate", "-20d", "-validity", "10");
    assertThat(code(() -> publishers.look(old.certificate())))
        .isEqualTo("modules.signature.expired");
  }

  @Test
  void aPrivateKeyBesideTheCertificateIsRefused() {
    String pem = new String(pem(keys.certificate()), StandardCharsets.US_ASCII);
    for (String kind : new String[] {"PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY"}) {
      String both = "-----BEGIN " + kind + "-----\nAAAA\n-----END " + kind + "-----\n" + pem;
      assertThat(code(() -> publishers.look(both.getBytes(StandardCharsets.US_ASCII))))
          .isEqualTo("modules.publishers.private-key");
    }
  }

  @Test
  void aCertificateThatMustNotSignProgramsIsRefused() {
    Keys weak = Keys.rsa(folder, "Weak", 1024);
    assertThat(code(() -> publishers.look(weak.certificate())))
        .isEqualTo("modules.publishers.weak");
    assertThat(publishers.look(Keys.rsa(folder, "Strong", 2048).certificate()).algorithm())
        .isEqualTo("RSA 2048");
    Keys server = Keys.of(folder, "Server", "-validity", "9", "-ext", "eku=serverAuth");
    assertThat(code(() -> publishers.look(server.certificate())))
        .isEqualTo("modules.publishers.other-use");
    Keys exchange = Keys.of(folder, "Exchange", "-validity", "9", "-ext", "ku=keyAgreement");
    assertThat(code(() -> publishers.look(exchange.certificate())))
        .isEqualTo("modules.publishers.other-use");
    for (String fit : new String[] {"eku=codeSigning", "ku=digitalSignature"}) {
      Keys signer = Keys.of(folder, "Signer", "-validity", "9", "-ext", fit);
      assertThat(publishers.look(signer.certificate()).name()).isEqualTo("Signer");
    }
  }

  @Test
  void aFingerprintMayHaveColonsAndBlanksInIt() {
    String fingerprint = publishers.trust(keys.certificate()).fingerprint();
    String pairs = Fingerprints.pairs(fingerprint);
    assertThat(pairs).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    assertThat(publishers.get(pairs).fingerprint()).isEqualTo(fingerprint);
    assertThat(publishers.get(" " + pairs.replace(":", " ")).fingerprint()).isEqualTo(fingerprint);
    assertThat(publishers.withdraw(pairs, "We parted.").trusted()).isFalse();
  }

  @Test
  void theListGoesOnWhereItEndedTheLatestFirst() {
    for (String name : new String[] {"One", "Two", "Three"}) {
      publishers.trust(Keys.of(folder, name).certificate());
    }
    Page<Publisher> first = publishers.page("", 2);
    assertThat(first.items()).extracting(Publisher::name).containsExactly("Three", "Two");
    Page<Publisher> second = publishers.page(first.next(), 2);
    assertThat(second.items()).extracting(Publisher::name).containsExactly("One");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void withoutThePermissionNobodyIsTrusted() {
    store.denied.add(Publishers.MANAGE);
    for (ThrowingCallable act :
        new ThrowingCallable[] {
          () -> publishers.look(keys.certificate()),
          () -> publishers.trust(keys.certificate()),
          () -> publishers.withdraw("00", "Why not.")
        }) {
      assertThat(catchThrowableOfType(Problem.class, act).kind()).isEqualTo(Kind.DENIED);
    }
    assertThat(publishers.page("", 1).items()).isEmpty();
    store.denied.add(Publishers.VIEW);
    assertThat(code(() -> publishers.page("", 1))).isEqualTo("access.denied");
  }

  private static String code(ThrowingCallable act) {
    return catchThrowableOfType(Problem.class, act).code();
  }
}
