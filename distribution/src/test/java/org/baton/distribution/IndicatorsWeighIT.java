package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Weights of three indicators: an expert is coached on a phone, an officer compares and applies.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IndicatorsWeighIT {
  private static final String GIVEN = "a word that the giver knows";
  private static final String OWN = "only its owner knows this one";
  private static final String STUDIES = "/api/indicators/weights";
  private static final String LIBRARY =
      """
      set,code,parent,title_zh,title_en,weight,source,direction
      W,N,,公共服务,Public service,100,,
      W,A,N,办结率,Done in time,40,observations,up
      W,B,N,满意率,Satisfied,40,observations,up
      W,C,N,投诉量,Complaints,20,observations,down
      """;
  private static final int YEAR = 2025;
  private static final double[][] REPORTED = {{80, 60, 12}, {90, 70, 15}, {70, 95, 9}};

  @TempDir static Path folder;

  private Server server;
  private Browser browser;
  private Officer rest;
  private long study;

  @BeforeAll
  void start() {
    server = Server.unpack(folder, Map.of()).start();
    browser = Browser.start();
    rest = new Officer(server.admin());
    rest.imports("units", "", SmallProvince.UNITS);
    rest.imports("indicators", "", LIBRARY);
    List<Map<String, ?>> values = new ArrayList<>();
    for (int unit = 0; unit < REPORTED.length; unit++) {
      for (int i = 0; i < 3; i++) {
        String code = "ABC".substring(i, i + 1);
        values.add(
            Map.of(
                "unit",
                "D" + (unit + 1),
                "indicator",
                code,
                "year",
                YEAR,
                "value",
                REPORTED[unit][i]));
      }
    }
    Client.Answer written = rest.client().post("/api/core/observations", values);
    assertThat(written.status()).as(written.body()).isBetween(200, 204);
    Map<String, ?> account =
        Map.of(
            "account",
            "li",
            "name",
            "Li",
            "password",
            GIVEN,
            "roles",
            List.of(Map.of("role", "evaluator", "unit", "")));
    Officer.done(rest.client().post("/api/access/accounts", account), 201);
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

  private Visitor officer() {
    return browser
        .visitor(server.address(), "zh", Browser.DESKTOP)
        .signIn("admin", Server.PASSWORD);
  }

  @Test
  @Order(1)
  void anOfficerAsksAnExpert() {
    try (Visitor officer = officer()) {
      officer.open("/indicators/weights/");
      officer.look("weights-empty");
      officer.open("/indicators/weights/new");
      officer.press("main a[href='/indicators/weights/new?set=W']");
      officer.choose("node", "N").submit();
      assertThat(officer.page().locator("main [role=alert]").count()).isPositive();
      officer.fill("title", "公共服务赋权").submit();
      assertThat(officer.path()).as(officer.content()).matches("/indicators/weights/[0-9]+");
      study = Long.parseLong(officer.path().replaceAll("[^0-9]", ""));
      officer.choose("accounts", "li").press("#invite button[type=submit]");
      officer.fill("due", LocalDate.now().plusDays(7).toString());
      officer.press("#asking button[type=submit]");
      assertThat(state()).as(officer.content()).isEqualTo("ASKING");
      officer.look("weights-asking");
    }
  }

  private String state() {
    return Officer.done(rest.client().get(STUDIES + "/" + study), 200).path("state").asText();
  }

  @Test
  @Order(2)
  void anExpertOnAPhoneIsCoachedAndHandsInOnce() {
    String path = "/indicators/judgments/" + study;
    try (Visitor expert = browser.visitor(server.address(), "en", Browser.PHONE)) {
      expert.firstSignIn("li", GIVEN, OWN);
      expert.open("/");
      assertThat(expert.content()).contains("Judge pairs: 公共服务赋权");
      expert.press("main a[href='" + path + "']");
      expert.look("judgments");
      expert.choose("j.0.1", "6");
      expert.press("#judgments button[value=save]");
      expert.open(path);
      assertThat(expert.page().locator("input[name='j.0.1'][value='6']").isChecked()).isTrue();
      expert.choose("j.0.2", "2").choose("j.1.2", "1");
      // Told without leaving the page.
      expert.page().locator("#consistency .notice.warn").waitFor();
      assertThat(expert.content()).contains("0.23");
      expert.press("#judgments button[value=review]");
      assertThat(expert.content()).contains("Instead of");
      expert.look("judgments-coach");
      expert.press("form[action='" + path + "/advice'] button");
      assertThat(expert.content()).contains("Your judgments fit together", "Changed on advice");
      expert.press("form[action='" + path + "/submission'] button");
      assertThat(expert.path()).as(expert.content()).isEqualTo(path + "?done=submitted");
      expert.look("judgments-submitted");
      expert.open("/");
      assertThat(expert.content()).doesNotContain("Judge pairs");
      assertThat(expert.open("/indicators/weights/" + study)).isEqualTo(403);
      expert.witness().take();
    }
    JsonNode expert =
        Officer.done(rest.client().get(STUDIES + "/" + study + "/experts"), 200).get(0);
    assertThat(expert.path("appraisal").path("cr").asDouble()).isLessThanOrEqualTo(.1);
    assertThat(expert.path("expert").path("coached").asInt()).isEqualTo(1);
  }

  @Test
  @Order(3)
  void anOfficerComparesMethodsAndAppliesOne() {
    String path = "/indicators/weights/" + study;
    try (Visitor officer = officer()) {
      officer.open(path);
      officer.pressAndAgree("form[action='" + path + "/closing'] button");
      assertThat(state()).isEqualTo("CLOSED");
      officer.open(path + "/results/new?method=manual");
      officer.fill("w.A", "50").fill("w.B", "30").fill("w.C", "19");
      assertThat(officer.page().locator("output.bad").innerText()).isEqualTo("99");
      officer.look("weights-manual");
      officer.submit();
      assertThat(officer.content()).contains("99");
      officer.fill("w.C", "20").submit();
      officer.open(path + "/results/new?method=entropy");
      officer.fill("year", "2025").submit();
      assertThat(officer.path()).as(officer.content()).matches(path + "/results/[0-9]+");
      officer.open(path + "/results/new?method=ahp");
      officer.press("#order button[type=submit]");
      assertThat(officer.content()).contains("默认", "权重一致");
      officer.look("weights-record");
      String result = officer.path();
      officer.open(path);
      assertThat(officer.page().locator("#comparison thead th").count()).isEqualTo(4);
      officer.look("weights-compared");
      officer.open(result);
      officer.fill("reason", "按专家意见").fill("digits", "2").press("#apply button[type=submit]");
      assertThat(officer.path()).as(officer.content()).isEqualTo(path + "?done=applied");
    }
    double sum = 0;
    for (JsonNode entry : rest.all("/api/indicators/library")) {
      sum += entry.path("parent").asText().equals("N") ? entry.path("weight").asDouble() : 0;
    }
    assertThat(sum).isCloseTo(100, within(1e-9));
    JsonNode results = Officer.done(rest.client().get(STUDIES + "/" + study + "/results"), 200);
    assertThat(results.path("items").get(0).path("applied").path("reason").asText())
        .isEqualTo("按专家意见");
  }

  @Test
  @Order(4)
  void computingKeepsNothingAndListsEveryDefault() {
    List<Map<String, String>> items =
        List.of(Map.of("code", "A"), Map.of("code", "B"), Map.of("code", "C"));
    Map<String, ?> circle =
        Map.of(
            "items",
            items,
            "judgments",
            List.of(
                Map.of("row", "A", "column", "B", "value", 9),
                Map.of("row", "B", "column", "C", "value", 9),
                Map.of("row", "C", "column", "A", "value", 9)));
    JsonNode ahp = Officer.done(rest.client().post("/api/indicators/compute/ahp", circle), 200);
    assertThat(ahp.path("appraisal").path("cr").asDouble()).isCloseTo(6.13, within(5e-3));
    assertThat(ahp.path("defaulted").size()).isEqualTo(5);
    Map<String, ?> equal = Map.of("method", "equal", "items", items);
    JsonNode weights =
        Officer.done(rest.client().post("/api/indicators/compute/weights", equal), 200);
    assertThat(weights.path("weights").path("A").asDouble()).isCloseTo(1 / 3.0, within(1e-12));
    Map<String, ?> unknown =
        Map.of("method", "equal", "items", items, "parameters", Map.of("colour", "red"));
    assertThat(rest.client().post("/api/indicators/compute/weights", unknown).status())
        .isEqualTo(422);
  }
}
