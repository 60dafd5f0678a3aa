package org.baton.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchTest {
  @TempDir Path folder;

  /** A case of two measures, one of which misses its goal. */
  private record Pretended(String id) implements Case {
    @Override
    public String what() {
      return "something, with a \"comma\"";
    }

    @Override
    public String against() {
      return "a peer";
    }

    @Override
    public List<Goal> goals() {
      return List.of(Goal.ratioAtMost("seconds", 0.5), Goal.atMost("p95 ms", 50));
    }

    @Override
    public Sides open(Ground ground) {
      throw new UnsupportedOperationException();
    }
  }

  private static String told(int end, String... words) throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (PrintStream both = new PrintStream(told, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      assertThat(Bench.end(words)).isEqualTo(end);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return told.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void helpNamesTheCases() throws IOException {
    assertThat(told(0, "--help")).contains("--small", "  start", "methods");
  }

  @Test
  void whatCannotBeUnderstoodIsToldInOneLine() throws IOException {
    assertThat(told(2, "nosuch")).isEqualTo("No case is called \"nosuch\"; --help names them all");
    assertThat(told(2, "methods", "[")).contains("No case is called \"[\"").hasLineCount(1);
    assertThat(told(2, "--rounds")).isEqualTo("--rounds takes a number, not \"\"");
    assertThat(told(2, "--fast")).contains("\"--fast\"").hasLineCount(1);
  }

  @Test
  void goalsAreJudgedByMedians() {
    assertThat(Goal.ratioAtMost("s", 0.5).reached(1, 2)).isTrue();
    assertThat(Goal.ratioAtMost("s", 0.5).reached(1.01, 2)).isFalse();
    assertThat(Goal.ratioAtLeast("s", 0.5).reached(0.9, 2)).isFalse();
    assertThat(Goal.atMost("ms", 50).reached(50.1, Double.NaN)).isFalse();
    assertThat(Goal.atLeast("n", 5).reached(5, Double.NaN)).isTrue();
    assertThat(Goal.ratioAtMost("s", 0.5).reached(1, Double.NaN))
        .as("a goal against a peer that gave nothing is missed")
        .isFalse();
  }

  /** A case that loses something in one of its rounds, or in none. */
  private record Losing(int lost) implements Case, Sides {
    @Override
    public String id() {
      return "losing";
    }

    @Override
    public String what() {
      return "things that are sent";
    }

    @Override
    public String against() {
      return "-";
    }

    @Override
    public List<Goal> goals() {
      return List.of(Goal.none("lost"), Goal.told("sent"));
    }

    @Override
    public Sides open(Ground ground) {
      return this;
    }

    @Override
    public Map<String, Double> baton(int round) {
      return Map.of("lost", round == lost ? 1.0 : 0.0, "sent", 9.0);
    }

    @Override
    public Map<String, Double> peer(int round) {
      return Map.of();
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, REACHED", "0, FAILED", "1, FAILED", "3, FAILED"})
  void whatMustNeverBeFailsACaseInAnyRoundAndSize(int lost, Bench.Outcome outcome)
      throws IOException {
    Kept kept = new Kept(folder.resolve("measurements.csv"));
    Ground ground = new Ground(folder, true);
    Losing losing = new Losing(lost);
    Results results = new Results(kept, "1.0");
    assertThat(new Bench("--rounds", "3").measure(losing, ground, results)).isEqualTo(outcome);
    Kept.Row row = kept.latest().iterator().next();
    assertThat(row.judged()).isEqualTo(lost < 0 ? "reached" : "not reached");
    assertThat(row.baton().high()).as("it is told").isEqualTo(lost < 0 ? 0 : 1);
    boolean first = lost <= 0;
    assertThat(new Bench("--small").measure(losing, ground, results))
        .isEqualTo(first ? outcome : Bench.Outcome.REACHED);
  }

  @Test
  void mediansAndRangesOfRounds() {
    assertThat(Range.of(3, 1, 2)).isEqualTo(new Range(2, 1, 3));
    assertThat(Range.of(4, 1, 2, 3).median()).isEqualTo(2.5);
    assertThat(Range.of().median()).isNaN();
    assertThat(Range.of(3, 1, 2).words()).isEqualTo("2 (1-3)");
    assertThat(Numbers.shown(1234.5)).isEqualTo("1235");
    assertThat(Numbers.shown(0.0123)).isEqualTo("0.012");
    assertThat(Numbers.shown(10)).isEqualTo("10");
  }

  @Test
  void whatWasMeasuredIsKeptAndTheLatestIsTold() throws IOException {
    Kept kept = new Kept(folder.resolve("docs/measurements.csv"));
    Results results = new Results(kept, "1.0");
    assertThat(results.tell(new Pretended("csv-1e5"), measured(3), 1)).isFalse();
    assertThat(results.tell(new Pretended("csv-1e5"), measured(1), 1)).isTrue();
    assertThat(results.tell(new Pretended("csv-1e6"), measured(1), 1)).isTrue();

    assertThat(Files.readAllLines(folder.resolve("docs/measurements.csv"))).hasSize(7);
    assertThat(kept.latest()).hasSize(4);
    Kept.Row row = kept.latest().iterator().next();
    assertThat(row.what()).isEqualTo("something, with a \"comma\"");
    assertThat(row.ratio()).isEqualTo(0.5);
    assertThat(row.judged()).isEqualTo("reached");
  }

  @Test
  void eachJavaHasATableOfItsOwn() throws IOException {
    Kept kept = new Kept(folder.resolve("measurements.csv"));
    Pretended one = new Pretended("csv-1e5");
    for (String java : List.of("Java 25.0.1", "Java 17.0.15", "Java 25.0.1")) {
      kept.add(
          new Kept.Row(
              "2026-01-01",
              one.id(),
              one.what(),
              one.against(),
              "seconds",
              Range.of(1),
              Range.of(2),
              "",
              "",
              1,
              "0",
              "Linux, " + java,
              "1"));
    }
    assertThat(kept.latest()).as("the later of Java 25 counts").hasSize(2);
    String table = Report.table(kept.latest());
    assertThat(table).contains("Measured on: Linux, Java 17.0.15.", "Linux, Java 25.0.1.");
  }

  private static Measured measured(double seconds) {
    Measured measured = new Measured();
    measured.addBaton(Map.of("seconds", seconds, "p95 ms", 20.0));
    measured.addPeer(Map.of("seconds", 2.0));
    return measured;
  }

  @Test
  void theReportKeepsTheWordsAroundItsTable() throws IOException {
    Path docs = Files.createDirectories(folder.resolve("docs/images")).getParent();
    Path page = docs.resolve("performance.md");
    Files.writeString(
        page, "before\n<!-- measured: begin -->\nold\n<!-- measured: end -->\nafter\n");
    Kept kept = new Kept(docs.resolve("measurements.csv"));
    new Results(kept, "1.0").tell(new Pretended("csv-1e5"), measured(1), 1);
    new Report(docs).write(kept);

    assertThat(Files.readString(page))
        .startsWith("before\n")
        .endsWith("<!-- measured: end -->\nafter\n")
        .contains("| seconds | 1 | 2 | 0.5 | at most 0.5 times | reached |")
        .doesNotContain("old");
    assertThat(Files.readString(docs.resolve("images/growth-seconds.svg")))
        .contains("Baton")
        .contains("DuckDB");
  }
}
