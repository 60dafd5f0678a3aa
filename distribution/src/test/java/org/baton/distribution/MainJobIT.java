package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** An evaluation from its units to its published and explained results, computed by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {
  private static final String NOW = "T2026";
  private static final String BEFORE = "T2025";
  private static final Offset<Double> EXACT = within(1e-9);

  // D1 in 2025: everything of A scores 70; complaints of 10 score 60, the budget is not published.
  private static final double D1_2025 = .4 * 70 + .6 * (.75 * 60 + .25 * 0);

  // D1 in 2026, satisfaction: experts (80 + 90) / 2, the public (60 + 70 + 80) / 3.
  private static final double D1_A1 = .6 * 85 + .4 * 70;
  private static final double D1_A2 = 100 * 60 / 80.0;
  private static final double D1_A = .5 * D1_A1 + .5 * D1_A2;
  // 15 complaints lie a quarter of the way from 10 (60 points) to 30 (0 points).
  private static final double D1_B1 = 60 - 60 * .25;
  private static final double D1_B = .75 * D1_B1 + .25 * 100;
  private static final double D1_POINTS = 2;
  private static final double D1_TOTAL = .4 * D1_A + .6 * D1_B + D1_POINTS;

  // D2 meets its own target of 50; B2 is not known, so B1 carries all of B.
  private static final double D2_A = .5 * (.6 * 95 + .4 * 80) + .5 * 100;
  private static final double D2_TOTAL = .4 * D2_A + .6 * 100;

  @TempDir static Path folder;

  private Server server;
  private Officer officer;
  private Client client;
  private long past;
  private long run;

  @BeforeAll
  void start() {
    server = Server.unpack(folder, Map.of()).start();
    client = server.admin();
    officer = new Officer(client);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  @Order(1)
  void unitsWithMistakesAreAllNamedAndNoneIsWritten() {
    // What stands in a cell is looked at first, how the rows belong together after that.
    String units = SmallProvince.UNITS;
    Map<Integer, JsonNode> cells =
        refused(
            units
                .replace("Education Department,department", "Education Department,")
                .replace(
                    "Transport Department,department,P,2020-01-01", "T,department,P,2020-02-31")
                .replace("D3,", ","));
    assertThat(cells.keySet()).containsExactly(3, 4, 5);
    assertMistake(cells.get(3), "kind", "");
    assertMistake(cells.get(4), "valid_from", "2020-02-31");
    assertMistake(cells.get(5), "code", "");

    Map<Integer, JsonNode> rows =
        refused(
            units
                .replace("Education Department,department,P", "Education,department,P9")
                .replace("交通厅,Transport Department", ",")
                .replace("D3,", "D1,"));
    assertThat(rows.keySet()).containsExactly(3, 4, 5);
    assertMistake(rows.get(3), "parent", "P9");
    assertMistake(rows.get(4), "name", "");
    assertMistake(rows.get(5), "code", "D1");

    assertThat(officer.dry("units", SmallProvince.UNITS)).isEqualTo(4);
    assertThat(officer.all("/api/core/units")).isEmpty();
    assertThat(officer.imports("units", "", SmallProvince.UNITS)).isEqualTo(4);
    assertThat(officer.all("/api/core/units?parent=P"))
        .extracting(u -> u.path("code").asText())
        .containsExactly("D1", "D2", "D3");
    assertThat(client.get("/api/core/units/D2").json().path("name").path("zh").asText())
        .isEqualTo("交通厅");
  }

  /** The mistakes of a file, by line; nothing of it is written. */
  private Map<Integer, JsonNode> refused(String file) {
    Client.Answer answer = officer.offer("units", file, "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(officer.all("/api/core/units")).isEmpty();
    Map<Integer, JsonNode> named = new TreeMap<>();
    answer.json().path("violations").forEach(v -> named.put(v.path("line").asInt(), v));
    return named;
  }

  private static void assertMistake(JsonNode violation, String column, String value) {
    assertThat(violation.path("field").asText()).isEqualTo(column);
    assertThat(violation.path("value").asText()).isEqualTo(value);
    assertThat(violation.path("sentence").asText()).isNotBlank();
    assertThat(violation.path("remedy").asText()).isNotBlank();
  }

  @Test
  @Order(2)
  void aPlanWithMistakesIsToldAllOfThemAtOnceWithTheirLines() {
    officer.cycle(NOW, 2026);
    Client.Answer early = officer.offerMove(NOW, "PLANNED");
    assertThat(early.status()).isEqualTo(409);
    assertThat(codes(early)).contains("core.gate.plan.none", "core.gate.units");
    assertThat(early.json().path("violations").path(0).path("remedy").asText()).isNotBlank();

    String wrong =
        SmallProvince.plan(2026)
            .replace("standard: {rule: ratio-to-target}", "standard: {rule: ratio-to-targte}")
            .replace("{group: experts, weight: 60, main: true}", "{group: expert, weight: 60}")
            .replace("direction: down", "direktion: down");
    Client.Answer refused = officer.offerPlan(NOW, wrong);
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    List<Integer> lines = new ArrayList<>();
    refused.json().path("violations").forEach(v -> lines.add(v.path("line").asInt()));
    assertThat(lines)
        .as(refused.body())
        .containsExactly(
            line(wrong, "group: expert,"), line(wrong, "targte"), line(wrong, "direk"));
    refused
        .json()
        .path("violations")
        .forEach(v -> assertThat(v.path("remedy").asText()).as(v.toString()).isNotBlank());
    assertThat(client.get("/api/core/cycles/" + NOW + "/plan").status()).isEqualTo(404);
  }

  private static int line(String text, String words) {
    return text.substring(0, text.indexOf(words)).split("\n", -1).length;
  }

  private static List<String> codes(Client.Answer answer) {
    return StreamSupport.stream(answer.json().path("violations").spliterator(), false)
        .map(v -> v.path("code").asText())
        .toList();
  }

  @Test
  @Order(3)
  void aCyclePassesItsGatesOnlyWhenNothingIsLeftToDo() {
    Officer.done(officer.offerPlan(NOW, SmallProvince.plan(2026)), 200);
    Client.Answer open = officer.offerMove(NOW, "PLANNED");
    assertThat(open.status()).isEqualTo(409);
    assertThat(codes(open)).contains("core.gate.plan.open");
    JsonNode ahead = client.get("/api/core/cycles/" + NOW).json().path("ahead");
    assertThat(ahead).isNotEmpty();
    Map<String, ?> departments = Map.of("kinds", List.of("department"), "under", "P");
    JsonNode chosen =
        Officer.done(client.put("/api/core/cycles/" + NOW + "/units", departments), 200);
    assertThat(chosen.path("units").asInt()).isEqualTo(3);
    assertThat(officer.freeze(NOW)).hasSizeGreaterThan(30);
    assertThat(officer.offerMove(NOW, "EVALUATION").status()).isEqualTo(409);
    officer.move(NOW, "PLANNED", "EXECUTION");
    assertThat(officer.offerPlan(NOW, SmallProvince.plan(2026)).status()).isEqualTo(409);
    officer.move(NOW, "EVALUATION");
    Client.Answer unevaluated = officer.offerMove(NOW, "PROVISIONAL");
    assertThat(unevaluated.status()).isEqualTo(409);
    assertThat(codes(unevaluated)).contains("core.gate.run");
  }

  @Test
  @Order(4)
  void sheetsAreTakenOnceAndARepeatedRequestGetsTheFirstAnswer() {
    Map<String, ?> sheet =
        Map.of("unit", "D1", "group", "experts", "evaluator", "E0", "answers", Map.of("A1", 80));
    String path = "/api/core/cycles/" + NOW + "/sheets";
    JsonNode first = Officer.done(client.post(path, sheet, "key-1"), 201);
    assertThat(Officer.done(client.post(path, sheet, "key-1"), 201)).isEqualTo(first);
    Map<String, Object> other = new TreeMap<>(sheet);
    other.put("answers", Map.of("A1", 81));
    assertThat(client.post(path, other, "key-1").status()).isEqualTo(422);
    assertThat(client.post(path, other, "key-2").status()).isEqualTo(409);
    assertThat(client.post(path, sheet).status()).isEqualTo(409);
    other.put("evaluator", "E1");
    other.put("answers", Map.of("A1", 120));
    assertThat(client.post(path, other).status()).isEqualTo(422);
    assertThat(officer.all(path + "?unit=D1")).hasSize(1);
    new BatchOfSheets(officer, path).isTakenOnceAndWholeOrNotAtAll();
    sheets(NOW, 2026);
    assertThat(officer.all(path)).hasSize(5 + 9);
  }

  /** All sheets of a year, one by one; those that are there already stay. */
  private void sheets(String cycle, int year) {
    SmallProvince.experts(year).forEach((unit, all) -> sheets(cycle, unit, "experts", "E", all));
    SmallProvince.publics(year).forEach((unit, all) -> sheets(cycle, unit, "public", "P", all));
  }

  private void sheets(String cycle, String unit, String group, String name, int... answers) {
    for (int i = 0; i < answers.length; i++) {
      Client.Answer answer = officer.sheet(cycle, unit, group, name + i, Map.of("A1", answers[i]));
      assertThat(answer.status()).as(answer.body()).isIn(201, 409);
    }
  }

  @Test
  @Order(5)
  void resultsAreWhatTheRulesGiveByHand() {
    evaluateTheYearBefore();
    assertThat(officer.imports("observations", NOW, SmallProvince.OBSERVED_2026)).isEqualTo(10);
    run = officer.run(NOW);
    List<JsonNode> results = officer.all("/api/core/runs/" + run + "/results");
    assertThat(results).extracting(r -> r.path("unit").asText()).containsExactly("D1", "D2", "D3");

    JsonNode first = results.get(0);
    assertThat(first.path("total").asDouble()).isEqualTo(D1_TOTAL, EXACT);
    assertThat(first.path("points").asDouble()).isEqualTo(D1_POINTS, EXACT);
    assertThat(first.path("grade").asText()).isEqualTo("pass");
    assertThat(first.path("past")).hasSize(1);
    assertThat(first.path("past").path(0).path("year").asInt()).isEqualTo(2025);
    assertThat(first.path("past").path(0).path("total").asDouble()).isEqualTo(D1_2025, EXACT);

    assertThat(results.get(1).path("total").asDouble()).isEqualTo(D2_TOTAL, EXACT);
    assertThat(results.get(1).path("grade").asText()).isEqualTo("excellent");

    // One expert where two are needed, and experts are the main group: no total, and not a zero.
    assertThat(results.get(2).path("total").isNull()).isTrue();
    assertThat(results.get(2).path("state").asText()).isEqualTo("INSUFFICIENT");
    assertThat(results.get(2).path("grade").asText()).isEmpty();
  }

  private void evaluateTheYearBefore() {
    officer.cycle(BEFORE, 2025);
    officer.plan(BEFORE, SmallProvince.plan(2025), "department");
    officer.move(BEFORE, "PLANNED", "EXECUTION", "EVALUATION");
    sheets(BEFORE, 2025);
    officer.imports("observations", BEFORE, SmallProvince.OBSERVED_2025);
    past = officer.run(BEFORE);
    officer.publish(past);
    officer.move(BEFORE, "PROVISIONAL", "FEEDBACK", "FINAL", "IMPROVEMENT", "CLOSED");
  }

  @Test
  @Order(6)
  void everyNumberIsExplainedDownToItsInputsInBothLanguages() {
    for (String language : List.of("zh", "en")) {
      String path = "/api/core/runs/" + run + "/results/D1";
      JsonNode tree = Officer.done(client.speaking(language).get(path), 200).path("tree");
      assertThat(tree.path("code").asText()).isEqualTo("TOTAL");
      JsonNode a = tree.path("children").path(0);
      JsonNode b = tree.path("children").path(1);
      assertThat(a.path("score").asDouble()).isEqualTo(D1_A, EXACT);
      assertThat(b.path("score").asDouble()).isEqualTo(D1_B, EXACT);
      assertThat(why(a.path("children").path(0))).contains("85", "70", "60", "40", "2", "3", "79");
      assertThat(why(a.path("children").path(1))).contains("60", "80", "75");
      assertThat(why(b.path("children").path(0))).contains("15", "45");
      assertThat(why(a)).contains("79", "75", "50", "77");
      assertThat(why(tree)).contains("77", "58.75", "2025", "55", "13.05", "68.05");
      boolean chinese = language.equals("zh");
      assertThat(why(tree).codePoints().anyMatch(c -> c > 0x4e00)).isEqualTo(chinese);
    }
    JsonNode missing = client.get("/api/core/runs/" + run + "/results/D3").json().path("tree");
    assertThat(why(missing.path("children").path(0).path("children").path(0)))
        .contains("Experts is a main evaluator and answered one sheet, fewer than the 2");
  }

  private static String why(JsonNode node) {
    List<String> sentences = new ArrayList<>();
    node.path("why").forEach(s -> sentences.add(s.asText()));
    assertThat(sentences).as(node.toString()).isNotEmpty();
    return String.join("\n", sentences);
  }

  @Test
  @Order(7)
  void recomputingIsANewRunAndTheDifferenceNamesWhatChanged() {
    long again = officer.run(NOW);
    assertThat(again).isNotEqualTo(run);
    assertThat(officer.all("/api/core/runs/" + again + "/difference/" + run))
        .allSatisfy(unit -> assertThat(unit.path("nodes")).isEmpty());
    assertThat(inputHash(again)).isEqualTo(inputHash(run));

    List<Map<String, Object>> corrected =
        List.of(Map.of("unit", "D1", "indicator", "A2", "year", 2026, "value", 64));
    Officer.done(client.post("/api/core/observations", corrected), 200);
    long after = officer.run(NOW);
    assertThat(inputHash(after)).isNotEqualTo(inputHash(run));
    List<JsonNode> changed =
        officer.all("/api/core/runs/" + after + "/difference/" + run).stream()
            .filter(unit -> !unit.path("nodes").isEmpty())
            .toList();
    assertThat(changed).extracting(u -> u.path("unit").asText()).containsExactly("D1");
    // 64 of 80 is 80 points instead of 75: half of 40 % of 5 points more.
    assertThat(changed.get(0).path("before").asDouble()).isEqualTo(D1_TOTAL, EXACT);
    assertThat(changed.get(0).path("after").asDouble()).isEqualTo(D1_TOTAL + .4 * .5 * 5, EXACT);
    assertThat(changed.get(0).path("nodes"))
        .extracting(n -> n.path("code").asText())
        .contains("A2", "A", "TOTAL")
        .doesNotContain("A1", "B", "B1");
    JsonNode kept = client.get("/api/core/runs/" + run + "/results?limit=1").json();
    assertThat(kept.path("items").path(0).path("total").asDouble()).isEqualTo(D1_TOTAL, EXACT);
  }

  private String inputHash(long id) {
    return client.get("/api/core/runs/" + id).json().path("inputHash").asText();
  }

  @Test
  @Order(8)
  void publishedResultsHaveAPageInBothLanguages() {
    officer.publish(run);
    officer.move(NOW, "PROVISIONAL");
    String path = "/core/results/" + run + "/D1";
    Client.Answer english = client.get(path + "?lang=en");
    assertThat(english.status()).as(english.body()).isEqualTo(200);
    assertThat(english.body())
        .contains("Education Department", "68.05", "55", "2025", "Satisfaction", "lang=\"en\"")
        .containsIgnoringCase("why");
    Client.Answer chinese = client.get(path + "?lang=zh");
    assertThat(chinese.status()).as(chinese.body()).isEqualTo(200);
    assertThat(chinese.body()).contains("教育厅", "68.05", "55", "2025", "满意度", "lang=\"zh");
    Client.Answer why = client.get(path + "/why/A1?lang=zh");
    assertThat(why.body()).contains("各评价主体按份额加权平均，得 79。", "lang=\"zh");
    Client.Answer nobody = new Client(server.address()).get(path);
    assertThat(nobody.status()).isIn(302, 303, 401);
    assertThat(nobody.body()).doesNotContain("68.05");
  }

  @Test
  @Order(9)
  void afterAPowerCutEverythingIsThere() {
    List<JsonNode> results = officer.all("/api/core/runs/" + run + "/results");
    List<JsonNode> sheets = officer.all("/api/core/cycles/" + NOW + "/sheets");
    List<JsonNode> observations = officer.all("/api/core/observations?year=2026");
    JsonNode cycle = client.get("/api/core/cycles/" + NOW).json();
    server.killHard();
    server.start();
    assertThat(officer.all("/api/core/runs/" + run + "/results")).isEqualTo(results);
    assertThat(officer.all("/api/core/cycles/" + NOW + "/sheets")).isEqualTo(sheets);
    assertThat(officer.all("/api/core/observations?year=2026")).isEqualTo(observations);
    assertThat(observations).hasSize(10);
    assertThat(client.get("/api/core/cycles/" + NOW).json()).isEqualTo(cycle);
    assertThat(cycle.path("phase").asText()).isEqualTo("PROVISIONAL");
    assertThat(cycle.path("publishedRun").asLong()).isEqualTo(run);
    Client.Answer page = client.get("/core/results/" + run + "/D1?lang=en");
    assertThat(page.body()).contains("68.05");
  }

  @Test
  @Order(10)
  void theAuditTrailIsWhole() {
    Server.Said said = server.baton("shell", "baton:audit-verify");
    assertThat(said.code()).as(said.words()).isZero();
    assertThat(said.words()).containsAnyOf("intact", "完整");
    JsonNode audit = Officer.done(client.get("/api/core/audit?limit=500"), 200);
    assertThat(audit.toString()).contains("core.cycle.moved");
  }
}
