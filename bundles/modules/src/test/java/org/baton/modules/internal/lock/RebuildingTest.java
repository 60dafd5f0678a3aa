package org.baton.modules.internal.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.modules.internal.FileHash;
import org.baton.modules.internal.Jars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildingTest {
  private static final BiConsumer<Path, String> ACCEPTED = (file, name) -> {};

  @TempDir Path folder;

  private Rebuilding plan(Lock wanted, Lock current) {
    return Rebuilding.plan(wanted, current, JarFolder.of(folder), ACCEPTED);
  }

  @Test
  void whatIsMissingIsInstalledAndWhatIsTooMuchRemoved() throws IOException {
    Path appeals = Jars.module(folder, "appeals", "1.2.0");
    String hash = FileHash.sha256(appeals);
    Lock wanted =
        LocksTest.lock(
            LocksTest.module("core", "1.0.0", LocksTest.HASH),
            LocksTest.module("appeals", "1.2.0", hash));
    Lock current =
        LocksTest.lock(
            LocksTest.module("core", "1.0.0", LocksTest.HASH),
            LocksTest.module("sample", "1.0.0", LocksTest.HASH));
    Rebuilding plan = plan(wanted, current);
    assertThat(plan.install()).containsExactly(appeals);
    assertThat(plan.remove()).containsExactly("sample");
    assertThat(plan(wanted, wanted)).isEqualTo(new Rebuilding(List.of(), List.of()));
  }

  @Test
  void everyFileThatIsMissingOrAnotherIsNamedBeforeAnythingHappens() throws IOException {
    Jars.module(folder, "appeals", "1.3.0");
    Files.writeString(folder.resolve("words.jar"), "no jar");
    Lock wanted =
        new Lock(
            1,
            "2.0.0",
            "17",
            List.of(
                LocksTest.module("core", "2.0.0", "cd".repeat(32)),
                LocksTest.module("appeals", "1.2.0", LocksTest.HASH),
                LocksTest.module("subjects", "1.0.0", LocksTest.HASH)),
            List.of());
    Lock current = LocksTest.lock(LocksTest.module("core", "1.0.0", LocksTest.HASH));
    Problem problem = catchThrowableOfType(Problem.class, () -> plan(wanted, current));
    assertThat(problem.violations())
        .extracting(Violation::code)
        .containsExactly(
            "modules.lock.drift.platform",
            "modules.lock.other",
            "modules.lock.platform",
            "modules.lock.missing");
    assertThat(problem.violations().get(1).arguments())
        .containsExactly("appeals", "1.2.0", LocksTest.HASH, "appeals-1.3.0.jar");
  }

  @Test
  void aFileThatWouldNotBeLetInIsRefusedBefore() throws IOException {
    Path appeals = Jars.module(folder, "appeals", "1.2.0");
    Lock wanted = LocksTest.lock(LocksTest.module("appeals", "1.2.0", FileHash.sha256(appeals)));
    BiConsumer<Path, String> refusing =
        (file, name) -> {
          throw Problem.of(Kind.INVALID, "modules.refused", name);
        };
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () -> Rebuilding.plan(wanted, LocksTest.lock(), JarFolder.of(folder), refusing));
    assertThat(problem.violations()).extracting(Violation::code).containsExactly("modules.refused");
  }
}
