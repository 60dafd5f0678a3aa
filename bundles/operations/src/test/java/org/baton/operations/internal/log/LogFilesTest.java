package org.baton.operations.internal.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baton.api.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
  @TempDir Path data;

  @Test
  void onlyFilesOfTheLogAreGivenAway() throws IOException {
    Path folder = Files.createDirectory(data.resolve("log"));
    Path secret = Files.writeString(data.resolve("admin-password.txt"), "secret");
    Files.writeString(folder.resolve("baton.log"), "now");
    Files.writeString(folder.resolve("baton-1.log.gz"), "before");
    Files.writeString(folder.resolve("console.log"), "other");
    Files.createSymbolicLink(folder.resolve("baton-2.log"), secret);
    LogFiles files = new LogFiles(folder);
    assertThat(files.list())
        .extracting(LogFiles.LogFile::name)
        .containsExactlyInAnyOrder("baton.log", "baton-1.log.gz");
    assertThat(files.get("baton.log")).hasContent("now");
    for (String name : new String[] {"../admin-password.txt", "console.log", "baton-2.log", ""}) {
      assertThatThrownBy(() -> files.get(name)).isInstanceOf(Problem.class);
    }
  }
}
