package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
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

/** Formulas tried and computed on what was imported; a standard tried with its curve. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IndicatorsFormulaIT {
  private static final String FORMULAS = "/api/indicators/formulas/F";
  private static final String ITEMS =
      """
      code,title_zh,title_en,unit,source,reporter
      budget,预算,Budget,亿元,财政决算,财政厅
      spent,支出,Spending,亿元,财政决算,财政厅
      people,服务人数,People served,万人,统计年鉴,统计局
      """;
  private static final String LIBRARY =
      """
      set,code,parent,title_zh,title_en,weight,source,unit,direction
      F,RATE,,预算执行率,Budget execution,50,observations,%,up
      F,PER,,人均支出,Spending a head,50,observations,元/人,up
      """;
  private static final String OBSERVED =
      """
      unit,indicator,year,value
      D1,budget,2025,20
      D1,spent,2025,18
      D1,people,2025,300
      D1,spent,2024,16
      D2,budget,2025,0
      D2,spent,2025,5
      """;

  @TempDir static Path folder;

  private Server server;
  private Browser browser;
  private Officer rest;

  @BeforeAll
  void start() {
    server = Server.unpack(folder, Map.of()).start();
    browser = Browser.start();
    rest = new Officer(server.admin());
    rest.imports("units", "", SmallProvince.UNITS);
    rest.imports("indicators", "", LIBRARY);
    rest.imports("data-items", "", ITEMS);
    rest.imports("observations", "", OBSERVED);
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
  @Order(1)
  void anOfficerTriesAFormulaOnPastDataAndKeepsIt() {
    try (Visitor officer = browser.visitor(server.address(), "zh", Browser.DESKTOP)) {
      officer.signIn("admin", Server.PASSWORD);
      officer.open("/indicators/formulas/items/");
      officer.look("formula-items");
      officer.open("/indicators/formulas/");
      officer.look("formula-sets");
      officer.press("main a[href='/indicators/formulas/sets/F']");
      officer.press("main a[href='/indicators/formulas/sets/F/RATE']");
      officer.fill("formula", "spent / (budget + people)");
      officer.fill("from", "2024").fill("to", "2025").fill("unit", "D1");
      officer.press("#formula button[type=submit]");
      assertThat(officer.page().locator("main [role=alert]").innerText()).contains("亿元", "万人");
      officer.look("formula-refused");
      officer.fill("formula", "spent / budget").press("#formula button[type=submit]");
      assertThat(officer.content()).contains("百分比要乘以 100");
      officer.fill("formula", "100 * spent / budget").press("#formula button[type=submit]");
      assertThat(officer.content()).contains("90", "除以零", "支出（spent），2025 年");
      officer.look("formula-preview");
      officer.fill("reason", "按决算口径").press("#save button[type=submit]");
      assertThat(officer.content()).contains("公式已保存");
    }
    JsonNode kept = Officer.done(rest.client().get(FORMULAS + "/RATE"), 200);
    assertThat(kept.path("formula").asText()).isEqualTo("100 * spent / budget");
    assertThat(kept.path("version").asInt()).isEqualTo(2);
  }

  @Test
  @Order(2)
  void aCircleAndAnUnknownItemAreRefusedWithTheWholeWay() {
    assertThat(put("PER", "PER + 1").body()).contains("PER -> PER").contains("remedy");
    assertThat(put("PER", "nobody * 2").body()).contains("PER -> nobody");
    assertThat(put("PER", "1; drop").status()).isEqualTo(422);
    assertThat(put("PER", "9 ^ 9 ^ 9 ^ 9 ^ 9").status()).isEqualTo(200);
    assertThat(put("PER", "(".repeat(1900)).status()).isEqualTo(422);
    Officer.done(put("PER", "10000 * spent / people"), 200);
  }

  private Client.Answer put(String code, String formula) {
    return rest.client().put(FORMULAS + "/" + code, Map.of("formula", formula, "reason", "try"));
  }

  @Test
  @Order(3)
  void computingWritesObservationsAndAgainChangesNothing() {
    Map<String, Integer> year = Map.of("year", 2025);
    JsonNode first = Officer.done(rest.client().post(FORMULAS + "/computation", year), 200);
    assertThat(first.path("formulas").asInt()).isEqualTo(2);
    assertThat(first.path("written").asInt()).isEqualTo(2);
    assertThat(first.path("missing").asInt()).isEqualTo(6);
    List<JsonNode> observed = rest.all("/api/core/observations?unit=D1&year=2025");
    assertThat(value(observed, "RATE").path("value").asDouble()).isEqualTo(90);
    assertThat(value(observed, "RATE").path("source").asText()).isEqualTo("formula F/RATE v2");
    assertThat(value(observed, "PER").path("value").asDouble()).isCloseTo(600, within(1e-9));
    assertThat(rest.all("/api/core/observations?unit=D2&year=2025")).hasSize(2);
    JsonNode again = Officer.done(rest.client().post(FORMULAS + "/computation", year), 200);
    assertThat(again).isEqualTo(first);
    assertThat(rest.all("/api/core/observations?unit=D1&year=2025")).hasSameSizeAs(observed);
    Map<String, Integer> never = Map.of("year", 3000);
    assertThat(rest.client().post(FORMULAS + "/computation", never).status()).isEqualTo(422);
    try (Visitor officer = browser.visitor(server.address(), "en", Browser.PHONE)) {
      officer.signIn("admin", Server.PASSWORD);
      officer.open("/indicators/formulas/sets/F");
      officer.fill("year", "2025").press("#compute button[type=submit]");
      assertThat(officer.content()).contains("2025 is computed: 2 values written, 6 missing.");
      officer.look("formula-computed");
    }
  }

  private static JsonNode value(List<JsonNode> observed, String indicator) {
    return observed.stream()
        .filter(o -> o.path("indicator").asText().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(4)
  void aStandardShowsItsCurveBeforeItIsKept() {
    try (Visitor officer = browser.visitor(server.address(), "en", Browser.PHONE)) {
      officer.signIn("admin", Server.PASSWORD);
      officer.open("/indicators/standards/F");
      officer.look("standards");
      officer.open("/indicators/standards/F/RATE?rule=banded");
      officer.fill("p.bands", "90 100\n95 60").press("#rule button[type=submit]");
      assertThat(officer.page().locator("main [role=alert]").innerText()).contains("not in order");
      officer.look("standard-refused");
      officer.fill("p.bands", "95 60\n90 100").press("#rule button[type=submit]");
      assertThat(officer.content()).contains("near 95 a better value scores less");
      officer.fill("p.bands", "95 100\n90 80").press("#rule button[type=submit]");
      assertThat(officer.content())
          .contains("a better value never scores less", "the score jumps", "being tried");
      officer.page().locator("#curve").scrollIntoViewIfNeeded();
      officer.page().locator("#curve svg").first().waitFor();
      officer.look("standard-curve");
      officer.fill("reason", "three bands").press("#save button[type=submit]");
      assertThat(officer.content()).contains("The standard is saved.");
    }
    JsonNode kept = Officer.done(rest.client().get("/api/indicators/standards/F/RATE"), 200);
    assertThat(kept.path("rule").asText()).isEqualTo("banded");
    Map<String, Object> draft =
        Map.of("rule", "efficacy", "parameters", Map.of("pass", 60, "satisfactory", 90));
    JsonNode curve =
        Officer.done(rest.client().post("/api/indicators/standards/preview", draft), 200);
    assertThat(curve.path("points")).hasSize(41);
    assertThat(curve.path("verdict").asText()).isEqualTo("FITS");
    Map<String, Object> wrong = Map.of("rule", "efficacy", "parameters", Map.of("pas", 60));
    JsonNode refused =
        Officer.done(rest.client().post("/api/indicators/standards/preview", wrong), 422);
    assertThat(refused.path("violations")).hasSize(3);
  }
}
