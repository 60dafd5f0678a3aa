package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Real input through {@code baton evaluate}, without a server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealBatchIT {
  private static final double RELATIVE = 1e-9;

  @TempDir static Path folder;

  private Server server;

  @BeforeAll
  void unpack() {
    server = Server.unpack(folder, Map.of());
  }

  @Test
  void anIndexOfFortyNineIndicatorsEqualsItsPublishedScores() throws IOException {
    Path data = RealData.folder("asem");
    List<Map<String, String>> meta = RealData.rows(data.resolve("asem_iMeta.csv"));
    Path plan = write("asem.json", asem(meta));
    Map<String, Map<String, String>> found =
        evaluate(
            plan,
            folder.resolve("asem"),
            "--scores",
            data.resolve("expected/A_Treated.csv").toString());
    List<Map<String, String>> expected =
        RealData.rows(data.resolve("expected/C_aggregated_minmax0_amean.csv"));
    assertThat(found).hasSameSizeAs(expected).hasSize(51);
    int numbers = 0;
    for (Map<String, String> row : expected) {
      Map<String, String> scores = found.get(row.get("uCode"));
      for (Map.Entry<String, String> cell : row.entrySet()) {
        if (!cell.getKey().equals("uCode")) {
          numbers++;
          close(scores.get(cell.getKey()), cell.getValue(), row.get("uCode") + cell.getKey());
        }
      }
      close(scores.get("total"), row.get("Index"), row.get("uCode"));
    }
    assertThat(numbers).isEqualTo(51 * 60);
  }

  private static void close(String found, String expected, String where) {
    double right = Double.parseDouble(expected);
    assertThat(Math.abs(Double.parseDouble(found) - right))
        .as(where + ": " + found + " instead of " + expected)
        .isLessThanOrEqualTo(RELATIVE * Math.max(1e-6, Math.abs(right)));
  }

  private static Map<String, Object> asem(List<Map<String, String>> meta) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("code", "ASEM");
    plan.put("title", "Sustainable connectivity");
    plan.put("year", 2018);
    plan.put("input", Map.of("layout", "wide", "unit", "uCode"));
    plan.put("tree", node(meta, "Index"));
    return plan;
  }

  private static Map<String, Object> node(List<Map<String, String>> meta, String code) {
    Map<String, String> row =
        meta.stream().filter(r -> r.get("iCode").equals(code)).findFirst().orElseThrow();
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("code", code);
    node.put("title", row.get("iName"));
    node.put("weight", Double.valueOf(row.get("Weight")));
    if (row.get("Type").equals("Indicator")) {
      node.put("source", "observations");
      node.put("direction", row.get("Direction").equals("1") ? "up" : "down");
      node.put("standard", Map.of("rule", "min-max", "bounds", "observed"));
      return node;
    }
    node.put(
        "children",
        meta.stream()
            .filter(r -> r.get("Parent").equals(code))
            .map(r -> node(meta, r.get("iCode")))
            .toList());
    return node;
  }

  @Test
  void aHundredThousandAnswersEqualTheReference() throws IOException {
    Path data = RealData.folder("scale/n100000");
    Path plan = write("scale.json", scale(data));
    Map<String, Map<String, String>> found =
        evaluate(
            plan,
            folder.resolve("scale"),
            "--scores",
            data.resolve("scores.csv").toString(),
            "--units",
            data.resolve("objects.csv").toString(),
            "--rank-by",
            "*",
            "--reason",
            "compared with the reference");
    List<Map<String, String>> expected = RealData.rows(data.resolve("expected_totals.csv"));
    assertThat(found).hasSameSizeAs(expected).hasSize(185);
    for (Map<String, String> row : expected) {
      String unit = row.get("object_id");
      close(found.get(unit).get("total"), row.get("total"), unit);
      assertThat(Double.parseDouble(found.get(unit).get("rank")))
          .as("rank of " + unit)
          .isEqualTo(Double.parseDouble(row.get("rk")));
    }
    assertThat(Files.readString(folder.resolve("scale/run.json")))
        .contains("compared with the reference");
  }

  private static Map<String, Object> scale(Path data) {
    List<Map<String, Object>> groups = new ArrayList<>();
    for (Map<String, String> row : RealData.rows(data.resolve("groups.csv"))) {
      double weight = Double.parseDouble(row.get("weight"));
      groups.add(Map.of("code", row.get("group_id"), "title", "Group", "weight", weight));
    }
    List<Map<String, Object>> indicators = new ArrayList<>();
    for (Map<String, String> row : RealData.rows(data.resolve("indicators.csv"))) {
      indicators.add(
          Map.of(
              "code",
              row.get("indicator_id"),
              "title",
              "Indicator",
              "weight",
              Double.valueOf(row.get("weight")),
              "source",
              "sheets"));
    }
    Map<String, String> input =
        Map.of(
            "layout", "long",
            "unit", "object_id",
            "indicator", "indicator_id",
            "group", "group_id",
            "evaluator", "evaluator_id",
            "score", "score");
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("code", "SCALE");
    plan.put("title", "Scale");
    plan.put("year", 2025);
    plan.put("scale", Map.of("min", 0, "max", 100, "digits", 1));
    plan.put("groups", groups);
    plan.put("input", input);
    plan.put("tree", Map.of("code", "total", "title", "Total", "children", indicators));
    return plan;
  }

  @Test
  void aWrongPlanIsToldAllItsMistakesWithTheirLines() throws IOException {
    Path plan =
        Files.writeString(
            folder.resolve("wrong.yaml"),
            """
            code: WRONG
            year: 2025
            tree:
              code: T
              children:
                - {code: A, source: observations, standard: {rule: best}}
                - {code: A, source: observation}
            """);
    Path scores = Files.writeString(folder.resolve("wrong.csv"), "unit,A\nu,1\n");
    Path out = folder.resolve("wrong");
    Server.Said said =
        server.baton(
            "evaluate",
            "--plan",
            plan.toString(),
            "--scores",
            scores.toString(),
            "--out",
            out.toString(),
            "--lang",
            "en");
    assertThat(said.code()).as(said.words()).isEqualTo(2);
    assertThat(said.words()).contains("row 6", "row 7", "best", "observation").contains("->");
    assertThat(out.resolve("run.json")).doesNotExist();
  }

  private static Path write(String name, Map<String, Object> document) throws IOException {
    return Files.writeString(folder.resolve(name), new JsonMapper().writeValueAsString(document));
  }

  /** Evaluates; the rows of the results by unit. */
  private Map<String, Map<String, String>> evaluate(Path plan, Path out, String... further) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "evaluate", "--plan", plan.toString(), "--out", out.toString(), "--lang", "en"));
    words.addAll(List.of(further));
    Server.Said said = server.baton(words.toArray(String[]::new));
    assertThat(said.code()).as(said.words()).isZero();
    Map<String, Map<String, String>> results = new TreeMap<>();
    RealData.rows(out.resolve("results.csv")).forEach(r -> results.put(r.get("unit"), r));
    return results;
  }
}
