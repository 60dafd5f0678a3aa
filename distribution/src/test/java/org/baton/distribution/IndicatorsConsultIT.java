package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Experts and the public are asked about a set: on a phone and on a desktop, in both languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorsConsultIT {
  private static final String GIVEN = "a word that the giver knows";
  private static final String OWN = "only its owner knows this one";
  private static final String API = "/api/indicators/";
  private static final String SET =
      "set,code,title,source,direction,rule\nCITY,I1,Clean air,observations,up,none\n"
          + "CITY,I2,Short ways,observations,up,none\n";

  private final String last = LocalDate.now().plusDays(3).toString();
  private Server server;
  private Browser browser;
  private Client admin;

  @BeforeAll
  void start(@TempDir Path folder) {
    server = Server.unpack(folder, Map.of()).start();
    admin = server.admin();
    browser = Browser.start();
    new Officer(admin).imports("indicators", "", SET);
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

  private JsonNode post(String path, Object body) {
    Client.Answer answer = admin.post(API + path, body);
    assertThat(answer.status()).as(answer.body()).isLessThan(300);
    return answer.json();
  }

  private void account(String account) {
    Map<String, ?> given =
        Map.of(
            "account",
            account,
            "name",
            "The " + account,
            "password",
            GIVEN,
            "roles",
            List.of(Map.of("role", "evaluator", "unit", "")));
    Officer.done(admin.post("/api/access/accounts", given), 201);
  }

  private Visitor expert(String account, String language, int width) {
    Visitor visitor = browser.visitor(server.address(), language, width);
    return visitor.firstSignIn(account, GIVEN, OWN);
  }

  @Test
  void twoExpertsJudgeInTwoRounds() {
    long panel = panel();
    long study =
        post("delphi", Map.of("panel", panel, "title", "Air", "deadline", last))
            .path("id")
            .asLong();
    try (Visitor phone = expert("lin", "en", Browser.PHONE);
        Visitor desk = expert("wu", "zh", Browser.DESKTOP)) {
      declares(phone, panel);
      declares(desk, panel);
      answers(phone, study, "5", "2", "lungs");
      answers(desk, study, "3", "4", "roads");
      post("delphi/" + study + "/close", Map.of());
      post("delphi/" + study + "/rounds", Map.of("deadline", last, "reason", ""));
      phone.open("/indicators/delphi/mine/" + study);
      assertThat(phone.content())
          .contains("Your last answer: 5", "Median of all 4.0", "roads")
          .doesNotContain("The wu");
      phone.look("delphi-feedback");
      answers(phone, study, "5", "3", "lungs");
      phone.open("/indicators/delphi/mine/" + study);
      assertThat(phone.page().locator("#answers").count()).isZero();
      answers(desk, study, "5", "3", "");
      JsonNode closed = post("delphi/" + study + "/close", Map.of());
      assertThat(closed.path("reasons").get(0).asText()).isEqualTo("AGREED");
    }
    try (Visitor officer = browser.visitor(server.address(), "zh", Browser.DESKTOP)) {
      officer.signIn("admin", Server.PASSWORD);
      officer.open("/indicators/delphi/" + study);
      assertThat(officer.content()).contains("0.7").doesNotContain("The wu", "The lin");
      officer.look("delphi-report");
    }
  }

  private long panel() {
    Map<String, ?> nobody = Map.of("account", "lin", "name", "x", "field", "x", "region", "x");
    assertThat(admin.post(API + "experts", nobody).body()).contains("indicators.expert-account");
    account("lin");
    account("wu");
    List<Long> ids =
        List.of("lin", "wu").stream()
            .map(
                a ->
                    post(
                            "experts",
                            Map.of("account", a, "name", "The " + a, "field", a, "region", "north"))
                        .path("id")
                        .asLong())
            .toList();
    return post("experts/panels", Map.of("set", "CITY", "title", "P", "experts", ids))
        .path("id")
        .asLong();
  }

  private static void declares(Visitor expert, long panel) {
    expert.open("/");
    assertThat(expert.page().locator("a[href='/indicators/experts/mine/" + panel + "']").count())
        .isPositive();
    expert.open("/indicators/experts/mine/" + panel);
    expert.page().locator("main input[name='none']").check();
    expert.look("declaration").submit();
  }

  private static void answers(Visitor expert, long study, String first, String second, String why) {
    expert.open("/indicators/delphi/mine/" + study);
    expert.choose("importance0", first).choose("importance1", second).fill("reason0", why);
    expert.choose("familiarity", "5").choose("practice", "3").choose("theory", "2");
    expert.choose("peers", "2").choose("intuition", "1").choose("send", "yes");
    expert.press("#answers button[type=submit]");
    assertThat(expert.page().locator("#answers").count()).as(expert.content()).isZero();
  }

  @Test
  void aCitizenAnswersOnceWithoutAnAccount() {
    Map<String, String> title = Map.of("zh", "听听您的意见", "en", "Your opinion");
    JsonNode made =
        post("society", Map.of("set", "CITY", "title", title, "tokens", true, "lastDay", last));
    String token =
        post("society/" + made.path("id") + "/tokens", Map.of("count", 1)).get(0).asText();
    String link = "/indicators/public/society/" + made.path("link").asText() + "/" + token;
    try (Visitor citizen = browser.visitor(server.address(), "zh", Browser.PHONE)) {
      assertThat(citizen.open(link)).isEqualTo(200);
      assertThat(citizen.path()).isEqualTo(link);
      citizen.look("public-society");
      citizen.choose("relevance0", "3").choose("clarity1", "1");
      citizen.press("#society button[type=submit]");
      assertThat(citizen.content()).contains("谢谢");
      assertThat(citizen.context().cookies()).noneMatch(c -> c.name.equals("baton_session"));
      assertThat(citizen.asker().get(link).status()).isEqualTo(409);
      assertThat(citizen.asker().get(link.replace(token, "0000")).status()).isEqualTo(403);
    }
    JsonNode results =
        Officer.done(admin.get(API + "society/" + made.path("id") + "/results"), 200);
    assertThat(results.path("answers").asInt()).isEqualTo(1);
    assertThat(results.path("all").path("means")).isEmpty();
  }

  @Test
  void anOpenConsultationIsGivenToPeopleAsAnAddressAndACodeForTheirPhones() {
    Map<String, String> title = Map.of("zh", "请您评说", "en", "Have your say");
    JsonNode made =
        post("society", Map.of("set", "CITY", "title", title, "tokens", false, "lastDay", last));
    String page = "/indicators/society/" + made.path("id").asText();
    String link = server.address() + "/indicators/public/society/" + made.path("link").asText();
    try (Visitor sponsor = browser.visitor(server.address(), "zh", Browser.DESKTOP)) {
      sponsor.signIn("admin", Server.PASSWORD);
      sponsor.open(page);
      assertThat(sponsor.content()).contains(link, "没有设置平台的对外地址");
      sponsor.look("consultation-share");
      sponsor.open(page + "/poster");
      assertThat(sponsor.content()).contains(link, "请用手机扫码");
      sponsor.look("consultation-poster");
    }
  }
}
