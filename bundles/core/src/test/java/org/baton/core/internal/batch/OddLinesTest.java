package org.baton.core.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines taken at once and lines taken byte by byte must come to the same, whatever is in them. */
class OddLinesTest {
  private static final String PLAN =
      """
      code: P
      title: P
      year: 2026
      scale: {min: -10, max: 100, digits: 2}
      groups: [{code: g, title: G}, {code: group-long, title: H}]
      tree:
        code: total
        title: Total
        children:
          - {code: A, title: A, source: sheets}
          - {code: indicator-9, title: B, source: sheets}
      """;

  private static final List<String> UNITS = List.of("u", "unit-12345", "单位", "1234567", "12345678");
  private static final List<String> INDICATORS = List.of("A", "indicator-9");
  private static final List<String> GROUPS = List.of("g", "group-long");
  private static final List<String> SCORES =
      List.of(
          "1",
          "78.3",
          "78.31",
          "100",
          "100.00",
          "-1.50",
          "-",
          "NA",
          "",
          "0",
          ".50",
          "5.",
          "007",
          "7.831e1",
          "+3",
          " 4",
          "4 ",
          "00000000000000007",
          "-0.00",
          "1e0");
  private static final List<String> WRONG =
      List.of("101", "-11", "1.234", "x", "--1", "1.2.3", "1,2", "\"1", "\"", "1\"2", "999999.99");

  @TempDir Path folder;
  private final Random random = new Random(11);

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String quoted(String word) {
    return '"' + word + '"';
  }

  /** What is said and written, or where it stands and what is said. */
  private String outcome(String scores, boolean lineByLine) throws IOException {
    Path plan = Files.writeString(folder.resolve("p.yaml"), PLAN);
    Path units = Files.writeString(folder.resolve("u.csv"), "unit\n" + String.join("\n", UNITS));
    Path file = Files.writeString(folder.resolve("s.csv"), scores);
    Path out = folder.resolve("out");
    List<String> words = new ArrayList<>(List.of("evaluate", "--lang", "en"));
    words.addAll(List.of("--plan", plan.toString(), "--units", units.toString()));
    words.addAll(List.of("--scores", file.toString(), "--out", out.toString()));
    if (lineByLine) {
      // Repeats are looked for line by line; without evaluators nobody repeats anything.
      words.add("--check-duplicates");
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = new EvaluateCommand(print, print).run(words.toArray(String[]::new));
    return code + said.toString(StandardCharsets.UTF_8) + (code == 0 ? written(out) : "");
  }

  private static String written(Path out) throws IOException {
    String run = Files.readString(out.resolve("run.json")).replaceAll("\"millis\":[0-9]+", "");
    return Files.readString(out.resolve("results.csv"))
        + Files.readString(out.resolve("groups.csv"))
        + run;
  }

  private String file(boolean wrong) {
    List<String> names =
        new ArrayList<>(List.of("unit", "indicator", "group", "evaluator", "score", "note"));
    java.util.Collections.shuffle(names, random);
    String end = random.nextBoolean() ? "\n" : "\r\n";
    StringBuilder file = new StringBuilder(random.nextInt(4) == 0 ? "\ufeff" : "");
    file.append(String.join(",", names));
    int lines = random.nextInt(40);
    int odd = wrong ? random.nextInt(lines + 1) : -1;
    for (int line = 0; line < lines; line++) {
      file.append(end).append(random.nextInt(9) == 0 ? end : "");
      file.append(line(names, line == odd));
    }
    return file.append(random.nextBoolean() ? end : "").toString();
  }

  private String line(List<String> names, boolean wrong) {
    int odd = wrong ? random.nextInt(5) : -1;
    List<String> cells = new ArrayList<>();
    for (String name : names) {
      String cell =
          switch (name) {
            case "unit" -> odd == 0 ? one(List.of("v", "unit-1234", "12345679")) : one(UNITS);
            case "indicator" -> odd == 1 ? one(List.of("B", "", "a")) : one(INDICATORS);
            case "group" -> odd == 2 ? "G" : one(GROUPS);
            case "score" -> odd == 3 ? one(WRONG) : one(SCORES);
            case "note" -> one(List.of("", "seen", "a note longer than eight", "\"a, b\"", "x\ry"));
            default -> "";
          };
      boolean quote = random.nextInt(6) == 0 && cell.indexOf('"') < 0;
      cells.add(quote ? quoted(cell) : cell);
    }
    if (odd == 4) {
      cells.add("one more");
    }
    return String.join(",", cells);
  }

  @Test
  void comeToTheSameAsLinesReadByteByByte() throws IOException {
    int refused = 0;
    for (int i = 0; i < 160; i++) {
      String scores = file(i % 2 == 0);
      String found = outcome(scores, false);
      refused += found.startsWith("2") ? 1 : 0;
      assertThat(found).as(scores).isEqualTo(outcome(scores, true));
    }
    assertThat(refused).as("files that were refused").isBetween(40, 120);
  }

  @Test
  void keepTheirRowInAFileThatSeveralThreadsRead() throws IOException {
    char[] note = new char[200];
    Arrays.fill(note, 'n');
    String line = "\nu,A,g,1," + new String(note);
    StringBuilder file = new StringBuilder("unit,indicator,group,score,note");
    for (int row = 2; row <= 100_000; row++) {
      file.append(row == 90_000 ? line.replace(",1,", ",1.999,") : line);
    }
    assertThat(outcome(file.toString(), false)).contains("s.csv row 90000 A [1.999]");
  }
}
