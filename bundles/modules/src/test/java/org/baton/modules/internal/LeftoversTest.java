package org.baton.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.modules.internal.store.RemovedModules.Removed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder;

  private static Leftovers removed(String id, Instant at) {
    Removed one = new Removed(id, "1.0.0", at, "ada", id, LocalDate.MAX);
    return new Leftovers(() -> List.of(one));
  }

  @Test
  void aFileThatLayHereWhenItsModuleWasRemovedIsLeftOver() throws IOException {
    Path jar = Jars.module(folder, "appeals", "1.0.0");
    assertThat(removed("appeals", Instant.now().plus(HOUR)).has(jar)).isTrue();
    assertThat(removed("budget", Instant.now().plus(HOUR)).has(jar)).isFalse();
    assertThat(new Leftovers(List::of).has(jar)).isFalse();
  }

  @Test
  void aFileThatWasMovedHereAfterwardsIsWantedHoweverOldItsContent() throws IOException {
    Path old = Jars.module(folder, "appeals", "1.0.0");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(HOUR.multipliedBy(50))));
    Path here = Files.move(old, folder.resolve("again.jar"));
    assertThat(removed("appeals", Instant.now().minus(HOUR)).has(here)).isFalse();
  }

  @Test
  void whatIsNoModuleIsToldAsSuch() throws IOException {
    Path other = Files.writeString(folder.resolve("x.jar"), "no jar");
    assertThatThrownBy(() -> removed("appeals", Instant.now()).has(other))
        .isInstanceOf(Problem.class);
    Path gone = folder.resolve("gone.jar");
    assertThatThrownBy(() -> removed("appeals", Instant.now()).has(gone))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("modules.file.unreadable"));
  }
}
