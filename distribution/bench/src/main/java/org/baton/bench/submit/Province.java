package org.baton.bench.submit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.bench.server.Client;
import org.baton.bench.server.Server;

/**
 * Prepares a server through its REST interface: units, a frozen plan, an open cycle, evaluators.
 */
final class Province {
  static final String CYCLE = "Y2026";
  private static final String CYCLES = "/api/core/cycles";
  private static final String GIVEN = "given-by-the-officer-17";

  private final Server server;
  private final Client admin;

  Province(Server server) throws IOException {
    this.server = server;
    this.admin = server.admin();
  }

  static String unit(int number) {
    return String.format("D%05d", number);
  }

  static String indicator(int number) {
    return String.format("I%02d", number);
  }

  static String group(int number) {
    return "group-" + number;
  }

  /** Opens a cycle for sheets about so many units. */
  void open(int units) throws IOException {
    StringBuilder rows = new StringBuilder("code,name_zh,name_en,kind,parent,valid_from\n");
    rows.append("P,青石省,Qingshi Province,office,,2020-01-01\n");
    for (int i = 0; i < units; i++) {
      String row = "%1$s,第%2$d局,Office %2$d,department,P,2020-01-01\n";
      rows.append(String.format(row, unit(i), i));
    }
    admin.text("POST", "/api/core/imports/units?file=units.csv", "text/csv", rows.toString());
    Map<String, String> title = Map.of("zh", "2026年度", "en", "Year 2026");
    admin.send("POST", CYCLES, Map.of("code", CYCLE, "title", title, "year", 2026));
    String cycle = CYCLES + "/" + CYCLE;
    admin.text("PUT", cycle + "/plan", "application/yaml", plan());
    admin.send("PUT", cycle + "/units", Map.of("kinds", List.of("department")));
    admin.send("POST", cycle + "/plan/freeze", Map.of());
    for (String phase : List.of("PLANNED", "EXECUTION", "EVALUATION")) {
      admin.send("POST", cycle + "/phase", Map.of("to", phase, "reason", "to collect sheets"));
    }
  }

  /** Makes an account that answers for all units; returns a token of its own. */
  String evaluator(int number) throws IOException {
    String account = Sheets.account(number);
    Map<String, String> role = Map.of("role", "evaluator", "unit", "", "cycle", "");
    admin.send(
        "POST",
        "/api/access/accounts",
        Map.of("account", account, "name", account, "password", GIVEN, "roles", List.of(role)));
    return Client.signIn(server.address(), account, GIVEN).token();
  }

  private static String plan() {
    List<String> shares = new ArrayList<>();
    StringBuilder plan = new StringBuilder();
    plan.append("code: T-2026\ntitle: {zh: \"2026年计划\", en: \"Plan of 2026\"}\nyear: 2026\n");
    plan.append("scale: {min: 0, max: 100, digits: " + Sheets.DIGITS + "}\ngroups:\n");
    for (int i = 0; i < Sheets.GROUPS; i++) {
      String line = "  - {code: %1$s, title: {zh: \"%1$s\", en: \"%1$s\"}, weight: 25,";
      plan.append(String.format(line, group(i))).append(" side: external, minimum: 1}\n");
      shares.add("{group: " + group(i) + ", weight: 25" + (i == 0 ? ", main: true}" : "}"));
    }
    plan.append(
        "defaults:\n  aggregation: {method: arithmetic}\n  missing: {rule: insufficient}\n");
    plan.append("tree:\n  code: TOTAL\n  title: {zh: \"总分\", en: \"Total\"}\n  children:\n");
    for (int part = 0; part < 4; part++) {
      String head = "    - code: P%1$d\n      title: {zh: \"第%1$d部\", en: \"Part %1$d\"}\n";
      plan.append(String.format(head, part)).append("      weight: 25\n      children:\n");
      for (int i = part * 15; i < part * 15 + 15; i++) {
        String leaf = "        - {code: %1$s, title: {zh: \"指标%1$s\", en: \"%1$s\"}, weight: %2$s,";
        String weight = i % 15 == 14 ? "2" : "7";
        plan.append(String.format(leaf, indicator(i), weight));
        plan.append(" source: sheets, groups: ").append(shares).append("}\n");
      }
    }
    plan.append("grades:\n  - {code: pass, title: {zh: \"合格\", en: \"Pass\"}, from: 0}\n");
    return plan.toString();
  }
}
