package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Panels of reviewers for two departments: drawn, thinned by a tie, filled up, complete. */
final class JourneyPanel {
  /** Who can be drawn for both departments. */
  static final List<String> FREE = List.of("lin", "wu", "zhao", "sun");

  /** Qian works in the first department. */
  static final List<String> EXPERTS = List.of("lin", "wu", "zhao", "sun", "qian");

  private static final String PANELS = "/subjects/panels/";
  private static final String MINE = "/subjects/panels/mine/";
  private static final String SHEETS = "/core/my-sheets/";

  private final Persons persons;
  private final Officer rest;
  private final String mark;
  private final String cycle;
  private final String group;
  private final String last = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(9).toString();
  private final List<Integer> first = new ArrayList<>(List.of(80, 90, 70));
  private final List<Integer> second = new ArrayList<>(List.of(60, 70, 65));

  JourneyPanel(Persons persons, Officer rest, String mark, String cycle, String group) {
    this.persons = persons;
    this.rest = rest;
    this.mark = mark;
    this.cycle = cycle;
    this.group = group;
  }

  static String person(String who, String mark) {
    return who + "-" + mark.toLowerCase(java.util.Locale.ROOT);
  }

  static String name(String who) {
    return Character.toUpperCase(who.charAt(0)) + who.substring(1);
  }

  private Visitor officer() {
    return persons.at(person("guan", mark));
  }

  private JsonNode panel(String unit) {
    for (JsonNode standing :
        Officer.done(rest.client().get("/api" + PANELS + "?cycle=" + cycle), 200).path("items")) {
      if (standing.path("panel").path("unit").asText().equals(mark + unit)) {
        return standing;
      }
    }
    throw new AssertionError(unit);
  }

  /** The members of a panel who stand there, the numbers of their seats by their accounts. */
  private Map<String, Long> seats(String unit, String state) {
    Map<String, Long> seats = new java.util.LinkedHashMap<>();
    for (JsonNode seat : panel(unit).path("seats")) {
      if (seat.path("state").asText().equals(state)) {
        seats.put(seat.path("account").asText(), seat.path("id").asLong());
      }
    }
    return seats;
  }

  private Visitor opened(String unit) {
    Visitor officer = officer();
    officer.open(PANELS + "?cycle=" + cycle);
    String id = panel(unit).path("panel").path("id").asText();
    return officer.press("main a[href='" + PANELS + id + "']");
  }

  void isDrawn() {
    Visitor officer = officer();
    officer.open(PANELS + "?cycle=" + cycle);
    officer.press("main a[href^='" + PANELS + "new']");
    officer.choose("group", group).names("units", mark + "D1", mark + "D2");
    officer.fill("size", "3").fill("due", last).fill("seed", "20261128");
    officer.look("three-draw").press("#draw button[type=submit]");
    assertThat(seats("D1", "PROPOSED")).as(officer.content()).hasSize(3);
    for (String unit : List.of("D1", "D2")) {
      opened(unit);
      boolean told = officer.content().contains("20261128");
      assertThat(told).as("the seed of the first draw").isEqualTo(unit.equals("D1"));
      persons.glance(officer, "three-drawn-" + unit);
      officer.press("main form[action$='/invitations'] button");
      assertThat(seats(unit, "INVITED")).hasSize(3);
    }
    assertThat(seats("D1", "RECUSED").keySet()).containsExactly(person("qian", mark));
  }

  private void accepts(String account, long seat) {
    Visitor expert = persons.at(account);
    expert.follow(MINE + seat);
    expert.press("main form:has(input[name=none]) button");
  }

  void losesAMemberToATie() {
    Map<String, Long> invited = seats("D1", "INVITED");
    String tied = new ArrayList<>(invited.keySet()).get(2);
    Visitor expert = persons.at(tied);
    expert.follow(MINE + invited.get(tied));
    expert.look("three-invitation");
    expert.unfold("declare").choose("kinds", "KINSHIP").fill("note", "亲属在该单位任负责人");
    expert.press("#ties button[type=submit]");
    assertThat(seats("D1", "RECUSED").keySet()).contains(tied);
    expert.look("three-recused");
    invited.keySet().stream().filter(a -> !a.equals(tied)).forEach(a -> accepts(a, invited.get(a)));
    seats("D2", "INVITED").forEach(this::accepts);
    opened("D1").press("main form[action$='/sheets'] button");
    opened("D2").press("main form[action$='/sheets'] button");
    assertThat(seats("D1", "ACTIVE")).hasSize(2);
    assertThat(seats("D2", "ACTIVE")).hasSize(3);
  }

  /** Fills in and locks the sheet about a department. */
  private void submits(String account, String unit, int answer) {
    Visitor expert = persons.at(account);
    expert.open(SHEETS);
    String title = unit.equals("D1") ? "教育厅|Education Department" : "交通厅|Transport Department";
    Locator sheet =
        expert.page().locator("main").getByText(java.util.regex.Pattern.compile(title)).first();
    sheet.click();
    expert.page().waitForURL("**" + SHEETS + "*");
    Locator exact = expert.page().locator("#sheet input[name='x.A1']");
    exact.fill(String.valueOf(answer));
    expert.press("#sheet button[value=review]");
    if (seats(unit, "SUBMITTED").isEmpty() && unit.equals("D1")) {
      expert.look("three-review");
    }
    expert.page().locator("form[action$='/submission'] button").first().click();
    expert.page().waitForURL("**done=submitted");
  }

  void hasTooFew() {
    List<String> active = new ArrayList<>(seats("D1", "ACTIVE").keySet());
    submits(active.get(0), "D1", first.remove(0));
    for (String account : seats("D2", "ACTIVE").keySet()) {
      submits(account, "D2", second.remove(0));
    }
    Visitor officer = officer();
    officer.open(PANELS + "?cycle=" + cycle);
    assertThat(officer.content()).contains(says("数据不足", "Insufficient"));
    persons.glance(officer, "three-panels");
    opened("D1");
    officer.look("three-panel-insufficient");
  }

  private String says(String zh, String en) {
    return officer().language().equals("zh") ? zh : en;
  }

  void callsAReplacement() {
    opened("D1").press("#wave button[type=submit]");
    Map<String, Long> called = seats("D1", "INVITED");
    assertThat(called).hasSize(1);
    called.forEach(this::accepts);
    opened("D1").press("main form[action$='/sheets'] button");
    assertThat(seats("D1", "ACTIVE")).hasSize(2);
  }

  void remindsAndIsComplete() {
    Visitor officer = opened("D1");
    officer.press("main form[action$='/reminders'] button");
    for (JsonNode seat : panel("D1").path("seats")) {
      boolean late = seat.path("state").asText().equals("ACTIVE");
      assertThat(seat.hasNonNull("remindedAt")).as(seat.toString()).isEqualTo(late);
    }
    for (String account : seats("D1", "ACTIVE").keySet()) {
      submits(account, "D1", first.remove(0));
    }
    opened("D1");
    assertThat(panel("D1").path("answers").asInt()).isEqualTo(3);
    assertThat(officer.content()).doesNotContain(says("数据不足", "Insufficient"));
    persons.glance(officer, "three-panel-complete");
    officer.press("main form[action$='/close'] button");
    assertThat(seats("D1", "LOCKED")).hasSize(3);
  }

  /** By numbers, without names. */
  void isKnownToTheUnit() {
    Visitor unit = persons.at(person("jiao", mark));
    unit.open("/subjects/own/" + mark + "D1?cycle=" + cycle);
    assertThat(unit.content()).contains(says("评审专家", "Reviewers"));
    assertThat(unit.content()).doesNotContain(EXPERTS.stream().map(JourneyPanel::name).toList());
    persons.glance(unit, "three-own");
  }
}
