package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A cycle from its creation to a number that is followed to its inputs, by people who use nothing
 * but their browsers. What a page cannot do yet is done over REST.
 */
final class Walk {
  private static final String GIVEN = "a word that the giver knows";
  private static final String OWN = "only its owner knows this one";
  private static final int YEAR = 2026;
  private static final String KEPT = "[data-status]";

  private final Visitor officer;
  private final Browser browser;
  private final Server server;
  private final Officer rest;
  private final Path folder;
  private final String mark;

  /**
   * A walk.
   *
   * @param mark two letters that tell its units, cycle and people from those of another walk
   */
  Walk(Browser browser, Visitor officer, Server server, Officer rest, Path folder, String mark) {
    this.browser = browser;
    this.officer = officer;
    this.server = server;
    this.rest = rest;
    this.folder = folder;
    this.mark = mark;
  }

  private String cycle() {
    return "W" + mark;
  }

  /** The codes of units, in a table, are this walk's own. */
  private String own(String table) {
    return table.replaceAll("\\b(P|D[123])\\b", mark + "$1");
  }

  void createsACycle() {
    officer.open("/core/cycles/");
    officer.look("cycles");
    officer.open("/core/cycles/new");
    officer.submit();
    assertThat(officer.path()).as("nothing was entered").startsWith("/core/cycles/new");
    assertThat(officer.page().locator("main [role=alert]").count()).isPositive();
    officer.look("cycle-refused");
    officer.fill("code", cycle()).fill("title/zh", "二〇二六年评估").fill("title/en", "Evaluation 2026");
    officer.fill("year", String.valueOf(YEAR)).submit();
    assertThat(officer.path()).startsWith("/core/cycles/" + cycle());
    officer.look("cycle-new");
  }

  /** Three mistakes are named at once, nothing is written; mended it is read, shown, written. */
  void importsUnitsWithThreeMistakes() {
    String right = own(SmallProvince.UNITS);
    String wrong =
        right
            .replace("Education Department,department", "Education Department,")
            .replace(
                "Transport Department,department," + mark + "P,2020-01-01",
                "Transport Department,department," + mark + "P,2020-02-31")
            .replace(mark + "D3,", ",");
    officer.open("/core/imports/");
    officer.look("imports");
    officer.choose("kind", "units").attach("file", file("units-wrong.csv", wrong)).submit();
    officer.page().waitForURL("**/core/imports/*");
    Locator mistakes = officer.page().locator("main table tbody tr");
    assertThat(officer.content()).contains("2020-02-31");
    assertThat(mistakes.count()).isGreaterThanOrEqualTo(3);
    assertThat(rest.client().get("/api/core/units/" + mark + "P").status()).isEqualTo(404);
    officer.look("import-mistakes");
    officer.attach("file", file("units.csv", right)).press("#upload button[type=submit]");
    officer.look("import-preview");
    assertThat(rest.client().get("/api/core/units/" + mark + "P").status()).isEqualTo(404);
    officer.press("form[action$='/confirm'] button");
    assertThat(rest.client().get("/api/core/units/" + mark + "D3").status()).isEqualTo(200);
    officer.look("import-done");
  }

  private Path file(String name, String content) {
    try {
      return Files.writeString(folder.resolve(mark + "-" + name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The plan, once with three mistakes; the units it evaluates; then nothing of it changes. */
  void plansAndFreezes() {
    String wrong =
        SmallProvince.plan(YEAR)
            .replace("standard: {rule: ratio-to-target}", "standard: {rule: ratio-to-targte}")
            .replace("{group: experts, weight: 60, main: true}", "{group: expert, weight: 60}")
            .replace("direction: down", "direktion: down");
    String plan = "/core/cycles/" + cycle() + "/plan";
    officer.open(plan + "/text");
    officer.attach("file", file("plan-wrong.yaml", wrong)).press("#file button[type=submit]");
    assertThat(officer.page().locator("#mistakes tbody tr").count()).isEqualTo(3);
    officer.look("plan-mistakes");
    officer.attach("file", file("plan.yaml", SmallProvince.plan(YEAR)));
    officer.press("#file button[type=submit]");
    assertThat(officer.path()).as(officer.content()).startsWith(plan + "?done=");
    officer.look("plan");

    officer.open("/core/cycles/" + cycle() + "/units");
    officer.choose("kinds", "department").fill("under", mark + "P").submit();
    assertThat(officer.content()).contains(mark + "D1", mark + "D3");
    officer.look("cycle-units");
    officer.open(plan);
    officer.unfold("freeze").press("#freeze-form button[type=submit]");
    assertThat(officer.path()).as(officer.content()).isEqualTo(plan + "?done=frozen");
    officer.look("plan-frozen");
  }

  /** Goes on to the phase in which sheets are collected, giving a reason each time. */
  void goesOn() {
    for (String phase : List.of("PLANNED", "EXECUTION", "EVALUATION")) {
      officer.open("/core/cycles/" + cycle());
      officer.unfold("go-on").fill("reason", "as planned").press("#move-form button[type=submit]");
      assertThat(rest.client().get("/api/core/cycles/" + cycle()).json().path("phase").asText())
          .as(officer.content())
          .isEqualTo(phase);
    }
    officer.look("cycle");
  }

  /** An expert on a phone, whose connection is cut while the sheet is filled in. */
  void fillsASheetWithACutConnection() {
    handsOut();
    try (Visitor expert = browser.visitor(server.address(), officer.language(), Browser.PHONE)) {
      expert.firstSignIn(expert(), GIVEN, OWN);
      expert.open("/core/my-sheets/");
      expert.look("my-sheets");
      expert.press("main a[href^='/core/my-sheets/']:not(nav a)");
      expert.look("sheet");
      // The worker that keeps the page is there from the second look on.
      expert.page().waitForTimeout(1500);
      expert.page().reload();
      String sheet = expert.path();

      expert.context().setOffline(true);
      expert.witness().foresee(words -> words.contains("ERR_INTERNET_DISCONNECTED"));
      Locator exact = expert.page().locator(".sheet-exact input").first();
      exact.fill("80");
      exact.blur();
      expert.page().waitForTimeout(1500);
      String kept = expert.page().locator(KEPT).innerText();
      expert.page().reload();
      assertThat(expert.page().locator(".sheet-exact input").first().inputValue())
          .as("opened again without a connection")
          .isEqualTo("80");
      Album.keep(expert.page(), "sheet-offline-" + expert.language() + "-" + Browser.PHONE);

      expert.context().setOffline(false);
      expert.page().waitForCondition(() -> !expert.page().locator(KEPT).innerText().equals(kept));
      expert.page().waitForTimeout(1500);
      expert.open(sheet);
      assertThat(expert.page().locator(".sheet-exact input").first().inputValue()).isEqualTo("80");
      expert.press("#sheet button[value=review]");
      expert.look("sheet-review");
      Locator submit = expert.page().locator("form[action$='/submission'] button");
      submit.first().click();
      Locator yes = expert.page().locator("#ask button[value=yes]");
      if (yes.isVisible()) {
        yes.click();
      }
      expert.page().waitForURL("**" + sheet + "?done=*");
      expert.look("sheet-submitted");
    }
    List<?> sheets = rest.all("/api/core/cycles/" + cycle() + "/sheets");
    assertThat(sheets).as("exactly once").hasSize(1);
    assertThat(sheets.toString()).contains("80");
  }

  private String expert() {
    return "expert-" + mark.toLowerCase(java.util.Locale.ROOT);
  }

  private void handsOut() {
    Map<String, ?> account =
        Map.of(
            "account",
            expert(),
            "name",
            "Expert",
            "password",
            GIVEN,
            "roles",
            List.of(Map.of("role", "evaluator", "unit", "")));
    Officer.done(rest.client().post("/api/access/accounts", account), 201);
    officer.open("/core/assignments/new?cycle=" + cycle());
    officer.choose("group", "experts").choose("units", mark + "D1").fill("accounts", expert());
    officer.submit();
    assertThat(officer.path()).as(officer.content()).contains("done=");
    officer.look("assignments");
  }

  /** Everybody else's answers and the figures, and a run. */
  long evaluates() {
    sheets("D1", "experts", 90);
    sheets("D1", "public", 60, 70, 80);
    sheets("D2", "experts", 90, 100);
    sheets("D2", "public", 80, 80, 80);
    rest.imports("observations", cycle(), own(SmallProvince.OBSERVED_2026));
    officer.open("/core/runs/?cycle=" + cycle());
    officer.press("main form[action='/core/runs/'] button");
    officer.page().locator("main a[href^='/core/results/']").first().waitFor();
    officer.look("run");
    return Long.parseLong(officer.path().replaceAll("[^0-9]*([0-9]+).*", "$1"));
  }

  private void sheets(String unit, String group, int... answers) {
    for (int i = 0; i < answers.length; i++) {
      String evaluator = mark + group + i;
      Officer.done(
          rest.sheet(cycle(), mark + unit, group, evaluator, Map.of("A1", answers[i])), 201);
    }
  }

  /** From all results to one, and from its total down to the sheets. */
  void followsANumber() {
    officer.press("main a[href^='/core/results/']");
    assertThat(officer.content()).contains(mark + "D1", mark + "D2", mark + "D3");
    officer.look("results");
    officer.press("main a[href$='/" + mark + "D1']");
    // .4 * (.5 * 79 + .5 * 75) + .6 * (.75 * 45 + .25 * 100) + 2, as MainJobIT computes it.
    assertThat(officer.content()).contains("68.05");
    officer.look("result");
    Locator why = officer.page().locator("main a[href$='/why/A1']").first();
    String address = why.getAttribute("href");
    why.click();
    Locator drawer = officer.page().locator("#drawer[open]");
    drawer.waitFor();
    assertThat(drawer.innerText()).contains("79", "85", "70");
    officer.look("why");
    officer.open(address);
    assertThat(officer.content()).as("without a script").contains("79", "85", "70");
    officer.look("why-page");
  }
}
