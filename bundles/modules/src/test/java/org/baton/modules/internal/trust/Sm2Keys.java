package org.baton.modules.internal.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import org.baton.sdk.signer.JarSigner;
import org.baton.sdk.signer.SignerKey;
import org.baton.sdk.signer.SigningException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A publisher of a test who signs with SM2, with a key that is made when it runs. */
public final class Sm2Keys {
  private final SignerKey key;

  private Sm2Keys(SignerKey key) {
    this.key = key;
  }

  /** A key with a certificate that is valid from yesterday for a year. */
  public static Sm2Keys of(String name) {
    return of(name, "sm2p256v1", "SM3withSM2");
  }

  static Sm2Keys of(String name, String curve, String algorithm) {
    Instant now = Instant.now();
    X500Principal subject = new X500Principal("CN=" + name + ",O=Press,C=CN");
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Sm2.PROVIDER);
      generator.initialize(new ECGenParameterSpec(curve));
      KeyPair pair = generator.generateKeyPair();
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              subject,
              BigInteger.ONE,
              Date.from(now.minus(Duration.ofDays(1))),
              Date.from(now.plus(Duration.ofDays(365))),
              subject,
              pair.getPublic());
      X509Certificate certificate =
          new JcaX509CertificateConverter()
              .setProvider(Sm2.PROVIDER)
              .getCertificate(
                  builder.build(
                      new JcaContentSignerBuilder(algorithm)
                          .setProvider(Sm2.PROVIDER)
                          .build(pair.getPrivate())));
      return new Sm2Keys(new SignerKey(pair.getPrivate(), List.of(certificate)));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The certificate in DER. */
  public byte[] certificate() {
    try {
      return key.chain().get(0).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The jar, signed, beside the other. */
  public Path sign(Path jar) {
    Path signed = jar.resolveSibling("signed-" + UUID.randomUUID() + ".jar");
    try {
      Files.copy(jar, signed);
      new JarSigner(key).sign(signed);
      return signed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SigningException e) {
      throw new IllegalStateException(e);
    }
  }
}
