package org.baton.modules.internal.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.baton.api.problem.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NationalSignatureTest {
  private static final String ENTRY = "org/example/appeals/Ruling.class";
  private static final String LONG =
      "OSGI-INF/l10n/一个名字很长的文件-" + "with-a-name-that-goes-over-its-line-".repeat(3) + ".properties";
  private static final String BLOCK = "META-INF/SIGNER.SM2";
  private static final String SIGNATURE_FILE = "META-INF/SIGNER.SF";

  @TempDir static Path folder;
  private static Sm2Keys keys;

  @BeforeAll
  static void makeKeys() {
    keys = Sm2Keys.of("Provincial Press");
  }

  private static Path jar() throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-SymbolicName", "org.example.appeals");
    Path file = folder.resolve(UUID.randomUUID() + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      for (String name : List.of(ENTRY, LONG)) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.getBytes(StandardCharsets.UTF_8));
      }
      out.putNextEntry(new ZipEntry("an/empty/folder/"));
    }
    return file;
  }

  @Test
  void theDigestIsThatOfTheStandard() {
    // GB/T 32905-2016, annex A.1.
    byte[] digest = Sm2.sm3().digest("abc".getBytes(StandardCharsets.US_ASCII));
    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  }

  @Test
  void saysWhoSignedAJarAsAWhole() throws IOException {
    Signature signature = JarSignature.read(keys.sign(jar()), "appeals.jar").orElseThrow();
    assertThat(signature.name()).isEqualTo("Provincial Press");
    assertThat(signature.algorithm()).isEqualTo("SM2 256");
    assertThat(signature.until()).isAfter(Instant.now().plus(Duration.ofDays(300)));
    assertThat(signature.signedAt()).isNull();
    Signature said = Certificates.signature(Certificates.read(keys.certificate()), null);
    assertThat(said).isEqualTo(signature);
  }

  @Test
  void whatWasChangedAddedOrTakenOutIsNamed() throws IOException {
    Path signed = keys.sign(jar());
    assertThat(broken(Keys.changed(signed, ENTRY, new byte[] {1})))
        .containsExactly("modules.signature.changed " + ENTRY);
    assertThat(broken(Keys.changed(signed, LONG, new byte[0])))
        .containsExactly("modules.signature.changed " + LONG);
    assertThat(broken(Keys.changed(signed, "META-INF/Manifest.mf", new byte[] {10})))
        .contains("modules.signature.partly META-INF/Manifest.mf");
    assertThat(broken(Keys.changed(signed, "META-INF/services/x", new byte[] {1})))
        .containsExactly("modules.signature.partly META-INF/services/x");
    assertThat(broken(Keys.changed(signed, LONG, null)))
        .containsExactly("modules.signature.missing " + LONG);
    assertThat(broken(Keys.changed(signed, SIGNATURE_FILE, null)))
        .containsExactly("modules.signature.missing " + SIGNATURE_FILE);
    assertThat(broken(Keys.changed(signed, JarFile.MANIFEST_NAME, null)))
        .containsExactly("modules.signature.missing META-INF/MANIFEST.MF");
  }

  @Test
  void aManifestThatWasChangedIsRefused() throws IOException {
    Path signed = keys.sign(jar());
    String text = text(signed, JarFile.MANIFEST_NAME);
    for (String other :
        List.of(
            text.replace("org.example.appeals", "org.example.ruling"),
            text + "Name: more\r\nSM3-Digest: AAAA\r\n\r\n",
            "")) {
      Path changed = Keys.changed(signed, JarFile.MANIFEST_NAME, other.getBytes());
      assertThat(refused(changed).code()).isEqualTo("modules.signature.manifest");
    }
  }

  /** Somebody changes an entry, its digest, and the digest of the manifest as well. */
  @Test
  void digestsThatFitEachOtherAreNotEnough() throws IOException {
    Path signed = keys.sign(jar());
    Path changed = Keys.changed(jar(), ENTRY, new byte[] {1});
    Path other = Sm2Keys.of("Somebody").sign(changed);
    byte[] block = bytes(signed, BLOCK);
    assertThat(refused(Keys.changed(other, BLOCK, block)).code())
        .isEqualTo("modules.signature.weak");
    byte[] signedFile = bytes(signed, SIGNATURE_FILE);
    Path two = Keys.changed(Keys.changed(other, BLOCK, block), SIGNATURE_FILE, signedFile);
    assertThat(refused(two).code()).isEqualTo("modules.signature.manifest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no signature", "\u0030\u0000", "\u0030\u0080\u0006\u0003"})
  void aSignatureThatCannotBeReadIsRefused(String garbage) throws IOException {
    byte[] bytes = garbage.getBytes(StandardCharsets.ISO_8859_1);
    Path changed = Keys.changed(keys.sign(jar()), BLOCK, bytes);
    assertThat(refused(changed).code()).isEqualTo("modules.signature.weak");
  }

  /**
   * A byte of the certificate may go unnoticed here, but then it is another certificate, which
   * nobody trusts; any other byte that goes unnoticed says nothing of who signed.
   */
  @Test
  void aSignatureOfWhichOneByteWasTurnedOverIsRefusedOrOfNobodyKnown() throws IOException {
    Path signed = keys.sign(jar());
    byte[] block = bytes(signed, BLOCK);
    int begin =
        new String(block, StandardCharsets.ISO_8859_1)
            .indexOf(new String(keys.certificate(), StandardCharsets.ISO_8859_1));
    assertThat(begin).isPositive();
    int end = begin + keys.certificate().length;
    String right = JarSignature.read(signed, "appeals.jar").orElseThrow().fingerprint();
    int refused = 0;
    for (int at = 0; at < block.length; at += 5) {
      byte[] other = block.clone();
      other[at] ^= 0x55;
      Path changed = Keys.changed(signed, BLOCK, other);
      try {
        String read = JarSignature.read(changed, "appeals.jar").orElseThrow().fingerprint();
        assertThat(read.equals(right)).as("byte " + at).isEqualTo(at < begin || at >= end);
      } catch (Problem e) {
        assertThat(e.code()).isEqualTo("modules.signature.weak");
        refused++;
      }
      Files.delete(changed);
    }
    assertThat(refused).isGreaterThan(block.length / 10);
  }

  @Test
  void aJarOfTwoSignaturesIsRefused() throws IOException {
    Path national = keys.sign(jar());
    Path both = Keys.of(folder, "Another").sign(national);
    assertThat(broken(both)).first().asString().startsWith("modules.signature.several");
    Path twice = Keys.changed(national, "META-INF/OTHER.SM2", bytes(national, BLOCK));
    assertThat(broken(twice)).first().asString().startsWith("modules.signature.several");
  }

  @Test
  void anotherAlgorithmUnderThisNameIsRefused() throws IOException {
    Path plain = jar();
    Path international = Keys.of(folder, "Another").sign(plain);
    Path renamed =
        Keys.changed(
            Keys.changed(international, BLOCK, bytes(international, "META-INF/SIGNER.EC")),
            "META-INF/SIGNER.EC",
            null);
    assertThat(refused(renamed).code()).isEqualTo("modules.signature.weak");
  }

  private static byte[] bytes(Path jar, String entry) throws IOException {
    try (JarFile file = new JarFile(jar.toFile(), false);
        InputStream in = file.getInputStream(file.getEntry(entry))) {
      return in.readAllBytes();
    }
  }

  private static String text(Path jar, String entry) throws IOException {
    return new String(bytes(jar, entry), StandardCharsets.UTF_8);
  }

  private static List<String> broken(Path jar) {
    Problem problem = refused(jar);
    assertThat(problem.code()).isEqualTo("modules.signature.broken");
    return problem.violations().stream().map(v -> v.code() + " " + v.arguments().get(0)).toList();
  }

  private static Problem refused(Path jar) {
    return catchThrowableOfType(Problem.class, () -> JarSignature.read(jar, "appeals.jar"));
  }
}
