package org.baton.modules.internal.trust;

import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** What a certificate must be like to sign modules. */
final class SigningRules {
  private static final int FEWEST_BITS = 2048;
  private static final int FEWEST_BITS_EC = 256;
  private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
  private static final String ANYTHING = "2.5.29.37.0";

  private SigningRules() {}

  /**
   * Refuses a certificate whose key is too short, or that its issuer gave for other things.
   *
   * @throws Problem when it must not sign programs
   */
  static void require(X509Certificate certificate) {
    PublicKey key = certificate.getPublicKey();
    int bits = Certificates.bits(key);
    int fewest = key instanceof ECPublicKey ? FEWEST_BITS_EC : FEWEST_BITS;
    if (bits > 0 && bits < fewest) {
      throw Problem.of(Kind.INVALID, "modules.publishers.weak", key.getAlgorithm(), bits, fewest);
    }
    // The first use that RFC 5280 (4.2.1.3) names is that of signatures on data.
    boolean[] usage = certificate.getKeyUsage();
    if (usage != null && !usage[0] || !mayBeForCode(certificate)) {
      throw Problem.of(
          Kind.INVALID,
          "modules.publishers.other-use",
          Certificates.signature(certificate, null).subject());
    }
  }

  private static boolean mayBeForCode(X509Certificate certificate) {
    try {
      List<String> uses = certificate.getExtendedKeyUsage();
      return uses == null || uses.contains(CODE_SIGNING) || uses.contains(ANYTHING);
    } catch (CertificateParsingException e) {
      throw Problem.of(Kind.INVALID, "modules.publishers.unreadable").causedBy(e);
    }
  }
}
