package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** A cycle of its own in which departments evaluate themselves before they see their results. */
record SelfEvaluation(Client admin, String cycle, int year) {
  private static final String GROUP = "self";

  /** It begins, and its form asks for a statement about oneself. */
  void begins() {
    Officer officer = new Officer(admin);
    officer.cycle(cycle, year);
    officer.plan(cycle, plan(), "department");
    officer.move(cycle, "PLANNED", "EXECUTION");
    Map<String, String> title = Map.of("zh", "自评表", "en", "Statement about oneself");
    String form = ExpertsForm.frozen(admin, cycle, GROUP, title);
    Map<String, ?> use = Map.of("selfFirst", true);
    Officer.done(admin.put("/api/subjects/forms/" + form + "/sheets", use), 200);
  }

  private String plan() {
    String self = "  - {code: self, title: {zh: 自评, en: The body itself}, weight: 10}\n";
    return SmallProvince.plan(year)
        .replace("groups:\n", "groups:\n" + self)
        .replace("{group: public, weight: 40}]", "{group: public}, {group: self, weight: 10}]");
  }

  /** A body is asked what it says of itself until a day. */
  void asks(String account, String unit, String due) {
    Map<String, ?> sheet =
        Map.of("group", GROUP, "units", List.of(unit), "accounts", List.of(account), "due", due);
    Officer.done(admin.post("/api/core/cycles/" + cycle + "/assignments", sheet), 200);
  }

  /** A body's own program sends its sheet whole: first without words, which is refused. */
  void answers(Client body, String account, String unit) {
    Client.Answer bare = send(body, account, unit, Map.of());
    assertThat(bare.status()).as(bare.body()).isEqualTo(422);
    assertThat(bare.body()).contains("remarks/A1");
    Officer.done(send(body, account, unit, Map.of("A1", "Minutes 14")), 201);
  }

  private Client.Answer send(
      Client body, String account, String unit, Map<String, String> remarks) {
    Map<String, ?> sheet =
        Map.of(
            "unit",
            unit,
            "group",
            GROUP,
            "evaluator",
            account,
            "answers",
            Map.of("A1", 75),
            "remarks",
            remarks);
    return body.post("/api/core/cycles/" + cycle + "/sheets", sheet);
  }

  /** The results are there for those concerned; returns where. */
  String hasResults() {
    Officer officer = new Officer(admin);
    officer.move(cycle, "EVALUATION");
    long run = officer.run(cycle);
    officer.publish(run);
    officer.move(cycle, "PROVISIONAL");
    return "/api/core/runs/" + run + "/results/";
  }
}
