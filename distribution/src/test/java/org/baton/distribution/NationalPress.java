package org.baton.distribution;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Provider;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A publisher with an SM2 key that is made when the test runs, who signs with the launcher. */
final class NationalPress {
  private static final String PASSWORD = "for-this-test-only";
  private static final String ALIAS = "press";
  private static final int DAYS = 30;

  private final Server server;
  private final Path folder;
  private final Path store;
  private final Path certificate;

  NationalPress(Server server, Path folder, String name) {
    this.server = server;
    this.folder = folder;
    this.store = folder.resolve("national.p12");
    this.certificate = folder.resolve("national.cer");
    Provider provider = new BouncyCastleProvider();
    try (OutputStream out = Files.newOutputStream(store)) {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
      generator.initialize(new ECGenParameterSpec("sm2p256v1"));
      KeyPair pair = generator.generateKeyPair();
      X509Certificate own = certificate(pair, name, provider);
      KeyStore keys = KeyStore.getInstance("PKCS12", provider);
      keys.load(null, null);
      keys.setKeyEntry(ALIAS, pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {own});
      keys.store(out, PASSWORD.toCharArray());
      Files.write(certificate, own.getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate certificate(KeyPair pair, String name, Provider provider)
      throws GeneralSecurityException, OperatorCreationException {
    X500Principal subject = new X500Principal("CN=" + name + ",C=CN");
    Instant now = Instant.now();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            subject,
            BigInteger.ONE,
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(Duration.ofDays(DAYS))),
            subject,
            pair.getPublic());
    return new JcaX509CertificateConverter()
        .setProvider(provider)
        .getCertificate(
            builder.build(
                new JcaContentSignerBuilder("SM3withSM2")
                    .setProvider(provider)
                    .build(pair.getPrivate())));
  }

  /** The certificate, as the publisher would send it. */
  Path certificate() {
    return certificate;
  }

  /** The jar, signed, under another name. */
  Path sign(Path jar) {
    Path signed = folder.resolve("national-" + jar.getFileName());
    try {
      Files.copy(jar, signed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Server.Said said =
        server.baton(
            Map.of("BATON_SIGN_PASSWORD", PASSWORD),
            "sign",
            "--keystore",
            store.toString(),
            "--alias",
            ALIAS,
            signed.toString());
    if (said.code() != 0) {
      throw new AssertionError(said.words());
    }
    return signed;
  }
}
