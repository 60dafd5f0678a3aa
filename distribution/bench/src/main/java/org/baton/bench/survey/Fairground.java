package org.baton.bench.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.bench.server.Program;
import org.baton.bench.server.Server;

/** A cycle whose public is asked about some offices, through the REST interface. */
final class Fairground {
  static final int UNITS = 20;
  static final int QUESTIONS = 10;
  private static final int LOOKS = 60;
  private static final int BETWEEN_LOOKS_MILLIS = 1000;
  private static final String CYCLE = "Y2026";
  private static final String SURVEYS = "/api/subjects/surveys";

  private final Server server;
  private long survey;

  Fairground(Server server) {
    this.server = server;
  }

  static String unit(int number) {
    return "D" + (number + 1);
  }

  /** Opens the survey; returns its public address. */
  String open() throws IOException {
    var admin = server.admin();
    admin.text("POST", "/api/core/imports/units?file=units.csv", "text/csv", units());
    Map<String, String> title = Map.of("zh", "2026年度", "en", "Year 2026");
    admin.send("POST", "/api/core/cycles", Map.of("code", CYCLE, "title", title, "year", 2026));
    String cycle = "/api/core/cycles/" + CYCLE;
    admin.text("PUT", cycle + "/plan", "application/yaml", plan());
    admin.send("PUT", cycle + "/units", Map.of("kinds", List.of("department")));
    admin.send("POST", cycle + "/plan/freeze", Map.of());
    for (String phase : List.of("PLANNED", "EXECUTION", "EVALUATION")) {
      admin.send("POST", cycle + "/phase", Map.of("to", phase, "reason", "to ask the public"));
    }
    Map<String, Object> form = Map.of("cycle", CYCLE, "group", "public", "title", title);
    long id = admin.send("POST", "/api/subjects/forms", form).path("id").asLong();
    List<String> units = new ArrayList<>();
    for (int i = 0; i < UNITS; i++) {
      units.add(unit(i));
    }
    JsonNode made =
        admin.send(
            "POST",
            SURVEYS,
            Map.of(
                "form",
                id,
                "title",
                title,
                "fastest",
                0,
                "deviceMost",
                1000,
                "lastDay",
                LocalDate.now().plusDays(2).toString(),
                "units",
                units));
    survey = made.path("id").asLong();
    return server.address() + "/subjects/public/surveys/" + made.path("link").asText();
  }

  /** How many answers the server has; it may take a moment to count the last ones. */
  long answers(long expected) throws IOException {
    var admin = server.admin();
    String results = SURVEYS + "/" + survey + "/results";
    long there = admin.get(results).path("answers").asLong();
    for (int look = 0; there < expected && look < LOOKS; look++) {
      Program.pause(BETWEEN_LOOKS_MILLIS);
      there = admin.get(results).path("answers").asLong();
    }
    return there;
  }

  private static String units() {
    StringBuilder rows = new StringBuilder("code,name_zh,name_en,kind,parent,valid_from\n");
    rows.append("P,青石省,Qingshi Province,office,,2020-01-01\n");
    for (int i = 0; i < UNITS; i++) {
      rows.append(unit(i)).append(",第").append(i).append("局,Office ").append(i);
      rows.append(",department,P,2020-01-01\n");
    }
    return rows.toString();
  }

  private static String plan() {
    StringBuilder plan =
        new StringBuilder(
            """
            code: T-2026
            title: {zh: "2026年计划", en: "Plan of 2026"}
            year: 2026
            scale: {min: 0, max: 100, digits: 0}
            groups:
              - {code: public, title: {zh: "公众", en: "Public"}, weight: 1, side: external, minimum: 1}
            defaults:
              aggregation: {method: arithmetic}
              missing: {rule: insufficient}
            tree:
              code: TOTAL
              title: {zh: "总分", en: "Total"}
              children:
            """);
    for (int i = 1; i <= QUESTIONS; i++) {
      plan.append("    - {code: I").append(i).append(", title: {zh: \"指标").append(i);
      plan.append("\", en: \"Indicator ").append(i).append("\"}, weight: 10, source: sheets,");
      plan.append(" groups: [{group: public, weight: 1, main: true}]}\n");
    }
    plan.append("grades:\n  - {code: pass, title: {zh: \"合格\", en: \"Pass\"}, from: 0}\n");
    return plan.toString();
  }
}
