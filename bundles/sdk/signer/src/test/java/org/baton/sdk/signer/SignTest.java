package org.baton.sdk.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Date;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignTest {
  private static final String PASSWORD = "for-this-test-only";
  private static final long DAY = 86_400_000L;

  @TempDir static Path folder;
  private static Path store;

  @BeforeAll
  static void makeKeys() throws Exception {
    store = folder.resolve("keys.p12");
    KeyStore keys = KeyStore.getInstance("PKCS12", SignerKey.PROVIDER);
    keys.load(null, null);
    add(keys, "national", "sm2p256v1", "SM3withSM2");
    add(keys, "international", "secp256r1", "SHA256withECDSA");
    try (OutputStream out = Files.newOutputStream(store)) {
      keys.store(out, PASSWORD.toCharArray());
    }
  }

  private static void add(KeyStore keys, String name, String curve, String algorithm)
      throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", SignerKey.PROVIDER);
    generator.initialize(new ECGenParameterSpec(curve));
    KeyPair pair = generator.generateKeyPair();
    X500Principal subject = new X500Principal("CN=" + name);
    long now = System.currentTimeMillis();
    X509Certificate certificate =
        new JcaX509CertificateConverter()
            .setProvider(SignerKey.PROVIDER)
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        subject,
                        BigInteger.ONE,
                        new Date(now - DAY),
                        new Date(now + DAY),
                        subject,
                        pair.getPublic())
                    .build(
                        new JcaContentSignerBuilder(algorithm)
                            .setProvider(SignerKey.PROVIDER)
                            .build(pair.getPrivate())));
    keys.setKeyEntry(
        name, pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate});
  }

  private static Path jar(String name) throws IOException {
    Path jar = folder.resolve(name);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
    manifest.getMainAttributes().putValue("Bundle-SymbolicName", "org.example");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      out.putNextEntry(new ZipEntry("a.txt"));
      out.write("一".getBytes(StandardCharsets.UTF_8));
      ZipEntry stored = new ZipEntry("stored.bin");
      CRC32 crc = new CRC32();
      crc.update(new byte[9]);
      stored.setMethod(ZipEntry.STORED);
      stored.setSize(9);
      stored.setCrc(crc.getValue());
      out.putNextEntry(stored);
      out.write(new byte[9]);
      out.putNextEntry(new ZipEntry("folder/"));
    }
    return jar;
  }

  private static String text(Path jar, String entry) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(entry))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int run(String password, String... words) {
    return Sign.run(List.of(words), password);
  }

  @Test
  void aSignedJarHasWhatItHadAndThreeSigningFilesInFront() throws IOException {
    Path jar = jar("good.jar");
    String alias = "national";
    assertThat(run(PASSWORD, "--keystore", store.toString(), "--alias", alias, jar.toString()))
        .isZero();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly(
              "META-INF/MANIFEST.MF",
              "META-INF/SIGNER.SF",
              "META-INF/SIGNER.SM2",
              "a.txt",
              "stored.bin",
              "folder/");
    }
    assertThat(text(jar, "a.txt")).isEqualTo("一");
    assertThat(text(jar, "META-INF/MANIFEST.MF"))
        .contains("Bundle-SymbolicName: org.example", "Name: a.txt\r\nSM3-Digest: ")
        .contains("Name: stored.bin")
        .doesNotContain("Name: folder/");
    assertThat(text(jar, "META-INF/SIGNER.SF"))
        .contains("SM3-Digest-Manifest: ", "SM3-Digest-Manifest-Main-Attributes: ", "Name: a.txt");
    assertThat(folder).isDirectoryNotContaining("glob:**.signing");
  }

  @Test
  void whatIsSignedAlreadyStaysAsItIs() throws Exception {
    Path jar = jar("twice.jar");
    JarSigner signer = new JarSigner(SignerKey.read(store, "national", PASSWORD.toCharArray()));
    signer.sign(jar);
    byte[] before = Files.readAllBytes(jar);
    assertThatThrownBy(() -> signer.sign(jar))
        .isInstanceOf(SigningException.class)
        .hasMessageContaining("is signed already");
    assertThat(Files.readAllBytes(jar)).isEqualTo(before);
    Path none = Files.writeString(folder.resolve("none.jar"), "this is no jar");
    assertThatThrownBy(() -> signer.sign(none)).isInstanceOf(SigningException.class);
    assertThat(none).hasContent("this is no jar");
    assertThat(folder).isDirectoryNotContaining("glob:**.signing");
  }

  @Test
  void aManifestInOtherLettersIsRefused() throws Exception {
    Path jar = folder.resolve("letters.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("meta-inf/manifest.mf"));
      out.write("Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }
    JarSigner signer = new JarSigner(SignerKey.read(store, "national", PASSWORD.toCharArray()));
    assertThatThrownBy(() -> signer.sign(jar))
        .isInstanceOf(SigningException.class)
        .hasMessageContaining("has a manifest called meta-inf/manifest.mf");
  }

  @Test
  void aLongNameIsWholeInTheFileOfDigests() throws Exception {
    String name = "一个名字很长的文件夹/".repeat(4) + "文件.properties";
    Path jar = folder.resolve("long.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(name));
    }
    new JarSigner(SignerKey.read(store, "national", PASSWORD.toCharArray())).sign(jar);
    Manifest digests;
    try (ZipFile zip = new ZipFile(jar.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("META-INF/SIGNER.SF"))) {
      digests = new Manifest(in);
    }
    assertThat(digests.getEntries()).containsOnlyKeys(name);
  }

  @Test
  void aKeyThatIsNotMeantIsRefusedInASentence() {
    assertThatThrownBy(() -> SignerKey.read(store, "", PASSWORD.toCharArray()))
        .hasMessageContaining("name one with --alias");
    assertThatThrownBy(() -> SignerKey.read(store, "nobody", PASSWORD.toCharArray()))
        .hasMessageContaining("has no key nobody; it has [");
    assertThatThrownBy(() -> SignerKey.read(store, "international", PASSWORD.toCharArray()))
        .hasMessageContaining("is no SM2 key");
    assertThatThrownBy(() -> SignerKey.read(store, "national", "wrong".toCharArray()))
        .isInstanceOf(SigningException.class)
        .hasMessageContaining("Give a PKCS #12 file and its password");
    assertThatThrownBy(() -> SignerKey.read(folder.resolve("no.p12"), "", new char[0]))
        .isInstanceOf(SigningException.class);
  }

  @Test
  void whatIsNotUnderstoodEndsWithTwoAndWhatFailsWithOne() throws IOException {
    assertThat(run(PASSWORD)).isEqualTo(2);
    assertThat(run(PASSWORD, "--keystore")).isEqualTo(2);
    assertThat(run(PASSWORD, "--keystore", store.toString())).isEqualTo(2);
    assertThat(run(PASSWORD, "--force", "x.jar")).isEqualTo(2);
    assertThat(run(PASSWORD, "--help")).isZero();
    Path jar = jar("wrong.jar");
    assertThat(run("wrong", "--keystore", store.toString(), jar.toString())).isEqualTo(1);
    assertThat(run(null, "--keystore", store.toString(), jar.toString())).isEqualTo(1);
  }
}
