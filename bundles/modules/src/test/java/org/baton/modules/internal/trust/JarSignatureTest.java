package org.baton.modules.internal.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
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
import org.baton.api.problem.Violation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarSignatureTest {
  private static final String ENTRY = "org/example/appeals/Ruling.class";

  @TempDir static Path folder;
  private static Keys keys;

  @BeforeAll
  static void makeKeys() {
    keys = Keys.of(folder, "Provincial Press");
  }

  private static Path jar() throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-SymbolicName", "org.example.appeals");
    Path file = folder.resolve(UUID.randomUUID() + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      for (String name : List.of(ENTRY, "schema/V1__appeals.sql")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.getBytes(StandardCharsets.UTF_8));
      }
      out.putNextEntry(new ZipEntry("an/empty/folder/"));
    }
    return file;
  }

  @Test
  void saysWhoSignedAJarAsAWhole() throws Exception {
    Signature signature = JarSignature.read(keys.sign(jar()), "appeals.jar").orElseThrow();
    assertThat(signature.name()).isEqualTo("Provincial Press");
    assertThat(signature.subject()).contains("O=Press");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(keys.certificate());
    assertThat(signature.fingerprint()).isEqualTo(HexFormat.of().formatHex(hash));
    assertThat(signature.algorithm()).isEqualTo("EC 256");
    assertThat(signature.from()).isBefore(Instant.now());
    assertThat(signature.until()).isAfter(Instant.now().plus(Duration.ofDays(300)));
    assertThat(signature.signedAt()).isNull();
  }

  @Test
  void aJarThatNobodySignedHasNoSignature() throws IOException {
    assertThat(JarSignature.read(jar(), "appeals.jar")).isEmpty();
  }

  @Test
  void whatWasChangedAddedOrTakenOutIsNamed() throws IOException {
    Path signed = keys.sign(jar());
    assertThat(broken(Keys.changed(signed, ENTRY, new byte[] {1})))
        .containsExactly("modules.signature.changed " + ENTRY);
    assertThat(broken(Keys.changed(signed, "org/example/Added.class", new byte[] {1})))
        .containsExactly("modules.signature.partly org/example/Added.class");
    assertThat(refused(Keys.changed(signed, "META-INF/Manifest.mf", new byte[] {10})).code())
        .startsWith("modules.signature.");
    assertThat(broken(Keys.changed(signed, "META-INF/services/x", new byte[] {1})))
        .containsExactly("modules.signature.partly META-INF/services/x");
    assertThat(broken(Keys.changed(signed, ENTRY, null)))
        .containsExactly("modules.signature.missing " + ENTRY);
  }

  @Test
  void aHeadOfTheManifestThatWasChangedIsRefused() throws IOException {
    Path signed = keys.sign(jar());
    byte[] other = manifest(signed).replace("org.example.appeals", "org.example.ruling").getBytes();
    Problem problem = refused(Keys.changed(signed, JarFile.MANIFEST_NAME, other));
    assertThat(problem.code()).isEqualTo("modules.signature.manifest");
  }

  private static String manifest(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile(), false);
        InputStream in = file.getInputStream(file.getEntry(JarFile.MANIFEST_NAME))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aJarOfTwoSignersIsRefused() throws IOException {
    Path twice = Keys.of(folder, "Another").sign(keys.sign(jar()), "SHA-256", "OTHER");
    assertThat(broken(twice)).first().asString().startsWith("modules.signature.several");
  }

  @Test
  void aWeakAlgorithmIsNoSignature() throws IOException {
    assertThat(refused(keys.sign(jar(), "MD5", "SIGNER")).code())
        .isEqualTo("modules.signature.weak");
  }

  @Test
  void aSignatureWithoutTheSignedPartIsRefused() throws IOException {
    Path signed = keys.sign(jar());
    Problem problem = refused(Keys.changed(signed, "META-INF/SIGNER.EC", new byte[] {1, 2}));
    assertThat(problem.code()).isEqualTo("modules.signature.weak");
  }

  @Test
  void aSignatureThatCannotBeReadIsABrokenOne() throws IOException {
    Path signed = keys.sign(jar());
    byte[] garbage = "\u0000: no header\n\u0001".getBytes(StandardCharsets.UTF_8);
    assertThat(broken(Keys.changed(signed, "META-INF/SIGNER.SF", garbage)))
        .contains("modules.signature.unreadable META-INF/SIGNER.SF");
    assertThat(broken(Keys.changed(signed, JarFile.MANIFEST_NAME, null)))
        .containsExactly("modules.signature.missing META-INF/MANIFEST.MF");
    for (byte[] other : List.of(garbage, new byte[0], new byte[] {(byte) 0xff, 0, 10, 13})) {
      for (String name : List.of(JarFile.MANIFEST_NAME, "META-INF/SIGNER.SF")) {
        assertThat(refused(Keys.changed(signed, name, other)).code())
            .as(name)
            .startsWith("modules.signature.");
      }
    }
  }

  private static List<String> broken(Path jar) {
    Problem problem = refused(jar);
    assertThat(problem.code()).isEqualTo("modules.signature.broken");
    return problem.violations().stream()
        .map((Violation v) -> v.code() + " " + v.arguments().get(0))
        .toList();
  }

  private static Problem refused(Path jar) {
    return catchThrowableOfType(Problem.class, () -> JarSignature.read(jar, "appeals.jar"));
  }
}
