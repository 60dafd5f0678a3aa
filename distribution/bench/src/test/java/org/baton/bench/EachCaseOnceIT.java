package org.baton.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The benchmarks do not rot: the command that measures runs every case, once and in small size. */
class EachCaseOnceIT {
  private static final Path BENCH = Path.of("").toAbsolutePath();
  private static final int MINUTES = 30;

  @Test
  void everyCaseRunsInSmallSize() throws IOException, InterruptedException {
    Path said = BENCH.resolve("target/small.txt");
    ProcessBuilder builder =
        new ProcessBuilder(BENCH.resolve("run").toString(), "--small")
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().put("BATON_BENCH_BUILT", "1");
    Process run = builder.start();
    try {
      assertThat(run.waitFor(MINUTES, TimeUnit.MINUTES)).as("ends in time").isTrue();
    } finally {
      run.descendants().forEach(ProcessHandle::destroy);
      run.destroy();
    }
    List<String> words = Files.readAllLines(said);
    String count = words.get(words.size() - 1);
    System.out.println(count);
    assertThat(count)
        .as(String.join("\n", words))
        .isEqualTo("Cases: " + Cases.all().size() + ", failed: 0 []");
    assertThat(run.exitValue()).isZero();
  }
}
