package org.baton.modules.internal.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.baton.api.problem.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Jars that were changed without changing what a signature covers, for some reader. */
class JarSizesTest {
  private static final String ENTRY = "org/example/appeals/Ruling.class";
  private static final String SCRIPT = "schema/V1__appeals.sql";
  private static final int HEADER = 0x02014b50;
  private static final int LENGTH_AT = 24;
  private static final int NAME_LENGTH_AT = 28;
  private static final int NAME_AT = 46;

  @TempDir static Path folder;
  private static Keys international;
  private static Sm2Keys national;

  @BeforeAll
  static void makeKeys() {
    international = Keys.of(folder, "Provincial Press");
    national = Sm2Keys.of("Provincial Press");
  }

  static Stream<UnaryOperator<Path>> ways() {
    return Stream.of(jar -> international.sign(jar), jar -> national.sign(jar));
  }

  private static Path jar(String script) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Bundle-SymbolicName", "org.example.appeals");
    Path file = folder.resolve(UUID.randomUUID() + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      out.putNextEntry(new ZipEntry(ENTRY));
      out.write(new byte[] {1, 2, 3});
      out.putNextEntry(new ZipEntry(SCRIPT));
      out.write(script.getBytes(StandardCharsets.US_ASCII));
      out.putNextEntry(new ZipEntry("an/empty/folder/"));
    }
    return file;
  }

  /** The jar whose directory says another length of an entry. */
  private static Path said(Path jar, String entry, int length) throws IOException {
    byte[] bytes = Files.readAllBytes(jar);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < bytes.length - NAME_AT; at++) {
      if (buffer.getInt(at) == HEADER) {
        int end = at + NAME_AT + buffer.getShort(at + NAME_LENGTH_AT);
        String name = new String(bytes, at + NAME_AT, end - at - NAME_AT, StandardCharsets.UTF_8);
        if (name.equals(entry)) {
          buffer.putInt(at + LENGTH_AT, length);
          Path other = jar.resolveSibling("said-" + UUID.randomUUID() + ".jar");
          return Files.write(other, bytes);
        }
      }
    }
    throw new IllegalStateException("There is no " + entry);
  }

  private static List<String> refused(Path jar) {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> JarSignature.read(jar, "appeals.jar"));
    return Stream.concat(
            Stream.of(problem.code()),
            problem.violations().stream().map(v -> v.code() + " " + v.arguments().get(0)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aFolderInThePlaceOfASignedFileIsRefused(UnaryOperator<Path> sign) throws IOException {
    Path without = Keys.changed(sign.apply(jar("create")), ENTRY, null);
    assertThat(refused(Keys.changed(without, ENTRY + "/", new byte[] {6, 6, 6})))
        .containsExactly("modules.jar.ambiguous", "modules.jar.length " + ENTRY + "/");
    assertThat(refused(Keys.changed(without, ENTRY + "/", new byte[0])))
        .containsExactly("modules.signature.broken", "modules.signature.missing " + ENTRY);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aFolderBesideAFileOfItsNameIsRefused(UnaryOperator<Path> sign) throws IOException {
    Path beside = Keys.changed(sign.apply(jar("create")), ENTRY + "/", new byte[0]);
    assertThat(refused(beside))
        .containsExactly("modules.jar.ambiguous", "modules.jar.file-and-folder " + ENTRY);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aFileThatGoesOnBehindItsLengthIsRefused(UnaryOperator<Path> sign) throws IOException {
    Path signed = sign.apply(jar("create"));
    Path longer = Keys.changed(signed, SCRIPT, "create; drop".getBytes(StandardCharsets.US_ASCII));
    assertThat(refused(said(longer, SCRIPT, "create".length())))
        .containsExactly("modules.jar.ambiguous", "modules.jar.length " + SCRIPT);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aManifestThatIsSaidToBeShorterIsRefused(UnaryOperator<Path> sign) throws IOException {
    Path shorter = said(sign.apply(jar("create")), JarFile.MANIFEST_NAME, 30);
    assertThat(refused(shorter))
        .containsExactly("modules.jar.ambiguous", "modules.jar.length META-INF/MANIFEST.MF");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aSignatureOfNobodyBesideTheOthersIsRefused(UnaryOperator<Path> sign) throws IOException {
    for (String more : List.of("META-INF/OTHER.RSA", "META-INF/OTHER.SF")) {
      List<String> said = refused(Keys.changed(sign.apply(jar("create")), more, new byte[] {10}));
      assertThat(said).as(more).contains("modules.signature.several appeals.jar");
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aNameThatStandsTwiceIsRefused(UnaryOperator<Path> sign) throws IOException {
    String other = ENTRY.replace(".class", ".clazz");
    Path signed = Keys.changed(sign.apply(jar("create")), other, new byte[9]);
    byte[] bytes = Files.readAllBytes(signed);
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replace(".clazz", ".class");
    Path twice = folder.resolve("twice-" + UUID.randomUUID() + ".jar");
    Files.write(twice, text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(refused(twice))
        .startsWith("modules.jar.ambiguous")
        .contains("modules.signature.twice " + ENTRY);
  }

  @Test
  void whatIsAsLongAsItSaysReadsTheSameForEverybody() throws IOException {
    Path plain = jar("create");
    assertThat(JarSignature.read(plain, "appeals.jar")).isEmpty();
    assertThat(refused(said(plain, SCRIPT, 3))).first().isEqualTo("modules.jar.ambiguous");
  }
}
