package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A form is made and a survey answered on phones, with words and without a connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubjectsSurveyIT {
  static final String API = "/api/subjects/";
  private static final String CYCLE = "S2026";

  /** Blinds and finishes a published example with the page's own script. */
  private static final String VECTOR =
      """
      v => {
        const bytes = hex => new Uint8Array(hex.match(/../g).map(x => parseInt(x, 16)));
        const made = BatonBallot.blind(bytes(v.msg), v.n, bytes(v.salt), BigInt('0x' + v.factor));
        return {
          blinded: made.blinded,
          signature: BatonBallot.finish(v.blind_sig, made, v.n),
          wrong: BatonBallot.finish(v.sig, made, v.n),
        };
      }
      """;

  private Server server;
  private Browser browser;
  private Client admin;
  private Officer officer;
  private CounterSurvey counter;

  @BeforeAll
  void start(@TempDir Path folder) {
    server = Server.unpack(folder, Map.of()).start();
    admin = server.admin();
    browser = Browser.start();
    officer = new Officer(admin);
    counter = new CounterSurvey(admin, CYCLE);
    officer.imports("units", "", SmallProvince.UNITS);
    officer.cycle(CYCLE, 2026);
    officer.plan(CYCLE, SmallProvince.plan(2026), "department");
    officer.move(CYCLE, "PLANNED", "EXECUTION", "EVALUATION");
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  @AfterEach
  void nothingIsWrongWithThePages() {
    assertThat(browser.findings()).isEmpty();
  }

  @Test
  void aFormIsMadeAndAnsweredOnPhones() {
    long form = counter.form();
    looksAtTheForm(form);
    JsonNode closed = counter.survey(form, "TOKENS");
    long id = closed.path("id").asLong();
    List<String> words = new ArrayList<>();
    counter
        .post("surveys/" + id + "/tokens", Map.of("count", 4))
        .forEach(w -> words.add(w.asText()));
    String link = "/subjects/public/surveys/" + closed.path("link").asText();
    answersWithoutAConnection(link + "/" + words.get(0), id);
    answersWithoutAScript(link, words.get(1));
    answersAtACounter(id, words.get(2));
    closesAndCounts(id);
    assertThat(admin.get(link + "/" + words.get(3)).status()).isEqualTo(409);
  }

  @Test
  void howAWordIsSpelledDoesNotMatter() {
    JsonNode closed = counter.survey(counter.form(), "TOKENS");
    long id = closed.path("id").asLong();
    String word = counter.post("surveys/" + id + "/tokens", Map.of("count", 1)).path(0).asText();
    String otherwise = word.toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o');
    AtomicInteger ballots = new AtomicInteger();
    try (Visitor citizen = browser.visitor(server.address(), "en", Browser.PHONE)) {
      citizen.page().onRequest(r -> ballots.addAndGet(r.url().endsWith("/ballot") ? 1 : 0));
      shows(citizen, "/subjects/public/surveys/" + closed.path("link").asText());
      citizen.fill("token", word);
      // Two changes at once: the first asks for the ballot, the second waits for that.
      citizen
          .page()
          .evaluate(
              "for (const i of [1, 2])"
                  + " document.getElementById('survey').dispatchEvent(new Event('change'))");
      waits(citizen, "() => Object.values(localStorage).some(v => v.includes('proof'))");
      citizen.page().waitForTimeout(300);
      assertThat(ballots).as("a word has one ballot").hasValue(1);
      citizen.fill("token", otherwise);
      citizen.choose("a.Q1", "5").choose("stratum", "firm").choose("unit", "D2");
      citizen.page().locator("#survey button[type=submit]").click();
      citizen.await("Thank you");
      assertThat(ballots).as("and keeps it").hasValue(1);
    }
  }

  @Test
  void nothingButAReceiptEndsTheWait() {
    JsonNode open = counter.survey(counter.form(), "OPEN");
    String link = "/subjects/public/surveys/" + open.path("link").asText();
    List<Integer> others = new ArrayList<>(List.of(404, 408, 400, 412, 200));
    try (Visitor citizen = browser.visitor(server.address(), "en", Browser.PHONE)) {
      shows(citizen, link);
      citizen.page().route("**" + link, route -> elsewhere(route, others));
      citizen.choose("a.Q1", "4").choose("stratum", "firm").choose("unit", "D1");
      citizen.page().locator("#survey button[type=submit]").click();
      for (int left = 4; left >= 0; left--) {
        int still = left;
        citizen.page().waitForCondition(() -> others.size() == still);
        citizen.await("tried again by itself");
        assertThat((String) citizen.page().evaluate("JSON.stringify(localStorage)"))
            .contains("waiting", "a.Q1");
        citizen.page().waitForTimeout(200);
        citizen.page().evaluate("window.dispatchEvent(new Event('online'))");
      }
      citizen.await("Thank you");
    }
  }

  /** What a network between gives instead of an answer, as long as it has something. */
  private static void elsewhere(Route route, List<Integer> others) {
    if (others.isEmpty() || !route.request().method().equals("POST")) {
      route.resume();
      return;
    }
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(others.remove(0))
            .setContentType("text/html")
            .setBody("<p>Please sign in to this network</p>"));
  }

  @Test
  void theBrowsersSignatureIsThatOfTheStandard() throws IOException {
    Properties vector = new Properties();
    String file = "bundles/subjects/src/test/resources/rfc9474-deterministic.properties";
    try (Reader reader = Files.newBufferedReader(House.root().resolve(file))) {
      vector.load(reader);
    }
    BigInteger n = new BigInteger(vector.getProperty("n"), 16);
    String factor = new BigInteger(vector.getProperty("inv"), 16).modInverse(n).toString(16);
    Map<String, String> given = new HashMap<>(Map.of("factor", factor));
    vector.forEach((name, value) -> given.put(name.toString(), value.toString()));
    JsonNode blind = counter.survey(counter.form(), "TOKENS");
    try (Visitor citizen = browser.visitor(server.address(), "en", Browser.PHONE)) {
      shows(citizen, "/subjects/public/surveys/" + blind.path("link").asText());
      Map<?, ?> made = (Map<?, ?>) citizen.page().evaluate(VECTOR, given);
      String blinded = new BigInteger(vector.getProperty("blinded_msg"), 16).toString(16);
      assertThat(made.get("blinded")).isEqualTo(blinded);
      assertThat(made.get("signature")).isEqualTo(vector.getProperty("sig"));
      assertThat(made.get("wrong")).as("another signature is refused").isEqualTo("");
    }
  }

  private void looksAtTheForm(long form) {
    try (Visitor maker = browser.visitor(server.address(), "zh", Browser.DESKTOP)) {
      maker.signIn("admin", Server.PASSWORD);
      shows(maker, "/subjects/forms/");
      maker.look("forms");
      shows(maker, "/subjects/forms/" + form);
      maker.look("form");
      shows(maker, "/subjects/forms/" + form + "/questions/Q1");
      maker.look("form-question");
      shows(maker, "/subjects/forms/" + form + "/preview");
      maker.look("form-preview");
      shows(maker, "/subjects/surveys/new");
      maker.look("survey-new");
    }
  }

  private void answersWithoutAConnection(String path, long survey) {
    String word = path.substring(path.lastIndexOf('/') + 1);
    try (Visitor citizen = browser.visitor(server.address(), "zh", Browser.PHONE)) {
      Overheard sent = new Overheard(citizen.page());
      assertThat(citizen.open(path)).isEqualTo(200);
      waits(citizen, "() => navigator.serviceWorker.controller !== null");
      citizen.page().waitForTimeout(500);
      assertThat(citizen.page().locator("#s-Q2").isHidden()).as("not asked yet").isTrue();
      citizen.choose("a.Q1", "1");
      assertThat(citizen.page().locator("#s-Q2").isVisible()).as("asked now").isTrue();
      waits(citizen, "() => Object.values(localStorage).some(v => v.includes('proof'))");
      citizen.look("public-survey");
      citizen.context().setOffline(true);
      citizen.witness().foresee(w -> w.contains("ERR_INTERNET_DISCONNECTED"));
      citizen.page().reload();
      assertThat(citizen.page().locator("input[name='a.Q1'][value='1']").isChecked())
          .as("kept on the phone, opened without a connection")
          .isTrue();
      citizen.page().locator("#survey button[type=submit]").click();
      assertThat(citizen.page().locator("#s-Q1 .error").innerText()).contains("理由");
      citizen.fill("c.Q1", "排了两个小时的队").choose("stratum", "resident").choose("unit", "D1");
      citizen.page().locator("#survey button[type=submit]").click();
      citizen.await("联网后会自动提交");
      Album.keep(citizen.page(), "public-survey-offline-zh-" + Browser.PHONE);
      assertThat(answers(survey)).isZero();
      assertThat(admin.get(API + "surveys/" + survey + "/comments").status())
          .as("nobody reads along")
          .isEqualTo(409);
      citizen.context().setOffline(false);
      citizen.await("您的回答已收到");
      citizen.look("public-survey-done");
      assertThat(answers(survey)).as("too few to be told").isEqualTo(-1);
      sent.nothingJoins(word);
      assertThat(citizen.context().cookies()).noneMatch(c -> c.name.equals("baton_session"));
      assertThat((String) citizen.page().evaluate("JSON.stringify(localStorage)"))
          .as("nothing of the answer is left")
          .doesNotContain("排了");
    }
  }

  private static void shows(Visitor visitor, String path) {
    assertThat(visitor.open(path)).as(path).isEqualTo(200);
  }

  private static void waits(Visitor visitor, String until) {
    visitor.page().waitForCondition(() -> (Boolean) visitor.page().evaluate(until));
  }

  private int answers(long survey) {
    return Officer.done(admin.get(API + "surveys/" + survey + "/results"), 200)
        .path("answers")
        .asInt();
  }

  private void answersWithoutAScript(String link, String word) {
    try (Visitor plain = browser.plain(server.address(), "en", Browser.PHONE)) {
      assertThat(plain.open(link + "/" + word)).isEqualTo(200);
      plain.choose("a.Q3", "1");
      plain.press("#survey button[type=submit]");
      assertThat(plain.content()).contains("Please answer this question", "Please choose");
      assertThat(plain.page().locator("input[name='a.Q3'][value='1']").isChecked()).isTrue();
      // What looks closely at a page is a script itself, so here there is only the picture.
      Album.keep(plain.page(), "public-survey-refused-en-" + Browser.PHONE);
      plain.choose("a.Q1", "5").choose("stratum", "firm").choose("unit", "D1");
      plain.press("#survey button[type=submit]");
      assertThat(plain.content()).contains("Thank you");
      plain.open(link + "/" + word);
      plain.choose("a.Q1", "5").choose("stratum", "firm").choose("unit", "D1");
      plain.witness().foresee(w -> w.contains("409"));
      plain.press("#survey button[type=submit]");
      assertThat(plain.content()).contains("was used already");
    }
  }

  private void answersAtACounter(long survey, String word) {
    try (Visitor desk = browser.visitor(server.address(), "en", Browser.DESKTOP)) {
      desk.signIn("admin", Server.PASSWORD);
      shows(desk, "/subjects/surveys/" + survey + "/counter");
      desk.fill("token", word).choose("unit", "D2").choose("stratum", "resident");
      desk.choose("a.Q1", "4");
      desk.look("survey-counter");
      desk.page().locator("#survey button[type=submit]").click();
      desk.await("Thank you");
    }
  }

  private void closesAndCounts(long survey) {
    try (Visitor desk = browser.visitor(server.address(), "zh", Browser.DESKTOP)) {
      desk.signIn("admin", Server.PASSWORD);
      shows(desk, "/subjects/surveys/");
      desk.look("surveys");
      shows(desk, "/subjects/surveys/" + survey);
      desk.look("survey-open");
      counter.post("surveys/" + survey + "/close", Map.of());
      JsonNode said = Officer.done(admin.get(API + "surveys/" + survey + "/comments"), 200);
      JsonNode first = said.path("items").get(0);
      assertThat(first.path("words").asText()).isEqualTo("排了两个小时的队");
      String comment = API + "surveys/" + survey + "/comments/" + first.path("id").asText();
      Client.Answer moderated = admin.put(comment + "/state", Map.of("shown", true, "reason", ""));
      assertThat(moderated.status()).as(moderated.body()).isLessThan(300);
      shows(desk, "/subjects/surveys/" + survey);
      desk.look("survey-closed");
      assertThat(desk.content()).contains("排了两个小时的队", "公众");
      shows(desk, "/subjects/surveys/" + survey + "/comments");
      desk.look("survey-comments");
    }
    JsonNode outcome =
        counter.post("surveys/" + survey + "/count", Map.of("flaggedToo", true, "reason", "all"));
    assertThat(outcome.path("sheets").asInt()).isEqualTo(3);
    List<JsonNode> sheets = officer.all("/api/core/cycles/" + CYCLE + "/sheets");
    assertThat(sheets)
        .extracting(s -> s.path("unit").asText() + " " + s.path("answers").path("A1").asInt())
        .containsExactlyInAnyOrder("D1 0", "D1 100", "D2 75");
    JsonNode results = Officer.done(admin.get(API + "surveys/" + survey + "/results"), 200);
    assertThat(results.path("participation").path("counts").toString())
        .isEqualTo("[[-1,-1,-1],[-1,0,-1],[-1,-1,3]]");
    assertThat(results.path("channels").toString()).isEqualTo("{\"counter\":1,\"token\":2}");
    showsWhatTheGroupSaid();
  }

  private void showsWhatTheGroupSaid() {
    String of = "outcomes/" + CYCLE + "/public/elements/A1";
    JsonNode element = Officer.done(admin.get(API + of), 200);
    assertThat(element.path("units"))
        .extracting(u -> u.path("unit").asText() + " " + u.path("answers").asInt())
        .containsExactly("D1 2", "D2 1");
    JsonNode weights = Officer.done(admin.get(API + of + "/weights"), 200);
    assertThat(weights.path(0).path("reason").asText()).isEqualTo("few");
    try (Visitor desk = browser.visitor(server.address(), "zh", Browser.DESKTOP)) {
      desk.signIn("admin", Server.PASSWORD);
      shows(desk, "/subjects/outcomes/of/" + CYCLE + "/public");
      desk.look("outcome");
      shows(desk, "/subjects/outcomes/of/" + CYCLE + "/public/elements/A1");
      desk.look("outcome-element");
    }
  }
}
