package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two-channel negotiation of a set of indicators up to its signed snapshot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IndicatorsNegotiateIT {
  private static final String GIVEN = "four words in a row";
  private static final String API = "/api/indicators/negotiations";
  private static final String PAGES = "/indicators/negotiations/";
  private static final String SET = "COUNTY";

  private static final String UNITS =
      """
      code,name_zh,name_en,kind,parent,valid_from
      P,青石市,Qingshi,city,,2020-01-01
      A,东山县,Dongshan County,county,P,2020-01-01
      B,西水县,Xishui County,county,P,2020-01-01
      """;

  private static final String INDICATORS =
      """
      set,code,title_zh,title_en,weight,source,direction,unit
      COUNTY,GDP,地区生产总值增速,Growth,60,observations,up,%
      COUNTY,AIR,空气优良天数比例,Clean air,20,observations,up,%
      """;

  private static final String PAST =
      """
      unit,indicator,year,value,target
      A,GDP,2022,5,4
      A,GDP,2023,6,5
      A,GDP,2024,5.5,5
      A,GDP,2025,6,5
      """;

  /** The day it is where the server is used. */
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @TempDir static Path folder;

  private Server server;
  private Browser browser;
  private Officer officer;
  private Client admin;
  private Client lead;
  private Client chair;
  private Client countyA;
  private Client countyB;
  private long constrained;
  private long expected;
  private long snapshot;

  @BeforeAll
  void start() {
    server = Server.unpack(folder, Map.of()).start();
    browser = Browser.start();
    admin = server.admin();
    officer = new Officer(admin);
    officer.imports("units", "", UNITS);
    officer.cycle("N2026", 2026);
    officer.imports("indicators", "", INDICATORS);
    officer.imports("observations", "N2026", PAST);
    lead = account("lead", "officer", "");
    chair = account("chair", "officer", "");
    countyA = account("county-a", "unit", "A");
    countyB = account("county-b", "unit", "B");
  }

  private Client account(String name, String role, String unit) {
    Map<String, ?> account =
        Map.of(
            "account", name,
            "name", name,
            "password", GIVEN,
            "roles", List.of(Map.of("role", role, "unit", unit)));
    Officer.done(admin.post("/api/access/accounts", account), 201);
    return new Client(server.address()).signIn(name, GIVEN);
  }

  @AfterAll
  void stop() {
    browser.close();
    server.close();
  }

  @AfterEach
  void nothingIsWrongWithThePages() {
    assertThat(browser.findings()).isEmpty();
  }

  private Client.Answer act(Client who, long id, Map<String, ?> event) {
    return who.post(API + "/" + id + "/events", event);
  }

  private JsonNode done(Client who, long id, Map<String, ?> event) {
    return Officer.done(act(who, id, event), 200);
  }

  private JsonNode table(long id) {
    return Officer.done(lead.get(API + "/" + id), 200);
  }

  private void reply(long id, String fate) {
    for (JsonNode c : table(id).path("comments")) {
      if (c.path("open").asBoolean()) {
        done(
            lead,
            id,
            Map.of(
                "event", "REPLY", "comment", c.path("id").asLong(), "fate", fate, "reason", "r"));
      }
    }
  }

  private static void send(Visitor who, String form) {
    who.press("#" + form + "-form button[type=submit]");
  }

  private static void fill(Visitor who, String form, String name, String words) {
    who.page().locator("#" + form + "-form [name='" + name + "']").first().fill(words);
  }

  @Test
  @Order(1)
  void theSponsorDraftsAndTheRatchetAsksForAReason() {
    try (Visitor sponsor = browser.visitor(server.address(), "zh", Browser.DESKTOP)) {
      sponsor.signIn("lead", "own " + GIVEN);
      sponsor.open(PAGES);
      sponsor.look("negotiations-empty");
      sponsor.open(PAGES + "new?set=COUNTY&indicator=GDP");
      sponsor.look("negotiation-new");
      sponsor.fill("units", "A B").fill("target", "6.5").submit();
      assertThat(sponsor.content()).as("a ratchet").contains("6.5").contains("上期已超额完成");
      sponsor.look("negotiation-ratchet");
      sponsor.fill("reason", "省里要求提高").submit();
      assertThat(sponsor.path()).as(sponsor.content()).matches(PAGES + "[0-9]+");
      constrained = Long.parseLong(sponsor.path().substring(PAGES.length()));
      assertThat(sponsor.content()).contains("草拟", "+ 6.5", "自然界限");
      sponsor.look("negotiation-drafted");
      sponsor.unfold("send");
      send(sponsor, "send");
      assertThat(sponsor.content()).contains("征求意见");
    }
  }

  @Test
  @Order(2)
  void aCountyAnswersWithACounterOfferAndConcurrentAnswersDoNotDisturbEachOther() {
    try (Visitor county = browser.visitor(server.address(), "zh", Browser.DESKTOP)) {
      county.signIn("county-a", "own " + GIVEN);
      assertThat(county.content()).contains("GDP");
      county.open(PAGES + constrained);
      county.look("negotiation-asked");
      county.unfold("answer-A");
      county.page().locator("#answer-A-form input[value=COUNTER]").check();
      fill(county, "answer-A", "target", "5");
      fill(county, "answer-A", "reason", "基数已经很高");
      send(county, "answer-A");
      assertThat(county.content()).contains("另提方案", "基数已经很高");
      county.look("negotiation-answered");
    }
    Map<String, ?> yes = Map.of("event", "ANSWER", "unit", "B", "answer", "ACCEPT");
    List<CompletableFuture<Client.Answer>> twice =
        Stream.of(1, 2)
            .map(i -> CompletableFuture.supplyAsync(() -> act(countyB, constrained, yes)))
            .toList();
    assertThat(twice).extracting(f -> f.join().status()).containsOnly(200);
    JsonNode now = table(constrained);
    assertThat(now.path("negotiation").path("state").asText()).isEqualTo("REPLY");
    assertThat(now.path("comments")).hasSize(2);
    assertThat(now.path("difference")).as("only the target").hasSize(1);
    long counter = now.path("comments").path(0).path("position").asLong();
    String difference = API + "/" + constrained + "/difference?to=" + counter;
    assertThat(lead.get(difference).json())
        .extracting(d -> d.path("field").asText())
        .containsExactly("target");
    assertThat(countyB.get(API + "/" + constrained).json().path("comments")).hasSize(1);
  }

  @Test
  @Order(3)
  void noCommentStaysUnansweredAndADeadlockIsDecidedByOtherEyes() {
    Map<String, ?> again =
        Map.of("event", "SEND", "reason", "halfway", "changes", Map.of("target", "5.8"));
    assertThat(act(lead, constrained, again).status()).isEqualTo(409);
    try (Visitor sponsor = browser.visitor(server.address(), "zh", Browser.DESKTOP)) {
      sponsor.signIn("lead", "own " + GIVEN);
      sponsor.open(PAGES + constrained);
      sponsor.look("negotiation-replying");
      String box = sponsor.page().locator("details[id^=reply-]").first().getAttribute("id");
      sponsor.unfold(box);
      sponsor.page().locator("#" + box + "-form select").selectOption("PARTLY");
      fill(sponsor, box, "reason", "取中间值");
      send(sponsor, box);
      assertThat(sponsor.content()).contains("部分采纳", "取中间值");
    }
    done(lead, constrained, again);
    done(
        countyA,
        constrained,
        Map.of("event", "ANSWER", "unit", "A", "answer", "OBJECT", "reason", "still too much"));
    done(countyB, constrained, Map.of("event", "ANSWER", "unit", "B", "answer", "ACCEPT"));
    reply(constrained, "NOT");
    assertThat(act(lead, constrained, Map.of("event", "AGREE")).status()).isEqualTo(409);
    done(lead, constrained, Map.of("event", "ESCALATE", "reason", "no agreement"));
    Map<String, ?> decision =
        Map.of("event", "DECIDE", "reason", "a middle way", "changes", Map.of("target", "5.5"));
    assertThat(act(lead, constrained, decision).status()).isEqualTo(403);
    assertThat(act(countyA, constrained, decision).status()).isEqualTo(403);
    assertThat(done(chair, constrained, decision).path("state").asText()).isEqualTo("CONFIRMED");
    JsonNode plan = lead.get("/api/indicators/plan?set=COUNTY&year=2026").json();
    assertThat(plan.toString()).contains("\"target\":5.5");
  }

  @Test
  @Order(4)
  void theSetCannotBeFrozenBelowTheUnitsShare() {
    Client.Answer refused =
        lead.post("/api/indicators/snapshots", Map.of("set", SET, "cycle", "N2026"));
    assertThat(refused.status()).as(refused.body()).isEqualTo(409);
    assertThat(refused.body()).contains("indicators.freeze.quota", "20 % are missing");
  }

  @Test
  @Order(5)
  void aCountyProposesAnIndicatorOfItsOwnThatIsAgreed() {
    try (Visitor county = browser.visitor(server.address(), "en", Browser.PHONE)) {
      county.signIn("county-b", "own " + GIVEN);
      county.open(PAGES + "new?set=COUNTY");
      county.look("negotiation-propose");
      county.fill("code", "TEA").fill("titleZh", "茶叶产值").fill("titleEn", "Tea");
      county.fill("target", "50").fill("weight", "20").fill("reason", "our strength").submit();
      assertThat(county.path()).as(county.content()).matches(PAGES + "[0-9]+");
      expected = Long.parseLong(county.path().substring(PAGES.length()));
      county.unfold("offer-B");
      fill(county, "offer-B", "menu", "50 10\n60 25 one more factory\n55 30");
      send(county, "offer-B");
      assertThat(county.content()).contains("Dominated", "Efficient");
      county.look("negotiation-proposed");
    }
    done(lead, expected, Map.of("event", "DISCUSS"));
    long offer = table(expected).path("offers").path(1).path("id").asLong();
    done(lead, expected, Map.of("event", "CHOOSE", "offer", offer, "reason", "worth it"));
    done(chair, expected, Map.of("event", "CONFIRM"));
    JsonNode quota = lead.get(API + "/quota?set=COUNTY").json();
    assertThat(quota.path("now").path("share").asDouble()).isEqualTo(.2);
    assertThat(quota.path("now").path("met").asBoolean()).isTrue();
  }

  @Test
  @Order(6)
  void theSetIsFrozenSignedAndAcknowledged() {
    try (Visitor sponsor = browser.visitor(server.address(), "zh", Browser.DESKTOP)) {
      sponsor.signIn("lead", "own " + GIVEN);
      sponsor.open(PAGES + "?set=COUNTY");
      assertThat(sponsor.content()).contains("20.0 %");
      sponsor.look("negotiations-of-set");
      sponsor.open("/indicators/snapshots/?set=COUNTY");
      sponsor.look("snapshots-empty");
      sponsor.press("main a[href='/indicators/snapshots/new?set=COUNTY']");
      sponsor.choose("cycle", "N2026").enter("validFrom", TODAY.minusDays(10).toString());
      sponsor.look("snapshot-freeze").submit();
      assertThat(sponsor.path()).as(sponsor.content()).matches("/indicators/snapshots/[0-9]+");
      snapshot = Long.parseLong(sponsor.path().replaceAll(".*/", ""));
      assertThat(sponsor.content()).contains("茶叶产值", "未签收");
      sponsor.look("snapshot");
    }
    String plan = lead.get("/api/core/cycles/N2026/plan/versions").body();
    assertThat(plan).contains("FROZEN");
    try (Visitor county = browser.visitor(server.address(), "en", Browser.PHONE)) {
      county.signIn("county-b", "own " + GIVEN);
      assertThat(county.content()).contains("acknowledge the published set");
      county.open("/indicators/snapshots/" + snapshot);
      county.look("snapshot-notice");
      county.press("#acknowledge-form-B button[type=submit]");
      assertThat(county.content()).contains("acknowledged it on");
      county.open("/indicators/snapshots/verify");
      county.look("snapshot-verify");
    }
    JsonNode counts = lead.get("/api/indicators/snapshots/" + snapshot).json().path("packets");
    assertThat(counts.path("acknowledged").asInt()).isEqualTo(1);
    String file = countyA.get("/api/indicators/snapshots/" + snapshot + "/file").body();
    JsonNode genuine = verify(file);
    assertThat(genuine.path("intact").asBoolean()).isTrue();
    assertThat(genuine.path("signed").asBoolean()).isTrue();
    assertThat(verify(file.replace("茶叶产值", "茶叶产量")).path("intact").asBoolean()).isFalse();
  }

  private JsonNode verify(String file) {
    return Officer.done(
        countyA.send(
            "POST",
            "/api/indicators/snapshots/verification",
            file,
            "Content-Type",
            "application/json"),
        200);
  }

  @Test
  @Order(7)
  void anAmendmentHearsBothSidesAndKeepsTheVersionBefore() {
    String amendments = "/api/indicators/amendments";
    Map<String, ?> asked =
        Map.of(
            "set",
            SET,
            "unit",
            "A",
            "changes",
            Map.of("GDP", Map.of("target", "5")),
            "validFrom",
            TODAY.toString(),
            "reason",
            "a flood");
    Map<String, ?> units = Map.of("codes", List.of("A"));
    Officer.done(admin.put("/api/core/cycles/N2026/units", units), 200);
    officer.move("N2026", "PLANNED", "EXECUTION");
    JsonNode made = Officer.done(countyA.post(amendments, asked), 201);
    String one = amendments + "/" + made.path("id").asLong();
    JsonNode shown = Officer.done(lead.post(one + "/impact", Map.of("base", 1)), 200);
    assertThat(shown.path("impact").path("changes")).hasSize(1);
    try (Visitor county = browser.visitor(server.address(), "en", Browser.PHONE)) {
      county.signIn("county-a", "own " + GIVEN);
      county.open(one.substring("/api".length()));
      county.look("amendment");
    }
    say(lead, one, "", false);
    say(countyA, one, "A", true);
    say(countyB, one, "B", true);
    // The set is for units of any kind, so the city is told and heard too.
    say(account("city", "unit", "P"), one, "P", true);
    Map<String, ?> yes = Map.of("approved", true, "reason", "force majeure");
    assertThat(lead.post(one + "/decision", yes).status()).isEqualTo(403);
    Officer.done(chair.post(one + "/decision", yes), 200);
    String at = "/api/indicators/snapshots?set=COUNTY&at=";
    assertThat(number(lead.get(at + TODAY.minusDays(1)).json())).isEqualTo(1);
    assertThat(number(lead.get(at + TODAY).json())).isEqualTo(2);
    JsonNode version = lead.get("/api/core/cycles/N2026/plan/versions").json().at("/items/0");
    assertThat(version.at("/amendment/from").asText()).isEqualTo(TODAY.toString());
    assertThat(version.at("/amendment/units/asked").asInt()).isEqualTo(3);
    assertThat(version.at("/amendment/sponsor/against").asInt()).isEqualTo(1);
    String plan = "/api/core/cycles/N2026/plan?day=";
    assertThat(lead.get(plan + TODAY.minusDays(1)).body()).contains("\"target\":5.5");
    assertThat(lead.get(plan + TODAY).json().toString()).doesNotContain("\"target\":5.5");
  }

  @Test
  @Order(8)
  void resultsAreComputedByTheVersionInForce() {
    AmendedResults results = new AmendedResults(officer, lead, TODAY);
    results.eachDayHasItsVersion();
    try (Visitor sponsor = browser.visitor(server.address(), "zh", Browser.DESKTOP)) {
      results.pagesSayWhichVersion(sponsor.signIn("lead", "own " + GIVEN));
    }
  }

  private static int number(JsonNode page) {
    return page.path("items").path(0).path("number").asInt();
  }

  private static void say(Client who, String one, String unit, boolean support) {
    Map<String, ?> said = Map.of("unit", unit, "support", support, "words", "as we see it");
    Officer.done(who.post(one + "/statements", said), 200);
  }
}
