package org.baton.core.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example plans give the totals that were worked out by hand. */
class ExamplePlansTest {
  private static final Path EXAMPLES =
      Path.of("../../distribution/src/main/assembly/examples/plans");

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private Map<String, Map<String, String>> evaluate(String example, String... files) {
    Path at = EXAMPLES.resolve(example);
    List<String> words = new ArrayList<>(List.of("evaluate", "--lang", "en"));
    words.addAll(List.of("--plan", at.resolve("plan.yaml").toString()));
    words.addAll(List.of("--units", at.resolve("units.csv").toString()));
    for (int i = 0; i < files.length; i += 2) {
      words.addAll(List.of(files[i], at.resolve(files[i + 1]).toString()));
    }
    words.addAll(List.of("--out", folder.toString()));
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(new EvaluateCommand(out, out).run(words.toArray(String[]::new)))
        .as(said.toString(StandardCharsets.UTF_8))
        .isZero();
    assertThat(Files.exists(folder.resolve("run.json"))).isTrue();
    return results();
  }

  private Map<String, Map<String, String>> results() {
    Table table = new Table(folder.resolve("results.csv"));
    Map<String, Map<String, String>> results = new HashMap<>();
    table.each(
        r -> {
          Map<String, String> row = new HashMap<>();
          for (int c = 0; c < table.heading().size(); c++) {
            row.putIfAbsent(table.heading().get(c), r.at(c));
          }
          results.put(row.get("unit"), row);
        });
    return results;
  }

  private static void is(Map<String, String> row, String column, double expected) {
    assertThat(Double.parseDouble(row.get(column))).as(column).isCloseTo(expected, within(1e-9));
  }

  @Test
  void departmentSheets() {
    var results = evaluate("department-sheets", "--scores", "scores.csv");
    Map<String, String> finance = results.get("finance");
    is(finance, "D1", .4 * 85 + .6 * 80);
    is(finance, "D2", .4 * 80 + .6 * 90);
    is(finance, "total", .6 * (82 + 86) / 2 + .4 * 80);
    is(results.get("education"), "total", 92.6);
    is(results.get("health"), "total", 64.7);
    assertThat(finance).containsEntry("grade", "B");
    assertThat(results.get("education")).containsEntry("grade", "A");
    assertThat(results.get("health")).containsEntry("grade", "C");
  }

  @Test
  void targets() {
    var results = evaluate("targets", "--scores", "values.csv", "--targets", "targets.csv");
    Map<String, String> first = results.get("C1");
    is(first, "growth", 90);
    is(first, "energy", 90);
    is(first, "water", 75);
    is(first, "accidents", 85);
    is(first, "points", 3);
    is(first, "total", 27 + 18 + 15 + 17 + 10 + 3);
    is(results.get("C2"), "growth", 96);
    is(results.get("C2"), "total", 28.8 + 20 + 5 + 10);
  }

  @Test
  void compositeIndex() {
    var results = evaluate("composite-index", "--scores", "values.csv");
    is(results.get("north"), "total", 100);
    is(results.get("south"), "total", 55);
    is(results.get("east"), "total", 10);
    is(results.get("west"), "economy", 77.5);
    is(results.get("west"), "total", Math.sqrt(77.5 * 55));
    assertThat(results.get("west")).containsEntry("unemployment", "");
  }
}
