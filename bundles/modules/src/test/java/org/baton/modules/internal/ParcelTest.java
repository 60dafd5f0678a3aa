package org.baton.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParcelTest {
  @TempDir Path folder;

  @Test
  void aJarIsOneModule() throws IOException {
    Path jar = Jars.module(folder, "appeals", "1.0.0");
    assertThat(Parcel.open(jar, "appeals.jar", folder))
        .extracting(ModuleJar::id)
        .containsExactly("appeals");
  }

  @Test
  void anArchiveBringsItsModules() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("repository/features.xml", "<features/>".getBytes());
    entries.put("repository/a/appeals.jar", bytes(Jars.module(folder, "appeals", "1.0.0")));
    entries.put("repository/b/budget.jar", bytes(Jars.module(folder, "budget", "2.0.0")));
    assertThat(Parcel.open(Jars.zip(folder.resolve("x.kar"), entries), "x.kar", folder))
        .extracting(ModuleJar::id)
        .containsExactly("appeals", "budget");
  }

  @Test
  void anArchiveWithALibraryIsRefusedAndTheLibraryNamed() throws IOException {
    Path library =
        Jars.jar(folder.resolve("lib.jar"), Map.of("Bundle-SymbolicName", "org.example.library"));
    Path kar =
        Jars.zip(folder.resolve("x.kar"), Map.of("repository/a/lib-1.0.jar", bytes(library)));
    Problem problem = catchThrowableOfType(Problem.class, () -> Parcel.open(kar, "x.kar", folder));
    assertThat(problem.violations())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.code()).isEqualTo("modules.kar.library");
              assertThat(v.arguments()).containsExactly("lib-1.0.jar");
            });
  }

  @Test
  void anArchiveWithoutModulesIsRefused() throws IOException {
    Path kar = Jars.zip(folder.resolve("x.kar"), Map.of("repository/features.xml", new byte[3]));
    assertThat(catchThrowableOfType(Problem.class, () -> Parcel.open(kar, "x.kar", folder)).code())
        .isEqualTo("modules.kar.empty");
  }

  private static byte[] bytes(Path file) throws IOException {
    return Files.readAllBytes(file);
  }
}
