package org.baton.modules.internal.trust;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** Reads certificates. */
final class Certificates {
  /** A file of more bytes than this is no certificate. */
  static final int MOST_BYTES = 64 << 10;

  private static final String PEM = "-----BEGIN CERTIFICATE-----";
  private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z0-9 ]*PRIVATE KEY");
  private static final int LONGEST_SUBJECT = 1000;

  private Certificates() {}

  /**
   * The one certificate in a file.
   *
   * @param content PEM or DER, at most 64 KiB
   * @throws Problem when it is none, more than one, or has a private key beside it
   */
  static X509Certificate read(byte[] content) {
    if (content.length > MOST_BYTES) {
      throw Problem.of(Kind.TOO_LARGE, "modules.publishers.large", MOST_BYTES >> 10);
    }
    if (holdsPrivateKey(content)) {
      throw Problem.of(Kind.INVALID, "modules.publishers.private-key");
    }
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      Collection<? extends Certificate> all =
          factory.generateCertificates(new ByteArrayInputStream(block(content)));
      if (all.size() != 1) {
        throw Problem.of(Kind.INVALID, "modules.publishers.several", all.size());
      }
      return (X509Certificate) all.iterator().next();
    } catch (CertificateException e) {
      throw Problem.of(Kind.INVALID, "modules.publishers.unreadable").causedBy(e);
    }
  }

  /** A private key has no business here, and whoever sent it should know that it went out. */
  private static boolean holdsPrivateKey(byte[] content) {
    return PRIVATE_KEY.matcher(new String(content, StandardCharsets.ISO_8859_1)).find();
  }

  /** Some tools write the certificate in words above the block that is meant. */
  private static byte[] block(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    int begin = text.indexOf(PEM);
    return begin <= 0 ? content : text.substring(begin).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What a certificate says, and when a jar was signed with it; null when that is not known. */
  static Signature signature(X509Certificate certificate, Instant signedAt) {
    Principal principal = certificate.getSubjectX500Principal();
    String subject = principal.getName();
    return new Signature(
        subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject,
        fingerprint(certificate),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        algorithm(certificate.getPublicKey()),
        signedAt);
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(hash);
    } catch (CertificateEncodingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String algorithm(PublicKey key) {
    int bits = bits(key);
    return bits == 0 ? key.getAlgorithm() : key.getAlgorithm() + " " + bits;
  }

  /** How long a key is; 0 for a kind whose keys all have the same length. */
  static int bits(PublicKey key) {
    return key instanceof RSAPublicKey rsa
        ? rsa.getModulus().bitLength()
        : key instanceof ECPublicKey ec
            ? ec.getParams().getOrder().bitLength()
            : key instanceof DSAPublicKey dsa ? dsa.getParams().getP().bitLength() : 0;
  }
}
