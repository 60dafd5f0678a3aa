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
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

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
    Collection<? extends Certificate> all = all(block(content));
    if (all.size() != 1) {
      throw Problem.of(Kind.INVALID, "modules.publishers.several", all.size());
    }
    return (X509Certificate) all.iterator().next();
  }

  private static Collection<? extends Certificate> all(byte[] content) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(content));
    } catch (CertificateException e) {
      return national(content, e);
    }
  }

  /** The Java machine cannot read certificates of SM2 keys; what else it refuses stays refused. */
  private static Collection<? extends Certificate> national(
      byte[] content, CertificateException refusal) {
    try {
      Collection<? extends Certificate> all = Sm2.certificates(content);
      for (Certificate each : all) {
        if (!isSm2(Sm2.whole((X509Certificate) each).getPublicKey())) {
          throw refusal;
        }
      }
      return all;
    } catch (CertificateException | RuntimeException | StackOverflowError e) {
      // The library tells of some broken structures in these ways.
      throw Problem.of(Kind.INVALID, "modules.publishers.unreadable").causedBy(e);
    }
  }

  /** Whether this is a key on the curve of GB/T 32918.5. */
  static boolean isSm2(PublicKey key) {
    return key instanceof org.bouncycastle.jce.interfaces.ECPublicKey
        && GMObjectIdentifiers.sm2p256v1.equals(
            SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm().getParameters());
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
    String name = isSm2(key) ? "SM2" : key.getAlgorithm();
    return bits == 0 ? name : name + " " + bits;
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
