package org.baton.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.baton.modules.internal.trust.Switches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopFolderTest {
  private static final Path PACKED = Path.of("/packed");

  @TempDir Path folder;

  private DevelopFolder with(String unsigned, String fourEyes) {
    Map<String, String> settings =
        Map.of("BATON_MODULES_UNSIGNED", unsigned, "BATON_MODULES_FOUR_EYES", fourEyes);
    return new DevelopFolder(folder.toString(), new Switches(settings), PACKED);
  }

  @Test
  void aServerForDevelopmentHasTheFilesOfTheBuildsFolder() {
    DevelopFolder develop = with("allowed", "off");
    assertThat(develop.path()).contains(folder);
    assertThat(develop.has(folder.resolve("../" + folder.getFileName() + "/a.jar").toFile()))
        .isTrue();
    assertThat(develop.has(folder.resolve("../a.jar").toFile())).isFalse();
  }

  @Test
  void aFolderOfClassesIsPackedBeforeItsFilesAreTaken() {
    Switches lenient =
        new Switches(Map.of("BATON_MODULES_UNSIGNED", "allowed", "BATON_MODULES_FOUR_EYES", "off"));
    Path classes = folder.resolve("target/classes");
    DevelopFolder develop = new DevelopFolder(classes.toString(), lenient, PACKED);
    assertThat(develop.path()).isEmpty();
    assertThat(develop.classes()).contains(classes);
    assertThat(develop.has(PACKED.resolve("a.jar").toFile())).isTrue();
    assertThat(with("allowed", "off").classes()).isEmpty();
  }

  @Test
  void noOtherServerHas() {
    assertThat(with("refused", "off").path()).isEmpty();
    assertThat(with("allowed", "on").path()).isEmpty();
    assertThat(with("refused", "off").has(folder.resolve("a.jar").toFile())).isFalse();
    Switches lenient = new Switches(Map.of("BATON_MODULES_UNSIGNED", "allowed"));
    assertThat(new DevelopFolder(" ", lenient, PACKED).path()).isEmpty();
  }
}
