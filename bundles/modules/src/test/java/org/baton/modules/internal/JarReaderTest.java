package org.baton.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class JarReaderTest {
  @TempDir Path folder;

  @Test
  void readsWhatAModuleSaysOfItself() throws IOException {
    ModuleJar jar = JarReader.read(Jars.module(folder, "appeals", "1.2.0"), "appeals.jar");
    assertThat(jar.id()).isEqualTo("appeals");
    assertThat(jar.symbolicName()).isEqualTo("org.baton.appeals");
    assertThat(jar.version()).isEqualTo(new Version("1.2.0"));
    assertThat(jar.permissions()).containsExactly("appeals.view", "appeals.write");
    assertThat(jar.fragment()).isFalse();
    assertThat(jar.sha256()).hasSize(64);
  }

  @Test
  void refusesWhatIsNoJarNoBundleOrNoModule() throws IOException {
    Path words = Files.writeString(folder.resolve("a.jar"), "not a jar");
    assertThat(code(words)).isEqualTo("modules.jar.not-a-jar");
    Path empty = Jars.zip(folder.resolve("b.jar"), Map.of("readme.txt", new byte[0]));
    assertThat(code(empty)).isEqualTo("modules.jar.no-manifest");
    Path library =
        Jars.jar(folder.resolve("c.jar"), Map.of("Bundle-SymbolicName", "org.example.library"));
    assertThat(code(library)).isEqualTo("modules.jar.not-a-module");
    Path nameless =
        Jars.jar(
            folder.resolve("d.jar"),
            Map.of("Provide-Capability", "org.baton.module;org.baton.module=appeals"));
    assertThat(code(nameless)).isEqualTo("modules.jar.no-name");
    Path versionless =
        Jars.jar(
            folder.resolve("e.jar"),
            Map.of(
                "Bundle-SymbolicName", "org.baton.appeals",
                "Bundle-Version", "one",
                "Provide-Capability", "org.baton.module;org.baton.module=appeals"));
    assertThat(code(versionless)).isEqualTo("modules.jar.version");
  }

  @Test
  void refusesAJarThatDidNotArriveWhole() throws IOException {
    byte[] whole = Files.readAllBytes(Jars.module(folder, "appeals", "1.2.0"));
    Path half = Files.write(folder.resolve("half.jar"), Arrays.copyOf(whole, whole.length / 2));
    assertThat(code(half)).startsWith("modules.jar.");
    assertThat(JarReader.isModule(half)).isFalse();
  }

  @Test
  void refusesAJarOfTooManyEntries() throws IOException {
    Map<String, byte[]> entries = new java.util.HashMap<>();
    for (int i = 0; i < 20_001; i++) {
      entries.put("f" + i, new byte[0]);
    }
    assertThat(code(Jars.zip(folder.resolve("many.jar"), entries)))
        .isEqualTo("modules.jar.too-large");
  }

  private static String code(Path file) {
    return catchThrowableOfType(Problem.class, () -> JarReader.read(file, "file.jar")).code();
  }
}
