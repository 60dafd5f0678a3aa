package org.baton.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {
  @TempDir Path folder;

  @Test
  void keepsOneJarAModuleAndForgetsIt() throws IOException {
    KeptJars kept = new KeptJars(folder.resolve("modules"));
    ModuleJar first = JarReader.read(Jars.module(folder, "appeals", "1.0.0"), "a.jar");
    ModuleJar second = JarReader.read(Jars.module(folder, "appeals", "2.0.0"), "a.jar");
    kept.keep(first);
    kept.keep(second);
    assertThat(kept.all()).extracting(ModuleJar::sha256).containsExactly(second.sha256());
    assertThat(kept.sha256("appeals")).contains(second.sha256());
    kept.forget("appeals");
    assertThat(kept.all()).isEmpty();
    assertThat(kept.sha256("appeals")).isEmpty();
  }

  @Test
  void deletesTheDroppedFileOfAModuleThatWasRemovedOnceNothingElseCameWithIt() throws IOException {
    Path dropped = Files.writeString(folder.resolve("two.kar"), "x");
    DeployedFiles files = new DeployedFiles(folder);
    files.brought("two.kar", Map.of("appeals", "1", "budget", "2"));
    files.removed("appeals");
    assertThat(dropped).exists();
    files.removed("budget");
    assertThat(dropped).doesNotExist();
    assertThat(files.gone("two.kar")).isEmpty();
  }
}
