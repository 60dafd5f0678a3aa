package org.baton.sdk.signer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * An SM2 key with its certificates.
 *
 * @param key the private key
 * @param chain the certificate of the key first, then those that vouch for it
 */
public record SignerKey(PrivateKey key, List<X509Certificate> chain) {
  static final Provider PROVIDER = new BouncyCastleProvider();

  /** Checks that there is a certificate. */
  public SignerKey {
    Objects.requireNonNull(key);
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("A key needs a certificate.");
    }
  }

  /**
   * Reads a key from a PKCS #12 file.
   *
   * @param alias the key's name in the file; empty for the only one
   * @param password of the file and of the key
   * @throws SigningException when the file cannot be read, or has no such SM2 key with a
   *     certificate
   */
  public static SignerKey read(Path file, String alias, char[] password) throws SigningException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12", PROVIDER);
      store.load(in, password);
      String name = alias.isEmpty() ? only(store, file) : alias;
      Certificate[] chain = store.getCertificateChain(name);
      if (!(store.getKey(name, password) instanceof PrivateKey key) || chain == null) {
        throw new SigningException(
            file + " has no key " + name + "; it has " + Collections.list(store.aliases()) + ".");
      }
      List<X509Certificate> certificates =
          Arrays.stream(chain).map(X509Certificate.class::cast).toList();
      if (!isSm2(certificates.get(0))) {
        throw new SigningException(
            "The key " + name + " in " + file + " is no SM2 key. Sign with jarsigner of the JDK.");
      }
      return new SignerKey(key, certificates);
    } catch (IOException e) {
      throw new SigningException(
          file
              + " cannot be opened: "
              + e.getMessage()
              + ". Give a PKCS #12 file and its password.",
          e);
    } catch (GeneralSecurityException e) {
      throw new SigningException(file + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static String only(KeyStore store, Path file)
      throws GeneralSecurityException, SigningException {
    List<String> names = Collections.list(store.aliases());
    if (names.size() != 1) {
      throw new SigningException(file + " has the keys " + names + "; name one with --alias.");
    }
    return names.get(0);
  }

  private static boolean isSm2(X509Certificate certificate) {
    return GMObjectIdentifiers.sm2p256v1.equals(
        SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded())
            .getAlgorithm()
            .getParameters());
  }
}
