package org.baton.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Brings the province's files into the server: units once, then a cycle a year. */
final class Loading {
  private static final String CYCLES = "/api/core/cycles";
  private static final List<String> EVALUATED_KINDS = List.of("department", "city");
  private static final List<String> TO_EVALUATION = List.of("PLANNED", "EXECUTION", "EVALUATION");
  private static final List<String> TO_THE_END =
      List.of("FEEDBACK", "FINAL", "IMPROVEMENT", "CLOSED");

  private static final int DAYS_TO_ANSWER = 14;
  private static final int SHEETS = 3;
  private static final String OPEN_PLAN = "plan-open.yaml";

  private final Server server;
  private final Province province;
  private final Words words;
  private final Progress progress;

  Loading(Server server, Province province, Words words, Progress progress) {
    this.server = server;
    this.province = province;
    this.words = words;
    this.progress = progress;
  }

  /** Imports the units. */
  void units() {
    imports("units", "units.csv", "");
  }

  /**
   * Takes the cycle of a year from its plan to published results.
   *
   * @return the id of the run that was published
   */
  String cycle(int year) {
    boolean current = year == province.current();
    String code = "C" + year;
    progress.head(words.say(current ? "demo.current-cycle" : "demo.past-cycle", year + ""));
    String zh = year + "年度政府绩效评估";
    String en = "Government performance evaluation " + year;
    open(code, year, Map.of("zh", zh, "en", en), "plan-" + year + ".yaml", EVALUATED_KINDS);
    move(code, TO_EVALUATION);
    imports("targets", "targets-" + year + ".csv", code);
    imports("observations", "observations-" + year + ".csv", code);
    imports("sheets-wide", "sheets-" + year + ".csv", code);
    oneByOne(code, year);
    String run = evaluate(code);
    move(code, List.of("PROVISIONAL"));
    server.post("/api/core/runs/" + run + "/publish", Map.of());
    progress.line(words.say("demo.published"));
    if (!current) {
      move(code, TO_THE_END);
    }
    return run;
  }

  /**
   * Opens a cycle whose sheets are still to be filled in, and hands some of them out; nothing
   * happens when the province has no plan for it.
   */
  void openCycle(String evaluator) {
    if (province.file(OPEN_PLAN).isEmpty()) {
      return;
    }
    int year = province.current();
    String code = "S" + year;
    progress.head(words.say("demo.open-cycle", year + ""));
    Map<String, String> title = Map.of("zh", year + "年政务服务回访", "en", "Service visits " + year);
    open(code, year, title, OPEN_PLAN, List.of("city"));
    move(code, TO_EVALUATION);
    List<String> units = new ArrayList<>();
    server
        .get(CYCLES + "/" + code + "/units?limit=" + SHEETS)
        .path("items")
        .forEach(u -> units.add(u.asText()));
    String due = LocalDate.now(ZoneId.systemDefault()).plusDays(DAYS_TO_ANSWER).toString();
    server.post(
        CYCLES + "/" + code + "/assignments",
        Map.of("group", "service", "units", units, "accounts", List.of(evaluator), "due", due));
    progress.line(words.say("demo.handed-out", units.size()));
  }

  private void open(
      String code, int year, Map<String, String> title, String plan, List<String> kinds) {
    server.post(CYCLES, Map.of("code", code, "title", title, "year", year));
    byte[] document =
        province
            .file(plan)
            .orElseThrow(() -> new DemoFailure(plan + " ?", words.say("demo.no-province.remedy")));
    server.upload("PUT", CYCLES + "/" + code + "/plan", "application/yaml", document);
    JsonNode units = server.put(CYCLES + "/" + code + "/units", Map.of("kinds", kinds));
    JsonNode frozen = server.post(CYCLES + "/" + code + "/plan/freeze", Map.of());
    progress.line(words.say("demo.frozen", plan, shortened(frozen.path("hash").asText())));
    if (units.has("units")) {
      progress.line(words.say("demo.evaluated-units", units.path("units").asInt()));
    }
  }

  private void move(String code, List<String> phases) {
    String reason = words.say("demo.reason");
    for (String phase : phases) {
      server.post(CYCLES + "/" + code + "/phase", Map.of("to", phase, "reason", reason));
    }
  }

  private void imports(String kind, String file, String cycle) {
    byte[] content = province.file(file).orElse(null);
    if (content == null) {
      return;
    }
    String query = "?file=" + file + (cycle.isEmpty() ? "" : "&cycle=" + cycle);
    JsonNode report =
        server.upload("POST", "/api/core/imports/" + kind + query, "text/csv", content);
    progress.line(words.say("demo.imported", file, report.path("accepted").asInt()));
  }

  /** Some evaluators answer by themselves instead of through a file. */
  private void oneByOne(String code, int year) {
    byte[] content = province.file("single-sheets-" + year + ".json").orElse(null);
    if (content == null) {
      return;
    }
    try {
      JsonNode sheets = new ObjectMapper().readTree(content);
      for (JsonNode sheet : sheets) {
        server.post(CYCLES + "/" + code + "/sheets", sheet);
      }
      progress.line(words.say("demo.submitted", sheets.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String evaluate(String code) {
    long start = System.nanoTime();
    String run = server.post(CYCLES + "/" + code + "/runs", Map.of()).path("id").asText();
    JsonNode state = new Waiting(server, words).untilDone(run);
    progress.line(
        words.say(
            "demo.evaluated",
            (System.nanoTime() - start) / 1_000_000,
            shortened(state.path("inputHash").asText())));
    return run;
  }

  private static String shortened(String hash) {
    return hash.length() > 12 ? hash.substring(0, 12) + "…" : hash;
  }
}
