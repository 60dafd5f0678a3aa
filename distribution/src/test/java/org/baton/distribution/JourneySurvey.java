package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;

/** Users of services are asked by a link, each kind of them as many as its quota says. */
final class JourneySurvey {
  private static final String FORMS = "/subjects/forms/";
  private static final String SURVEYS = "/subjects/surveys/";

  private final Persons persons;
  private final String mark;
  private final String cycle;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private String path;
  private String link;

  JourneySurvey(Persons persons, String mark, String cycle) {
    this.persons = persons;
    this.mark = mark;
    this.cycle = cycle;
  }

  private Visitor officer() {
    return persons.at(JourneyPanel.person("guan", mark));
  }

  void isMade() {
    Visitor officer = officer();
    officer.open(FORMS);
    officer.press("main a[href='" + FORMS + "new']");
    officer.enter("cycle", cycle).choose("group", "service");
    officer.fill("titleZh", "办事评价" + mark).fill("titleEn", "Your visit " + mark);
    persons.glance(officer, "three-form-new");
    officer.submit();
    assertThat(officer.path()).as(officer.content()).matches(FORMS + "[0-9]+");
    // What the plan asks stands there already, and is put into the words of the people.
    officer.press("main a[href$='/questions/Q1']");
    officer.fill("titleZh", "这次办事您满意吗？").fill("titleEn", "Were you satisfied this time?");
    officer.choose("steps", "FIVE");
    officer.fill("points", "5 | 当场办结 | Done at once\n1 | 没有办成 | Not done");
    officer.page().locator("main input[type=checkbox][name='required']").check();
    officer.look("three-question").submit();
    addsAQuestion();
    officer.press("main form[action$='/freeze'] button");
  }

  /** Whose code is taken at first, and whose choices are forgotten. */
  private void addsAQuestion() {
    Visitor officer = officer();
    String form = officer.path();
    officer.press("main a[href$='/new-question']");
    officer.fill("code", "Q1").fill("titleZh", "您来办什么事？").fill("titleEn", "What did you come for?");
    officer.choose("kind", "CHOICE").submit();
    assertThat(officer.path()).as("a code that is taken").isNotEqualTo(form);
    officer.fill("code", "Q2").submit();
    assertThat(officer.path()).as(officer.content()).isEqualTo(form);
    assertThat(officer.page().locator("main .notice.warn").innerText())
        .contains("Q2")
        .doesNotContain("questions/");
    persons.glance(officer, "three-form");
    officer.press("main a[href$='/questions/Q2']");
    officer.fill("points", "1 | 办证 | A licence\n2 ｜ 咨询 ｜ A question").submit();
  }

  void isOpened() {
    Visitor officer = officer();
    officer.open(SURVEYS);
    officer.press("main a[href='" + SURVEYS + "new']");
    officer.choose("form", form());
    officer.fill("titleZh", "您对窗口服务满意吗").fill("titleEn", "Your visit to the counter");
    officer.names("units", mark + "D1", mark + "D2");
    officer.fill("strata", "resident | 居民 | Residents | 3\nfirm ｜ 企业 ｜ Firms ｜ 3");
    officer.fill("lastDay", today.plusDays(1).toString()).fill("minimum", "3").fill("fastest", "0");
    officer.look("three-survey-new").submit();
    assertThat(officer.path()).as(officer.content()).matches(SURVEYS + "[0-9]+");
    path = officer.path();
    link =
        officer
            .page()
            .locator("#links a[href^='/subjects/public/surveys/']")
            .first()
            .getAttribute("href");
    officer.look("three-survey-open");
  }

  /** The number of this journey's form, which is found by its name. */
  private String form() {
    Visitor officer = officer();
    String name = (officer.language().equals("zh") ? "办事评价" : "Your visit ") + mark;
    Locator forms = officer.page().locator("main select[name='form'] option");
    return forms.filter(new Locator.FilterOptions().setHasText(name)).first().getAttribute("value");
  }

  /** Some answer in time, the others when the last day is moved; then both quotas are full. */
  void isAnsweredByAnybody() {
    answers("resident", "5", "很快");
    answers("resident", "4", "");
    answers("resident", "3", "");
    Visitor officer = officer();
    officer.open(path);
    asks(officer, "extend", "lastDay", today.plusDays(2).toString());
    for (int i = 0; i < 3; i++) {
      answers("firm", "4", "");
    }
    officer.open(path);
    String shown = officer.page().locator("#participation").innerText();
    assertThat(shown).as("both quotas").containsPattern("(?s)3 / 3.*3 / 3");
  }

  private void answers(String kind, String point, String words) {
    try (Visitor citizen = persons.anybody()) {
      assertThat(citizen.open(link)).isEqualTo(200);
      citizen.choose("unit", mark + "D1").choose("stratum", kind).choose("a.Q1", point);
      if (!words.isEmpty()) {
        citizen.page().locator("#s-Q1 details > summary").click();
        citizen.fill("c.Q1", words);
        citizen.look("three-public");
      }
      citizen.page().locator("#survey button[type=submit]").click();
      citizen.await(citizen.language().equals("zh") ? "您的回答已收到" : "Thank you");
      assertThat(citizen.context().cookies()).noneMatch(c -> c.name.equals("baton_session"));
    }
  }

  void becomesSheets() {
    Visitor officer = officer();
    persons.glance(officer, "three-survey-answered");
    asks(officer, "close");
    persons.glance(officer, "three-survey-closed");
    asks(officer, "count", "reason", "已核对");
    officer.look("three-survey-counted");
  }

  /** Opens the box that asks back, fills in what it wants to know and agrees. */
  private static void asks(Visitor officer, String what, String... fields) {
    officer.unfold("do-" + what);
    for (int i = 0; i < fields.length; i += 2) {
      officer.fill(fields[i], fields[i + 1]);
    }
    officer.press("#do-" + what + " button[type=submit]");
  }
}
