package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two experts judge how important indicators are, and pairs of them until they are consistent. */
final class JourneyExperts {
  private static final String WEIGHTS = "/indicators/weights/";

  private final Persons persons;
  private final Officer rest;
  private final String kind;
  private final String set;
  private final String last = LocalDate.now().plusDays(10).toString();
  private long panel;

  /** Asks about a set for units of a kind. */
  JourneyExperts(Persons persons, Officer rest, String kind, String set) {
    this.persons = persons;
    this.rest = rest;
    this.kind = kind;
    this.set = set;
  }

  private String person(String who) {
    return who + "-" + kind;
  }

  private Visitor at(String who) {
    return persons.at(person(who));
  }

  /** By the method of Delphi. */
  void judgeImportance() {
    for (String who : List.of("lin", "wu")) {
      Map<String, ?> expert =
          Map.of("account", person(who), "name", who, "field", who, "region", kind);
      Officer.done(rest.client().post("/api/indicators/experts", expert), 200);
    }
    Visitor officer = at("officer");
    officer.open("/indicators/experts/panels/new");
    officer.choose("set", set).choose("way", "CHOSEN").fill("title", "x").submit();
    for (String who : List.of("lin", "wu")) {
      officer.page().getByText(who + " · " + who + " · " + kind).first().click();
    }
    officer.fill("title", "专家组").submit();
    assertThat(officer.path()).as(officer.content()).matches("/indicators/experts/panels/[0-9]+");
    panel = Visitor.number(officer.path());
    officer.press("main a[href^='/indicators/delphi/new']");
    officer.fill("title", "指标重要性").fill("deadline", last).submit();
    assertThat(officer.path()).as(officer.content()).matches("/indicators/delphi/[0-9]+");
    long study = Visitor.number(officer.path());
    judgesImportance("lin", study, "5", "4", "4", "3");
    judgesImportance("wu", study, "5", "4", "4", "3");
    officer.open("/indicators/delphi/" + study);
    officer.press("main form[action$='/close'] button");
    persons.glance(officer, "journey-delphi");
    for (int i = 0; i < 4; i++) {
      officer.choose("decision" + i, "keep").fill("reason" + i, "专家一致认为重要");
    }
    officer.press("#decision button[type=submit]");
    JsonNode report = Officer.done(rest.client().get("/api/indicators/delphi/" + study), 200);
    assertThat(report.path("study").path("state").asText()).isEqualTo("DECIDED");
    assertThat(report.path("rounds").path(0).path("w").asDouble()).isCloseTo(1, within(1e-9));
  }

  private void judgesImportance(String who, long study, String... steps) {
    Visitor expert = at(who);
    expert.follow("/indicators/experts/mine/" + panel);
    expert.page().locator("main input[name='none']").check();
    expert.submit();
    expert.follow("/indicators/delphi/mine/" + study);
    for (int i = 0; i < steps.length; i++) {
      expert.choose("importance" + i, steps[i]);
    }
    expert.choose("familiarity", "5").choose("practice", "3").choose("theory", "2");
    expert.choose("peers", "2").choose("intuition", "1").choose("send", "yes");
    expert.look("journey-importance");
    expert.press("#answers button[type=submit]");
    assertThat(expert.page().locator("#answers").count()).as(expert.content()).isZero();
  }

  /** By the analytic hierarchy process; says the weights that the set has then. */
  Map<String, Double> weigh() {
    Visitor officer = at("officer");
    officer.open(WEIGHTS);
    officer.press("main a[href='" + WEIGHTS + "new']");
    officer.press("main a[href='" + WEIGHTS + "new?set=" + set + "']");
    officer.choose("node", "N").fill("title", "经济与民生").submit();
    assertThat(officer.path()).as(officer.content()).matches(WEIGHTS + "[0-9]+");
    long study = Visitor.number(officer.path());
    officer.choose("accounts", person("lin")).choose("accounts", person("wu"));
    persons.glance(officer, "journey-invite");
    officer.press("#invite button[type=submit]");
    officer.fill("due", last).choose("group", "judgments").fill("limit", "0.1");
    officer.press("#asking button[type=submit]");
    judgesPairs("lin", study, "3", "4", "2");
    expertIsCoached("wu", study);
    apply(study);
    return weights();
  }

  private void apply(long study) {
    Visitor officer = at("officer");
    officer.open(WEIGHTS + study);
    persons.glance(officer, "journey-answered");
    officer.pressAndAgree("main form[action$='/closing'] button");
    officer.open(WEIGHTS + study + "/results/new?method=ahp");
    officer.press("#order button[type=submit]");
    officer.look("journey-weights");
    officer.fill("reason", "按专家判断").fill("digits", "2").press("#apply button[type=submit]");
    assertThat(officer.path()).as(officer.content()).isEqualTo(WEIGHTS + study + "?done=applied");
  }

  private Map<String, Double> weights() {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (JsonNode entry :
        Officer.done(rest.client().get("/api/indicators/sets/" + set + "/entries"), 200)) {
      if (entry.path("parent").asText().equals("N")) {
        weights.put(entry.path("code").asText(), entry.path("weight").asDouble());
      }
    }
    assertThat(weights).hasSize(3).doesNotContainValue(50.0);
    assertThat(weights.values().stream().mapToDouble(w -> w).sum()).isCloseTo(100, within(1e-9));
    return weights;
  }

  /** Growth to air, growth to jobs, air to jobs. */
  private void judgesPairs(String who, long study, String... grades) {
    Visitor expert = at(who);
    expert.follow("/indicators/judgments/" + study);
    expert.choose("j.0.1", grades[0]).choose("j.0.2", grades[1]).choose("j.1.2", grades[2]);
    expert.press("#judgments button[value=review]");
    expert.press("main form[action$='/submission'] button");
  }

  private void expertIsCoached(String who, long study) {
    Visitor expert = at(who);
    expert.follow("/indicators/judgments/" + study);
    expert.choose("j.0.1", "6").choose("j.0.2", "2").choose("j.1.2", "1");
    expert.page().locator("#consistency .notice.warn").waitFor();
    assertThat(expert.content()).as("the consistency ratio before").contains("0.23");
    expert.press("#judgments button[value=review]");
    expert.look("journey-coach");
    expert.press("main form[action$='/advice'] button");
    expert.press("main form[action$='/submission'] button");
    persons.glance(expert, "journey-judged");
    expert.witness().take();
    String experts = "/api" + WEIGHTS + study + "/experts";
    for (JsonNode e : Officer.done(rest.client().get(experts), 200)) {
      assertThat(e.path("appraisal").path("cr").asDouble()).isLessThanOrEqualTo(.1);
    }
  }
}
