package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A composite index of published data, from imports to a test of robustness. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IndicatorsAnalyseIT {
  private static final String COMPOSITES = "/api/indicators/composites";
  private static final int YEAR = 2018;
  private static final double RELATIVE = 1e-9;

  @TempDir static Path folder;

  private Server server;
  private Client client;
  private Browser browser;
  private List<Map<String, String>> meta;
  private Path data;

  @BeforeAll
  void start() {
    data = RealData.folder("asem");
    meta = RealData.rows(data.resolve("asem_iMeta.csv"));
    server = Server.unpack(folder, Map.of()).start();
    client = server.admin();
    browser = Browser.start();
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @AfterEach
  void nothingIsWrongWithThePages() {
    assertThat(browser.findings()).isEmpty();
  }

  @Test
  @Order(1)
  void theDataAreImported() {
    Officer officer = new Officer(client);
    StringBuilder units = new StringBuilder("code,name,kind,parent\n");
    StringBuilder values = new StringBuilder("unit,indicator,year,value\n");
    Set<String> groups = new LinkedHashSet<>();
    List<Map<String, String>> rows = RealData.rows(data.resolve("asem_iData.csv"));
    for (Map<String, String> row : rows) {
      if (groups.add(row.get("EurAsia_group"))) {
        units.append(
            RealData.line(row.get("EurAsia_group"), row.get("EurAsia_group"), "region", ""));
      }
    }
    for (Map<String, String> row : rows) {
      String code = row.get("uCode");
      units.append(RealData.line(code, row.get("uName"), "economy", row.get("EurAsia_group")));
      for (Map<String, String> column : meta) {
        String value = row.get(column.get("iCode"));
        boolean measured = Set.of("Indicator", "Denominator").contains(column.get("Type"));
        if (measured && value != null && !value.isEmpty() && !value.equals("NA")) {
          values.append(RealData.line(code, column.get("iCode"), YEAR, value));
        }
      }
    }
    assertThat(officer.imports("units", "", units.toString())).isEqualTo(51 + groups.size());
    officer.imports("observations", "", values.toString());
    StringBuilder entries = new StringBuilder("set,code,parent,title,weight,source,direction\n");
    for (Map<String, String> row : meta) {
      boolean indicator = row.get("Type").equals("Indicator");
      if (indicator || row.get("Type").equals("Aggregate")) {
        String parent = row.get("Parent").equals("NA") ? "" : row.get("Parent");
        String direction = row.get("Direction").equals("1") ? "up" : "down";
        entries.append(
            RealData.line(
                "ASEM",
                row.get("iCode"),
                parent,
                row.get("iName"),
                row.get("Weight"),
                indicator ? "observations" : "",
                indicator ? direction : ""));
      }
    }
    assertThat(officer.imports("indicators", "", entries.toString())).isEqualTo(60);
  }

  @Test
  @Order(2)
  void mistakesAreToldAtOnceAndNothingIsKept() {
    Client.Answer wrong = client.post(COMPOSITES, Map.of("code", "-", "set", "NONE", "year", 3));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().path("violations")).hasSize(4);
    assertThat(client.get(COMPOSITES).json().path("items")).isEmpty();
    Client.Answer unknown =
        client.post(
            "/api/indicators/compute/composite",
            Map.of(
                "units", List.of("A", "B"),
                "indicators", List.of(Map.of("code", "X", "parent", "T", "direction", "sideways")),
                "nodes", List.of(Map.of("code", "T", "rule", Map.of("method", "magic"))),
                "values", List.of(List.of(1), List.of(2)),
                "steps", List.of(Map.of("step", "normalise"))));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.body()).contains("magic", "sideways", "nodes.T.method");
  }

  @Test
  @Order(3)
  void theIndexEqualsItsPublishedScores() {
    Map<String, Object> divisions = new java.util.TreeMap<>();
    for (Map<String, String> row : meta) {
      String by = row.get("Denominator");
      if (by != null && !by.isEmpty() && !by.equals("NA")) {
        divisions.put(row.get("iCode"), Map.of("by", by));
      }
    }
    Map<String, Object> plan =
        Map.of(
            "denominators",
            divisions,
            "steps",
            List.of(
                Map.of("step", "denominate"),
                Map.of("step", "impute", "way", "group-mean"),
                Map.of("step", "screen", "availability", .9),
                Map.of("step", "treat"),
                Map.of("step", "normalise", "way", "min-max")));
    Map<String, String> title = Map.of("zh", "可持续互联互通", "en", "Sustainable connectivity");
    Officer.done(
        client.post(
            COMPOSITES,
            Map.of(
                "code", "CONNECT", "title", title, "set", "ASEM", "kind", "economy", "year", YEAR,
                "plan", plan)),
        201);
    JsonNode run = Officer.done(client.post(COMPOSITES + "/CONNECT/runs", Map.of()), 201);
    JsonNode scores = run.path("outcome").path("scores");
    List<String> columns = new ArrayList<>();
    scores.path("columns").forEach(c -> columns.add(c.asText()));
    int compared = 0;
    for (Map<String, String> row :
        RealData.rows(data.resolve("expected/C_aggregated_minmax0_amean.csv"))) {
      int at = place(scores.path("units"), row.get("uCode"));
      for (Map.Entry<String, String> cell : row.entrySet()) {
        if (!cell.getKey().equals("uCode")) {
          double expected = Double.parseDouble(cell.getValue());
          double found =
              scores.path("values").path(at).path(columns.indexOf(cell.getKey())).asDouble();
          assertThat(found)
              .as(row.get("uCode") + " " + cell.getKey())
              .isCloseTo(expected, within(RELATIVE * Math.max(1e-6, Math.abs(expected))));
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(51 * 60);
  }

  private static int place(JsonNode list, String word) {
    for (int i = 0; i < list.size(); i++) {
      if (list.path(i).asText().equals(word)) {
        return i;
      }
    }
    throw new AssertionError(word + " is not in " + list);
  }

  @Test
  @Order(4)
  void robustnessIsTheSameForTheSameSeed() {
    String path = COMPOSITES + "/CONNECT/runs/1/robustness";
    Map<String, Object> order =
        Map.of(
            "seed", 7,
            "draws", 1000,
            "bands", List.of(60, 50, 40),
            "normalisations", List.of(Map.of("way", "z-score", "mean", 50, "deviation", 10)),
            "aggregations", List.of("median"));
    JsonNode one = Officer.done(client.post(path, order), 200);
    assertThat(Officer.done(client.post(path, order), 200)).isEqualTo(one);
    assertThat(one.path("units")).hasSize(51);
    assertThat(one.path("stability").asDouble()).isBetween(.3, 1.0);
    assertThat(one.path("factors")).hasSize(3);
    assertThat(one.path("ways").path("aggregations")).hasSize(2);
    JsonNode kept = client.get(COMPOSITES + "/CONNECT/runs/1").json();
    assertThat(kept.path("firmness")).isEqualTo(one);
  }

  @Test
  @Order(5)
  void aStatisticianLooksAtItInChineseOnADesk() {
    look("zh", Browser.DESKTOP);
  }

  @Test
  @Order(6)
  void andInEnglishOnAPhone() {
    look("en", Browser.PHONE);
  }

  private void look(String language, int width) {
    try (Visitor visitor = browser.visitor(server.address(), language, width)) {
      visitor.signIn("admin", Server.PASSWORD);
      visitor.open("/indicators/composites/");
      visitor.look("composites");
      visitor.open("/indicators/composites/CONNECT/edit");
      visitor.look("composite-edit");
      visitor.fill("screen.availability", "much").submit();
      assertThat(visitor.page().locator(".error, [aria-invalid=true]").count()).isPositive();
      visitor.look("composite-refused");
      visitor.fill("screen.availability", "0.9").submit();
      assertThat(visitor.path()).startsWith("/indicators/composites/CONNECT");
      visitor.look("composite");
      visitor.open("/indicators/composites/CONNECT/edit?as=text");
      visitor.look("composite-text");
      visitor.open("/indicators/composites/CONNECT/nodes");
      visitor.look("composite-nodes");
      visitor.open("/indicators/composites/CONNECT/nodes/CONNECT");
      visitor.look("composite-node");
      visitor.open("/indicators/composites/CONNECT");
      visitor.submit();
      assertThat(visitor.path()).contains("/runs/");
      visitor.look("composite-run");
      String run = visitor.path();
      visitor.open(run + "/steps");
      visitor.look("composite-steps");
      visitor.open(run + "/indicators");
      visitor.look("composite-indicators");
      visitor.open(run + "/robustness");
      visitor.look("composite-untested");
      visitor.submit();
      visitor.look("composite-robustness");
    }
  }
}
