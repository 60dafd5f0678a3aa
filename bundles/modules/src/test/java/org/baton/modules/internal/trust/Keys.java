package org.baton.modules.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPath;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;

/** A publisher of a test, with a key that is made when it runs. */
public final class Keys {
  private static final char[] PASSWORD = "for-this-test-only".toCharArray();

  private final PrivateKey key;
  private final X509Certificate certificate;

  private Keys(PrivateKey key, X509Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  /** A key with a certificate that is valid from yesterday for a year. */
  public static Keys of(Path folder, String name) {
    return of(folder, name, "-startdate", "-1d", "-validity", "365");
  }

  /** An RSA key of some bits. */
  static Keys rsa(Path folder, String name, int bits) {
    return make(folder, name, List.of("RSA", "-keysize", String.valueOf(bits)));
  }

  static Keys of(Path folder, String name, String... more) {
    List<String> options = new ArrayList<>(List.of("EC", "-groupname", "secp256r1"));
    options.addAll(List.of(more));
    return make(folder, name, options);
  }

  private static Keys make(Path folder, String name, List<String> options) {
    Path store = folder.resolve(UUID.randomUUID() + ".p12");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", "k"));
    command.addAll(List.of("-dname", "CN=" + name + ",O=Press,C=CN"));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", new String(PASSWORD)));
    command.add("-keyalg");
    command.addAll(options);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(store)) {
        keys.load(in, PASSWORD);
      }
      return new Keys(
          (PrivateKey) keys.getKey("k", PASSWORD), (X509Certificate) keys.getCertificate("k"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The certificate in DER. */
  public byte[] certificate() {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The jar, signed, beside the other. */
  public Path sign(Path jar) {
    return sign(jar, "SHA-256", "SIGNER");
  }

  Path sign(Path jar, String digest, String signer) {
    Path signed = jar.resolveSibling("signed-" + UUID.randomUUID() + ".jar");
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream to = Files.newOutputStream(signed)) {
      CertPath path =
          CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
      new JarSigner.Builder(key, path)
          .digestAlgorithm(digest)
          .signerName(signer)
          .build()
          .sign(from, to);
      return signed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The jar with some entries replaced, added or, with null, taken out. */
  static Path changed(Path jar, String entry, byte[] content) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry each : zip.stream().toList()) {
        entries.put(each.getName(), zip.getInputStream(each).readAllBytes());
      }
    }
    if (content == null) {
      entries.remove(entry);
    } else {
      entries.put(entry, content);
    }
    Path other = jar.resolveSibling("changed-" + UUID.randomUUID() + ".jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(each.getKey()));
        out.write(each.getValue());
      }
    }
    return other;
  }
}
