package org.baton.modules.internal.trust;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The national algorithms, by a provider that is asked by name only: registering it would change
 * what the Java machine takes for everything else. Loaded with the first SM2 certificate.
 */
final class Sm2 {
  static final Provider PROVIDER = new BouncyCastleProvider();

  private Sm2() {}

  static MessageDigest sm3() {
    try {
      return MessageDigest.getInstance("SM3", PROVIDER);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A certificate whose parts can all be read: the provider looks at some of them only when they
   * are asked for.
   *
   * @throws CertificateException when one cannot
   */
  static X509Certificate whole(X509Certificate certificate) throws CertificateException {
    try {
      certificate.getPublicKey();
      certificate.getNotBefore();
      certificate.getNotAfter();
      certificate.getSubjectX500Principal();
      certificate.getKeyUsage();
      certificate.getExtendedKeyUsage();
      return certificate;
    } catch (RuntimeException e) {
      // Also NullPointerException, for a curve that nobody knows.
      throw new CertificateException(e);
    }
  }

  /** The certificates in a file, also those that the Java machine cannot read. */
  static Collection<? extends Certificate> certificates(byte[] content)
      throws CertificateException {
    return CertificateFactory.getInstance("X.509", PROVIDER)
        .generateCertificates(new ByteArrayInputStream(content));
  }
}
