package org.baton.core.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.baton.core.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String PLAN =
      """
      code: P
      title: P
      year: 2026
      scale: {min: 0, max: 100, digits: 1}
      groups: [{code: g, title: G}, {code: h, title: H}]
      tree:
        code: total
        title: Total
        children:
          - {code: A, title: A, source: sheets, trim: {high: 1, low: 1}}
      """;

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int run(String... words) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new EvaluateCommand(out, out).run(words);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private int evaluate(String scores, String... more) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of("evaluate", "--lang", "en", "--plan", file("p.yaml", PLAN).toString()));
    words.addAll(List.of("--scores", file("s.csv", scores).toString(), "--out", folder + "/out"));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  private static List<Map<String, String>> rows(Path file) {
    Table table = new Table(file);
    List<Map<String, String>> rows = new ArrayList<>();
    table.each(
        r -> {
          Map<String, String> row = new LinkedHashMap<>();
          for (int c = 0; c < table.heading().size(); c++) {
            row.putIfAbsent(table.heading().get(c), r.at(c));
          }
          rows.add(row);
        });
    return rows;
  }

  @Test
  void theHighestAndTheLowestAnswerAreLeftOut() throws IOException {
    String head = "unit,indicator,group,score\n";
    String answers = "u,A,g,1.5\nu,A,g,100\nu,A,g,60.5\nu,A,g,70\nu,A,g,NA\n";
    assertThat(evaluate(head + answers)).as(said.toString()).isZero();
    assertThat(rows(folder.resolve("out/results.csv")).get(0)).containsEntry("total", "65.25");
  }

  @Test
  void wrongAnswersAreNamedWithRowAndValueAllAtOnce() throws IOException {
    String wrong = "u,A,g,60.55\nu,A,g,101\n";
    assertThat(evaluate("unit,indicator,group,score\n" + wrong)).isEqualTo(EvaluateCommand.WRONG);
    assertThat(said.toString())
        .contains("s.csv row 2 A [60.55]: An answer may have 1 decimals.")
        .contains("s.csv row 3 A [101]: An answer must be from 0 to 100.");
    assertThat(folder.resolve("out/run.json")).doesNotExist();
  }

  @Test
  void unknownCodesAreNamed() throws IOException {
    String wrong = "u,A,x,60\nu,B,g,60\n";
    assertThat(evaluate("unit,indicator,group,score\n" + wrong)).isEqualTo(EvaluateCommand.WRONG);
    assertThat(said.toString()).contains("x is not an evaluator group", "B is not an indicator");
  }

  @Test
  void ranksNeedAReason() throws IOException {
    int code = evaluate("unit,indicator,group,score\nu,A,g,60\n", "--rank-by", "*");
    assertThat(code).isEqualTo(EvaluateCommand.WRONG);
    assertThat(said.toString()).contains("need a reason");
  }

  /** A panel of nine as judged sports and awards have it; no rule of it is code. */
  private static final String PANEL =
      """
      code: panel
      title: Panel
      year: 2026
      scale: {min: 0, max: 10, digits: 1}
      groups: [{code: judges, title: Judges, minimum: 7}]
      defaults: {trim: {high: 1, low: 1}, zeroIsMissing: true, rounding: {mode: half_up, digits: 1}}
      tree:
        code: total
        title: Total
        rounding: {mode: half_up, digits: 2}
        children:
          - {code: skill, title: Skill, weight: 3, source: sheets}
          - {code: style, title: Style, weight: 2, source: sheets}
      ranking: {ties: min, digits: 2, tieBreak: [skill, style]}
      """;

  private static String panel(String unit, String item, String answers) {
    StringBuilder rows = new StringBuilder();
    for (String answer : answers.split(" ")) {
      rows.append(unit + ',' + item + ",judges," + answer + '\n');
    }
    return rows.toString();
  }

  private List<Map<String, String>> ranked(String plan) throws IOException {
    String answers =
        panel("x", "skill", "9 8 8 8 8 8 8 8 1")
            + panel("x", "style", "7 7 7 7 7.5 7 7 7.5 0")
            + panel("y", "skill", "7.6 7.6 2 7.6 7.6 7.6 7.6 9 7.6")
            + panel("y", "style", "7.7 7.7 7.7 7.7 7.7 7.7 7.7 7.7 7.7")
            + panel("z", "skill", "7.6 7.6 7.6 7.6 7.6 7.6 7.6 7.6 7.6")
            + panel("z", "style", "7.7 7.7 7.7 7.7 10 7.7 7.7 7.7 0.5");
    String plans = file("panel.yaml", plan).toString();
    String scores = file("panel.csv", "unit,indicator,group,score\n" + answers).toString();
    assertThat(
            run(
                "evaluate",
                "--lang",
                "en",
                "--plan",
                plans,
                "--scores",
                scores,
                "--out",
                folder + "/out",
                "--rank-by",
                "*",
                "--reason",
                "asked for by the committee"))
        .as(said.toString())
        .isZero();
    return rows(folder.resolve("out/results.csv"));
  }

  @Test
  void aPanelOfNineWithItsOfficialRulesIsAPlan() throws IOException {
    List<Map<String, String>> rows = ranked(PANEL);
    // x: eight answers to style, for 0 is none; without 7 and 7.5 42.5 / 6 = 7.08, and so 7.1.
    assertThat(rows.get(0)).containsEntry("skill", "8").containsEntry("style", "7.1");
    assertThat(rows).allSatisfy(row -> assertThat(row).containsEntry("total", "7.64"));
    assertThat(rows).extracting(row -> row.get("rank")).containsExactly("1", "2", "2");
    assertThat(ranked(PANEL.replace("[skill, style]", "[style]")))
        .extracting(row -> row.get("rank"))
        .containsExactly("3", "1", "1");
    assertThat(ranked(PANEL.replace(", tieBreak: [skill, style]", "")))
        .extracting(row -> row.get("rank"))
        .containsExactly("1", "1", "1");
  }

  private static final String HEAD = "unit,indicator,group,evaluator,score\n";

  @Test
  void aSecondAnswerOfAnEvaluatorCountsUnlessDuplicatesAreChecked() throws IOException {
    String answers = HEAD + "u,A,g,e,60\nu,A,g,f,60\nu,A,g,e,70\nu,A,h,e,70\nu,A,g,,1\nu,A,g,,1\n";
    assertThat(evaluate(answers)).as(said.toString()).isZero();
    assertThat(evaluate(answers, "--check-duplicates")).isEqualTo(EvaluateCommand.WRONG);
    assertThat(said.toString())
        .contains("s.csv row 4 evaluator [e]: The evaluator e has answered this before.")
        .doesNotContain("row 3", "row 5", "row 7");
  }

  @Test
  void checkingDuplicatesNeedsEvaluators() throws IOException {
    String answers = "unit,indicator,group,score\nu,A,g,60\n";
    assertThat(evaluate(answers, "--check-duplicates")).isEqualTo(EvaluateCommand.WRONG);
    assertThat(said.toString()).contains("evaluator: The file has no column of this name");
  }

  @Test
  void aFieldOverSeveralLinesIsRefusedWithItsRow() throws IOException {
    String answers = HEAD + "u,A,g,e,60\nu,A,g,\"e\n2\",60\n";
    assertThat(evaluate(answers)).isEqualTo(EvaluateCommand.WRONG);
    assertThat(said.toString()).contains("s.csv row 3: A quotation mark in this row is not closed");
  }

  @Test
  void wideSheetsAreAnswersByGroup() throws IOException {
    String sheets =
        "unit,group,evaluator,A\nu,g,e1,100\nu,g,e2,80\nu,g,e3,60\nu,h,e4,20\nu,h,e5,30\nu,h,e6,90\n";
    assertThat(evaluate(sheets, "--check-duplicates")).as(said.toString()).isZero();
    assertThat(rows(folder.resolve("out/results.csv")).get(0)).containsEntry("total", "55");
    assertThat(rows(folder.resolve("out/groups.csv")))
        .extracting(r -> r.get("group") + r.get("score"))
        .containsExactly("g80", "h30");
    String twice = sheets + "u,g,e1,50\n";
    assertThat(evaluate(twice, "--check-duplicates")).isEqualTo(EvaluateCommand.WRONG);
    assertThat(said.toString()).contains("s.csv row 8 evaluator [e1]");
  }

  @Test
  void aTotalIsExplainedDownToItsAnswers() throws IOException {
    String answers = HEAD + "u,A,g,a,60\nu,A,g,b,70\nu,A,g,c,80\n";
    assertThat(evaluate(answers, "--explain", "u")).as(said.toString()).isZero();
    assertThat(said.toString())
        .contains("u: 70")
        .contains("total: 70 (100.00 %)")
        .contains("A: 70 (100.00 %)")
        .doesNotContain("subjects.combine", "indicators.");
    assertThat(evaluate(answers, "--explain", "v")).isEqualTo(EvaluateCommand.WRONG);
    assertThat(said.toString()).contains("v is not an evaluated unit");
  }

  @Test
  void sumsThatWouldNotBeExactAreRefused() throws IOException {
    Path plan = file("large.yaml", PLAN.replace("max: 100, digits: 1", "max: 1000000, digits: 4"));
    Path scores = file("s.csv", HEAD + "u,A,g,a,1000000\n");
    String out = folder + "/large";
    String[] words = {
      "--lang", "en", "--plan", plan.toString(), "--scores", scores.toString(), "--out", out
    };
    assertThat(run(words)).isEqualTo(EvaluateCommand.WRONG);
    assertThat(said.toString()).contains("too many for exact sums with 4 decimals");
  }

  @Test
  void withoutAStepThatThePlanNeedsThereAreNoResults() throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader all = thread.getContextClassLoader();
    thread.setContextClassLoader(new OnlyStepsOf("subjects", all));
    try {
      String answers = HEAD + "u,A,g,a,60\n";
      assertThat(evaluate(answers)).isEqualTo(EvaluateCommand.WRONG);
    } finally {
      thread.setContextClassLoader(all);
    }
    assertThat(said.toString()).contains("No installed step does [STANDARDISE, AGGREGATE]");
    assertThat(folder.resolve("out/results.csv")).doesNotExist();
  }

  /** Finds the steps of one module only. */
  private static final class OnlyStepsOf extends ClassLoader {
    private final String module;

    OnlyStepsOf(String module, ClassLoader all) {
      super(all);
      this.module = module;
    }

    @Override
    public java.util.Enumeration<java.net.URL> getResources(String name) throws IOException {
      List<java.net.URL> all = Collections.list(super.getResources(name));
      boolean services = name.startsWith("META-INF/services/");
      all.removeIf(u -> services && !u.toString().contains(module));
      return Collections.enumeration(all);
    }
  }

  @Test
  @RealData
  void theNationalInstanceAgreesWithItsReferenceInAnyOrder() throws IOException {
    Path data = RealData.Folder.file("scale/n100000");
    Path plan = file("scale.yaml", scalePlan(data));
    List<String> lines = new ArrayList<>(Files.readAllLines(data.resolve("scores.csv")));
    String head = lines.remove(0);
    Collections.shuffle(lines, new Random(7));
    lines.add(0, head);
    Path shuffled = Files.write(folder.resolve("shuffled.csv"), lines);
    scale(plan, data, data.resolve("scores.csv"), "1", "one");
    scale(plan, data, shuffled, "2", "two");
    assertThat(folder.resolve("two/results.csv"))
        .hasSameTextualContentAs(folder.resolve("one/results.csv"));
    Map<String, Map<String, String>> found = new HashMap<>();
    rows(folder.resolve("two/results.csv")).forEach(r -> found.put(r.get("unit"), r));
    List<Map<String, String>> expected = rows(data.resolve("expected_totals.csv"));
    assertThat(expected).hasSize(185).hasSameSizeAs(found.keySet());
    for (Map<String, String> e : expected) {
      Map<String, String> unit = found.get(e.get("object_id"));
      double total = Double.parseDouble(e.get("total"));
      assertThat(Double.parseDouble(unit.get("total"))).isCloseTo(total, within(1e-9));
      assertThat(unit.get("rank")).isEqualTo(e.get("rk"));
    }
  }

  private void scale(Path plan, Path data, Path scores, String threads, String out) {
    int code =
        run(
            "evaluate",
            "--lang",
            "en",
            "--plan",
            plan.toString(),
            "--scores",
            scores.toString(),
            "--units",
            data.resolve("objects.csv").toString(),
            "--threads",
            threads,
            "--rank-by",
            "*",
            "--reason",
            "test",
            "--out",
            folder.resolve(out).toString());
    assertThat(code).as(said.toString()).isZero();
  }

  private static String scalePlan(Path data) {
    StringBuilder plan = new StringBuilder("code: s\ntitle: S\nyear: 2026\n");
    plan.append("scale: {min: 0, max: 100, digits: 1}\ngroups:\n");
    for (Map<String, String> g : rows(data.resolve("groups.csv"))) {
      plan.append(
          "  - {code: '%s', title: G, weight: %s}\n".formatted(g.get("group_id"), g.get("weight")));
    }
    plan.append("tree:\n  code: total\n  title: T\n  children:\n");
    for (Map<String, String> i : rows(data.resolve("indicators.csv"))) {
      String row = "    - {code: '%s', title: I, weight: %s, source: sheets}\n";
      plan.append(row.formatted(i.get("indicator_id"), i.get("weight")));
    }
    return plan + "input: {unit: object_id, indicator: indicator_id, group: group_id}\n";
  }

  @Test
  @RealData
  void aCompositeIndexAgreesWithItsReferenceAtEveryNode() throws IOException {
    Path data = RealData.Folder.file("asem");
    Path plan = file("asem.yaml", asemPlan(data));
    Path values = data.resolve("expected/A_Treated.csv");
    int code =
        run(
            "evaluate",
            "--lang",
            "en",
            "--plan",
            plan.toString(),
            "--scores",
            values.toString(),
            "--out",
            folder + "/asem");
    assertThat(code).as(said.toString()).isZero();
    Map<String, Map<String, String>> found = new HashMap<>();
    rows(folder.resolve("asem/results.csv")).forEach(r -> found.put(r.get("unit"), r));
    int compared = 0;
    for (Map<String, String> e : rows(data.resolve("expected/C_aggregated_minmax0_amean.csv"))) {
      for (Map.Entry<String, String> cell : e.entrySet()) {
        String score = found.get(e.get("uCode")).get(cell.getKey());
        if (!cell.getKey().equals("uCode") && !Numbers.missing(cell.getValue())) {
          double expected = Double.parseDouble(cell.getValue());
          double near = 1e-9 * Math.max(1, Math.abs(expected));
          assertThat(Double.parseDouble(score)).as(cell.getKey()).isCloseTo(expected, within(near));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(51 * 55);
  }

  private static String asemPlan(Path data) {
    List<Map<String, String>> meta = rows(data.resolve("asem_iMeta.csv"));
    StringBuilder plan = new StringBuilder("code: asem\ntitle: A\nyear: 2018\ntree:\n");
    meta.stream().filter(m -> "4".equals(m.get("Level"))).forEach(m -> node(plan, "  ", m, meta));
    return plan + "input: {layout: wide, unit: uCode}\n";
  }

  private static void node(
      StringBuilder plan, String in, Map<String, String> at, List<Map<String, String>> meta) {
    plan.append(in).append("code: ").append(at.get("iCode")).append('\n');
    plan.append(in).append("title: T\n").append(in).append("weight: ").append(at.get("Weight"));
    plan.append('\n').append(in);
    if ("Indicator".equals(at.get("Type"))) {
      String way = "-1".equals(at.get("Direction")) ? "down" : "up";
      plan.append("source: observations\n").append(in).append("direction: ").append(way);
      plan.append('\n').append(in).append("standard: {rule: min-max, bounds: observed}\n");
      return;
    }
    plan.append("children:\n");
    for (Map<String, String> child : meta) {
      if (at.get("iCode").equals(child.get("Parent"))) {
        plan.append(in).append("  -\n");
        node(plan, in + "    ", child, meta);
      }
    }
  }
}
