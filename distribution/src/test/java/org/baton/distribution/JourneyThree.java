package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Who evaluates what is said in a matrix and becomes part of a plan; a panel is drawn, one of it
 * has a tie; users answer a survey; a main group has too few answers, which leaves the element
 * without a score until replacements answer. Every step is done in pages by the person whose it is;
 * which units and people there are is known before.
 */
final class JourneyThree {
  private static final int YEAR = 2026;
  private static final String MATRIX = "/subjects/matrix/";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Krippendorff's alpha of 80, 90, 70 about one unit and 60, 70, 65 about another, ordinal. */
  private static final double ALPHA = 0.5343137254901961;

  private final Persons persons;
  private final Officer rest;
  private final String mark;
  private final Path folder;
  private final String cycle;
  private final String group;

  /**
   * A journey.
   *
   * @param mark a letter that tells its units, cycle and people from those of another journey
   */
  JourneyThree(Persons persons, Officer rest, String mark, Path folder) {
    this.persons = persons;
    this.rest = rest;
    this.mark = mark;
    this.folder = folder;
    cycle = "J3-" + mark;
    group = "reviewers-" + mark.toLowerCase(Locale.ROOT);
  }

  void goes() {
    begins();
    plans();
    invitesAGroup();
    saysWhoEvaluatesWhat();
    takesTheMatrixIntoThePlan();
    JourneyPanel panel = new JourneyPanel(persons, rest, mark, cycle, group);
    panel.isDrawn();
    panel.losesAMemberToATie();
    JourneySurvey survey = new JourneySurvey(persons, mark, cycle);
    survey.isMade();
    survey.isOpened();
    survey.isAnsweredByAnybody();
    survey.becomesSheets();
    panel.hasTooFew();
    hasNoScoreForTheElement();
    panel.callsAReplacement();
    panel.remindsAndIsComplete();
    hasAResult();
    panel.isKnownToTheUnit();
    isReliable();
  }

  private String person(String who) {
    return JourneyPanel.person(who, mark);
  }

  private Visitor officer() {
    return persons.at(person("guan"));
  }

  /** The codes of units, in a table, are this journey's own. */
  private String own(String table) {
    return table.replaceAll("\\b(P|D[123])\\b", mark + "$1");
  }

  private void begins() {
    rest.imports("units", "", own(SmallProvince.UNITS));
    persons.join(person("guan"), "Guan", "officer", "");
    for (String who : JourneyPanel.EXPERTS) {
      persons.join(person(who), JourneyPanel.name(who), "evaluator", "");
    }
    persons.join(person("jiao"), "Jiao", "unit", mark + "D1");
  }

  private void plans() {
    Visitor officer = officer();
    officer.open("/core/cycles/new");
    officer.fill("code", cycle).fill("title/zh", mark + "年度多主体评估");
    officer.fill("title/en", "Evaluation by several subjects, " + mark);
    officer.fill("year", String.valueOf(YEAR)).submit();
    assertThat(officer.path()).as(officer.content()).startsWith("/core/cycles/" + cycle);
    officer.open("/core/cycles/" + cycle + "/plan/text");
    officer.attach("file", file("plan.yaml", SmallProvince.plan(YEAR)));
    officer.press("#file button[type=submit]");
    assertThat(officer.path()).as(officer.content()).contains("done=saved");
    officer.open("/core/cycles/" + cycle + "/units");
    officer.choose("kinds", "department").fill("under", mark + "P").submit();
    officer.open("/?cycle=" + cycle);
  }

  private Path file(String name, String content) {
    try {
      return Files.writeString(folder.resolve(mark + "-" + name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void invitesAGroup() {
    Visitor officer = officer();
    officer.open("/subjects/groups/");
    Locator standard = officer.page().locator("main form[action$='/standard'] button");
    if (officer.content().contains("audit")) {
      persons.glance(officer, "three-groups");
    } else {
      persons.glance(officer, "three-no-groups");
      standard.first().click();
      officer.page().locator("main a[href='/subjects/groups/of/audit']").waitFor();
    }
    officer.press("main a[href='/subjects/groups/new']");
    officer.fill("code", group).fill("title_zh", "评审专家" + mark);
    officer.fill("title_en", "Reviewers " + mark).fill("minimum", "3").submit();
    assertThat(officer.path()).as(officer.content()).isEqualTo("/subjects/groups/of/" + group);
    importsTheRoster();
    officer.open("/subjects/groups/of/" + group);
    officer.unfold("add").fill("account", person("qian")).fill("name", "Qian");
    officer.fill("unit", mark + "D1").fill("stratum", "finance");
    officer.press("#add button[type=submit]");
    assertThat(officer.content()).contains("Lin", "Qian", "finance");
    persons.glance(officer, "three-roster");
  }

  /** Reads a table and writes it after a look at it. */
  private void imports(String kind, String table) {
    Visitor officer = officer();
    officer.choose("kind", kind).attach("file", file(kind + ".csv", table)).submit();
    officer.page().waitForURL("**/core/imports/*");
    persons.glance(officer, "three-" + kind);
    officer.press("form[action$='/confirm'] button");
  }

  private void importsTheRoster() {
    StringBuilder roster = new StringBuilder("group,account,name,unit,stratum\n");
    List<String> strata = List.of("law", "finance");
    for (String who : JourneyPanel.FREE) {
      String stratum = strata.get(JourneyPanel.FREE.indexOf(who) % 2);
      roster.append(group + "," + person(who) + "," + JourneyPanel.name(who) + ",," + stratum);
      roster.append('\n');
    }
    officer().press("main a[href^='/core/imports/']");
    imports("group-members", roster.toString());
  }

  /** The element is judged by users for the most part, and by reviewers; neither may be missing. */
  private void saysWhoEvaluatesWhat() {
    Visitor officer = officer();
    officer.open(MATRIX);
    String from = "main a[href='" + MATRIX + "regimes/']";
    if (officer.page().locator("#copy").count() == 0) {
      officer.press(from);
      officer.fill("from", today()).choose("kind", "TRANSITIONAL").fill("reason", "会议决定");
      officer.submit();
      officer.press("#standard button[type=submit]");
    } else {
      officer.unfold("copy").fill("from", LocalDate.now(ZONE).plusDays(1).toString());
      officer.fill("note", mark).press("#copy button[type=submit]");
    }
    assertThat(officer.path()).as(officer.content()).matches(MATRIX + "[0-9]+");
    String matrix = officer.path();
    officer.press("main a[href='" + matrix + "/elements/policy']");
    for (Locator weight : officer.page().locator("main [name^='weight_']").all()) {
      weight.fill("");
    }
    officer.fill("weight_service", "60").fill("minimum_service", "3");
    officer.choose("part_service", "MAIN");
    officer.choose("group", group).fill("weight_more", "40").choose("part_more", "MAIN");
    officer.fill("minimum_more", "3");
    persons.glance(officer, "three-row");
    officer.submit();
    assertThat(officer.path()).as(officer.content()).isEqualTo(matrix);
    officer.look("three-matrix");
  }

  private static String today() {
    return LocalDate.now(ZONE).toString();
  }

  private void takesTheMatrixIntoThePlan() {
    Visitor officer = officer();
    officer.press("main a[href$='/plan']");
    officer.press("main nav a[href$='cycle=" + cycle + "']");
    officer.choose("element:A1", "policy").press("#say button[type=submit]");
    persons.glance(officer, "three-filling");
    officer.press("main form[action$='/plan'] button");
    String plan = "/core/cycles/" + cycle + "/plan";
    assertThat(officer.path()).as(officer.content()).startsWith(plan);
    officer.unfold("freeze").press("#freeze-form button[type=submit]");
    assertThat(officer.path()).as(officer.content()).isEqualTo(plan + "?done=frozen");
    for (int i = 0; i < 3; i++) {
      officer.open("/core/cycles/" + cycle);
      officer.unfold("go-on").fill("reason", "按计划").press("#move-form button[type=submit]");
    }
    JsonNode moved = Officer.done(rest.client().get("/api/core/cycles/" + cycle), 200);
    assertThat(moved.path("phase").asText()).as(officer.content()).isEqualTo("EVALUATION");
  }

  /** Computes the cycle and opens what came of the department. */
  private void evaluates() {
    Visitor officer = officer();
    officer.open("/core/runs/?cycle=" + cycle);
    officer.press("main form[action='/core/runs/'] button");
    officer.page().locator("main a[href^='/core/results/']").first().waitFor();
    officer.press("main a[href^='/core/results/']");
    officer.press("main a[href$='/" + mark + "D1']");
  }

  private JsonNode element() {
    String[] place = officer().path().split("/");
    String path = "/api/core/runs/" + place[3] + "/results/" + place[4];
    JsonNode result = Officer.done(rest.client().get(path), 200);
    for (JsonNode node : result.path("tree").path("children").path(0).path("children")) {
      if (node.path("code").asText().equals("A1")) {
        return node;
      }
    }
    throw new AssertionError(result);
  }

  private void hasNoScoreForTheElement() {
    officer().open("/core/imports/");
    imports("observations", own(SmallProvince.OBSERVED_2026));
    evaluates();
    assertThat(element().path("state").asText()).isEqualToIgnoringCase("insufficient");
    Visitor officer = officer();
    assertThat(officer.content()).contains(says("数据不足", "insufficient"));
    officer.look("three-insufficient");
  }

  private String says(String zh, String en) {
    return officer().language().equals("zh") ? zh : en;
  }

  /**
   * Of users 100, 75, 50, 75, 75, 75; of reviewers 80, 90, 70; what was observed as in MainJobIT.
   */
  private void hasAResult() {
    evaluates();
    Visitor officer = officer();
    double satisfaction = .6 * 75 + .4 * 80;
    assertThat(element().path("score").asDouble()).isCloseTo(satisfaction, within(1e-9));
    double total = .4 * (.5 * satisfaction + .5 * 75) + .6 * (.75 * 45 + .25 * 100) + 2;
    assertThat(officer.content()).contains("77", String.format(Locale.ROOT, "%.2f", total));
    officer.look("three-result");
    officer.open(officer.page().locator("main a[href$='/why/A1']").first().getAttribute("href"));
    assertThat(officer.content()).contains("75", "80");
    officer.look("three-why");
  }

  private void isReliable() {
    Visitor officer = officer();
    officer.open("/subjects/outcomes/");
    persons.glance(officer, "three-outcomes");
    officer.press("main a[href$='/" + group + "']");
    String path = "/api/subjects/outcomes/" + cycle + "/" + group;
    JsonNode element = Officer.done(rest.client().get(path), 200).path("elements").get(0);
    assertThat(element.path("answers").asInt()).isEqualTo(6);
    assertThat(element.path("alpha").path("value").asDouble()).isCloseTo(ALPHA, within(1e-9));
    assertThat(officer.content()).contains(String.format(Locale.ROOT, "%.3f", ALPHA));
    officer.look("three-outcome");
  }
}
