package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What somebody who runs cycles does with the API; whatever is refused fails the test. */
final class Officer {
  private static final String CYCLES = "/api/core/cycles";
  private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

  private final Client client;

  Officer(Client client) {
    this.client = client;
  }

  Client client() {
    return client;
  }

  /** Sends a file to an import; says nothing about what becomes of it. */
  Client.Answer offer(String kind, String file, String query) {
    String name = "?file=" + kind + ".csv";
    return client.send(
        "POST", "/api/core/imports/" + kind + name + query, file, "Content-Type", "text/csv");
  }

  /** Imports a file of which every row must be right; returns how many there were. */
  int imports(String kind, String cycle, String file) {
    Client.Answer answer = offer(kind, file, cycle.isEmpty() ? "" : "&cycle=" + cycle);
    JsonNode report = done(answer, 200);
    assertThat(report.path("accepted").asInt()).isEqualTo(report.path("rows").asInt());
    return report.path("accepted").asInt();
  }

  /** Only reads a file of which every row must be right; returns how many there were. */
  int dry(String kind, String file) {
    JsonNode report = done(offer(kind, file, "&dryRun=true"), 200);
    assertThat(report.path("dryRun").asBoolean()).isTrue();
    return report.path("rows").asInt();
  }

  void cycle(String code, int year) {
    Map<String, String> title = Map.of("zh", year + "年度", "en", "Year " + year);
    done(client.post(CYCLES, Map.of("code", code, "title", title, "year", year)), 201);
  }

  /** Saves a plan in YAML; says nothing about what becomes of it. */
  Client.Answer offerPlan(String cycle, String yaml) {
    return client.send(
        "PUT", CYCLES + "/" + cycle + "/plan", yaml, "Content-Type", "application/yaml");
  }

  /** Saves a plan, chooses the units of a kind and freezes it; returns its hash. */
  String plan(String cycle, String yaml, String kind) {
    done(offerPlan(cycle, yaml), 200);
    done(client.put(CYCLES + "/" + cycle + "/units", Map.of("kinds", List.of(kind))), 200);
    return freeze(cycle);
  }

  String freeze(String cycle) {
    JsonNode frozen = done(client.post(CYCLES + "/" + cycle + "/plan/freeze", Map.of()), 200);
    return frozen.path("hash").asText();
  }

  Client.Answer offerMove(String cycle, String phase) {
    return client.post(CYCLES + "/" + cycle + "/phase", Map.of("to", phase, "reason", "test"));
  }

  void move(String cycle, String... phases) {
    for (String phase : phases) {
      done(offerMove(cycle, phase), 200);
    }
  }

  /** Submits a sheet. */
  Client.Answer sheet(
      String cycle, String unit, String group, String evaluator, Map<String, ?> answers) {
    return client.post(
        CYCLES + "/" + cycle + "/sheets",
        Map.of("unit", unit, "group", group, "evaluator", evaluator, "answers", answers));
  }

  /** A run from its start to its end; returns its id. */
  long run(String cycle) {
    return run(cycle, "");
  }

  /** A run by the version of the plan of a day; empty for today. */
  long run(String cycle, String day) {
    String path = CYCLES + "/" + cycle + "/runs" + (day.isEmpty() ? "" : "?day=" + day);
    JsonNode started = done(client.post(path, Map.of()), 202);
    long id = started.path("id").asLong();
    Instant end = Instant.now().plus(LONGEST_RUN);
    while (true) {
      JsonNode run = done(client.get("/api/core/runs/" + id), 200);
      String state = run.path("state").asText();
      if (state.equals("DONE")) {
        return id;
      }
      assertThat(state).as(run.toString()).isIn("QUEUED", "RUNNING");
      assertThat(Instant.now()).as(run.toString()).isBefore(end);
      Server.pause(100);
    }
  }

  void publish(long run) {
    done(client.post("/api/core/runs/" + run + "/publish", Map.of()), 200);
  }

  /** All parts of a long list; {@code path} may have a query. */
  List<JsonNode> all(String path) {
    List<JsonNode> items = new ArrayList<>();
    String after = "";
    do {
      String place = after.isEmpty() ? "" : "&after=" + after;
      String query = (path.contains("?") ? "&" : "?") + "limit=500" + place;
      JsonNode page = done(client.get(path + query), 200);
      page.path("items").forEach(items::add);
      after = page.path("next").asText("");
    } while (!after.isEmpty());
    return items;
  }

  /** The answer, if it is the one that was expected. */
  static JsonNode done(Client.Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return answer.json();
  }
}
