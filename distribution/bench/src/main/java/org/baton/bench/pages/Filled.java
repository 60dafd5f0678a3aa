package org.baton.bench.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baton.bench.server.Client;
import org.baton.bench.server.Database;
import org.baton.bench.server.Program;
import org.baton.bench.server.Server;

/**
 * A server with a country in it: two cycles over all units, with sheets and assignments, each
 * evaluated by a run of the product itself; and three people who look at it.
 */
final class Filled {
  static final String NOW = "C2026";
  private static final String BEFORE = "C2025";
  private static final int SHEETS_A_UNIT = 23;
  private static final int SHEETS_A_PERSON = 50;
  private static final int OF_THE_EVALUATOR = 2000;
  private static final int OPEN_IS_EVERY = 36;
  private static final int MILLIS_PER_LOOK = 100;
  private static final String GIVEN = "given-by-somebody-17";

  private final Server server;
  private final List<Place> units;
  private final Database database;
  private final List<Rows.Of> cycles = new ArrayList<>();
  private Client officer;
  private Client evaluator;
  private Client head;
  private long run;

  Filled(Server server, List<Place> places, Database database) {
    this.server = server;
    this.units = places.stream().filter(p -> !p.code().equals(Country.ROOT)).toList();
    this.database = database;
  }

  List<Place> units() {
    return units;
  }

  Client officer() {
    return officer;
  }

  Client evaluator() {
    return evaluator;
  }

  Client head() {
    return head;
  }

  /** The run of the cycle that is going on. */
  long run() {
    return run;
  }

  /** Fills it; the server is running and signed in to afterwards. */
  void fill(List<Place> places) throws IOException, SQLException {
    server.ready();
    Client admin = server.admin();
    officer = person(admin, false, "officer", "officer", "");
    officer.text(
        "POST",
        "/api/core/imports/units?file=units.csv",
        "text/csv",
        "code,name_zh,name_en,kind,parent\n"
            + places.stream().map(Place::line).collect(Collectors.joining()));
    people();
    cycle(BEFORE, 2025);
    cycle(NOW, 2026);
    server.close();
    write();
    server.ready();
    people();
    officer.send("POST", "/api/core/runs/" + run(BEFORE) + "/publish", Map.of());
    move(BEFORE, "PROVISIONAL");
    run = run(NOW);
  }

  private void people() throws IOException {
    Client admin = server.admin();
    boolean there = admin.get("/api/access/accounts?limit=10").path("items").size() > 2;
    officer = person(admin, true, "officer", "officer", "");
    evaluator = person(admin, there, "evaluator", "evaluator", "");
    head = person(admin, there, "head", "unit", units.get(units.size() / 2).code());
  }

  private Client person(Client admin, boolean there, String account, String role, String unit)
      throws IOException {
    if (there) {
      return Client.signIn(server.address(), account, Client.own(GIVEN));
    }
    Map<String, ?> body =
        Map.of(
            "account", account,
            "name", account,
            "password", GIVEN,
            "roles", List.of(Map.of("role", role, "unit", unit)));
    admin.send("POST", "/api/access/accounts", body);
    return Client.signIn(server.address(), account, GIVEN);
  }

  private void cycle(String code, int year) throws IOException {
    String path = "/api/core/cycles/" + code;
    Map<String, String> title = Map.of("zh", year + "年度", "en", "Year " + year);
    officer.send("POST", "/api/core/cycles", Map.of("code", code, "title", title, "year", year));
    officer.text("PUT", path + "/plan", "application/yaml", Rules.plan(year));
    List<String> kinds = units.stream().map(Place::kind).distinct().toList();
    officer.send("PUT", path + "/units", Map.of("kinds", kinds));
    String plan = officer.send("POST", path + "/plan/freeze", Map.of()).path("hash").asText();
    move(code, "PLANNED", "EXECUTION", "EVALUATION");
    for (int value = 60; value <= 100; value++) {
      int answer = value;
      Map<String, Integer> answers =
          Rules.asked().stream().collect(Collectors.toMap(a -> a, a -> answer));
      Map<String, ?> sheet =
          Map.of(
              "unit",
              units.get(0).code(),
              "group",
              value % 2 == 0 ? "experts" : "public",
              "evaluator",
              "first" + value,
              "answers",
              answers);
      officer.send("POST", path + "/sheets", sheet);
    }
    cycles.add(new Rows.Of(0, code, plan));
  }

  private void move(String cycle, String... phases) throws IOException {
    for (String phase : phases) {
      Map<String, String> step = Map.of("to", phase, "reason", "bench");
      officer.send("POST", "/api/core/cycles/" + cycle + "/phase", step);
    }
  }

  private void write() throws SQLException {
    try (Rows rows = new Rows(database.connect())) {
      int year = 2025;
      for (Rows.Of of : cycles) {
        rows.observations(units, year++);
        int sheets = of.code().equals(NOW) ? SHEETS_A_UNIT : 2;
        Rows.Of known = new Rows.Of(rows.cycle(of.code()), of.code(), of.plan());
        rows.sheets(known, handed(sheets, of.code().equals(NOW)));
      }
      rows.analyze();
    }
  }

  private List<Rows.Handed> handed(int sheetsOfUnit, boolean now) {
    List<Rows.Handed> handed = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      for (int k = 0; k < sheetsOfUnit; k++) {
        int number = i * sheetsOfUnit + k;
        boolean own = now && k == 0 && i < OF_THE_EVALUATOR;
        String account = own ? "evaluator" : "e" + (number / SHEETS_A_PERSON) + "x" + k;
        boolean open = now && (own ? i % 2 == 0 : number % OPEN_IS_EVERY == 0);
        String group = k % 2 == 0 ? "experts" : "public";
        handed.add(new Rows.Handed(units.get(i).code(), group, account, !open));
      }
    }
    return handed;
  }

  private long run(String cycle) throws IOException {
    long id =
        officer.send("POST", "/api/core/cycles/" + cycle + "/runs", Map.of()).path("id").asLong();
    while (true) {
      JsonNode state = officer.get("/api/core/runs/" + id);
      if (state.path("state").asText().equals("DONE")) {
        return id;
      }
      if (!List.of("QUEUED", "RUNNING").contains(state.path("state").asText())) {
        throw new IOException("The run failed: " + state);
      }
      Program.pause(MILLIS_PER_LOOK);
    }
  }
}
