package org.baton.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The benchmarks do not rot: the command that measures runs each case once, in small size. */
class EachCaseOnceIT {
  private static final Path BENCH = Path.of("").toAbsolutePath();
  private static final int MINUTES = 30;
  private static final int LONGEST_REASON = 600;
  private static final int MOST_REASONS = 8;

  @Test
  void everyCaseRunsInSmallSize() throws IOException, InterruptedException {
    Path said = BENCH.resolve("target/small.txt");
    List<String> cases = cases();
    ProcessBuilder builder =
        new ProcessBuilder(command(cases)).redirectErrorStream(true).redirectOutput(said.toFile());
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
        .as(reasons(words) + " (all of it in " + said + ")")
        .isEqualTo("Cases: " + cases.size() + ", failed: 0 []");
    assertThat(run.exitValue()).isZero();
  }

  /** Why cases failed, in the first words of whoever reads only those. */
  static String reasons(List<String> words) {
    return words.stream()
        .filter(w -> w.contains(" FAILED: ") || w.startsWith("Caused by: "))
        .map(w -> w.length() > LONGEST_REASON ? w.substring(0, LONGEST_REASON) + "\u2026" : w)
        .limit(MOST_REASONS)
        .collect(Collectors.joining("; "));
  }

  /**
   * In small size those that only differ in size are the same, and so is a start from what an
   * earlier one kept, since there is none; the one that tries most is run.
   */
  private static List<String> cases() {
    return Cases.all().stream()
        .map(Case::id)
        .filter(id -> !id.matches("csv-1e[678]|db-1e6|db-pg-1e6|start-warm"))
        .toList();
  }

  private static List<String> command(List<String> cases) {
    List<String> command = new ArrayList<>(List.of(BENCH.resolve("run").toString(), "--small"));
    command.addAll(cases);
    return command;
  }
}
