package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of a cycle become an outcome with its reliability, on pages and over REST. */
class SubjectsOutcomeIT {
  private static final String CYCLE = "C2026";
  private static final String EXPERTS = "/subjects/outcomes/of/" + CYCLE + "/experts";
  private static final int[][] RATINGS = {{90, 80, 84}, {70, 62, 66}, {50, 44, 40}};

  @Test
  void sheetsBecomeAnOutcomeWithItsReliability(@TempDir Path folder) {
    try (Server server = Server.unpack(folder, Map.of()).start()) {
      Client admin = server.admin();
      collect(new Officer(admin));
      computed(admin);
      asked(admin);
      try (Browser browser = Browser.start()) {
        for (String language : List.of("zh", "en")) {
          try (Visitor office = browser.visitor(server.address(), language, Browser.DESKTOP)) {
            office.signIn("admin", Server.PASSWORD);
            shown(office);
          }
        }
        assertThat(browser.findings()).isEmpty();
      }
    }
  }

  private static void collect(Officer officer) {
    officer.imports("units", "", SmallProvince.UNITS);
    officer.cycle(CYCLE, 2026);
    officer.plan(CYCLE, SmallProvince.plan(2026), "department");
    officer.move(CYCLE, "PLANNED", "EXECUTION");
    for (int unit = 0; unit < RATINGS.length; unit++) {
      for (int e = 0; e < RATINGS[unit].length; e++) {
        Map<String, Integer> answers = Map.of("A1", RATINGS[unit][e]);
        Officer.done(officer.sheet(CYCLE, "D" + (unit + 1), "experts", "expert" + e, answers), 201);
      }
    }
  }

  private static void computed(Client admin) {
    JsonNode agreement =
        Officer.done(
            admin.post(
                "/api/subjects/compute/agreement",
                Map.of("ratings", RATINGS, "metric", "interval", "resamples", 0)),
            200);
    JsonNode outcome = Officer.done(admin.get("/api" + EXPERTS.replace("/of/", "/")), 200);
    JsonNode element = outcome.path("elements").path(0);
    assertThat(element.path("answers").asInt()).isEqualTo(9);
    assertThat(element.path("mean").asDouble()).isCloseTo(586 / 9.0, within(1e-9));
    assertThat(element.path("single").path("value").asDouble())
        .isCloseTo(
            agreement.path("icc").path("1,1").path("figure").path("value").asDouble(),
            within(1e-9));
    JsonNode raters =
        Officer.done(admin.get("/api" + EXPERTS.replace("/of/", "/") + "/raters"), 200);
    assertThat(raters.path("raters").path(0).path("effect").asDouble()).isPositive();
    Client.Answer wrong =
        admin.post("/api/subjects/compute/agreement", Map.of("ratings", List.of()));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("subjects.reliability.fault.empty");
  }

  private static void asked(Client admin) {
    JsonNode needed =
        Officer.done(
            admin.post(
                "/api/subjects/compute/dstudy", Map.of("ratings", RATINGS, "targets", List.of(.9))),
            200);
    assertThat(needed.path("needed").path(0).path("relative").asInt()).isPositive();
    Map<String, Object> margin =
        Map.of("name", "age", "targets", Map.of("old", 1, "young", 3), "of", List.of("old"));
    Client.Answer empty =
        admin.post("/api/subjects/compute/weights", Map.of("margins", List.of(margin)));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.body()).contains("margins/age/young");
  }

  private static void shown(Visitor office) {
    assertThat(office.open("/subjects/outcomes/")).isEqualTo(200);
    office.look("outcomes");
    assertThat(office.open(EXPERTS)).isEqualTo(200);
    assertThat(office.content()).contains("65.11");
    office.look("outcome");
    assertThat(office.open(EXPERTS + "/raters")).isEqualTo(200);
    assertThat(office.content()).contains("expert0");
    office.look("outcome-raters");
    assertThat(office.open(EXPERTS + "/gaps")).isEqualTo(200);
    office.look("outcome-gaps");
  }
}
