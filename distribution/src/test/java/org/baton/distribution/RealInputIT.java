package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Real input through a running server: a city's performance report and a country's divisions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealInputIT {
  private static final String CYCLE = "MMR2023";
  private static final int YEAR = 2023;
  private static final String NUMBER = "Agency.Number";
  private static final String NAME = "Agency.Full.Name.y";
  private static final long LONGEST_PAGE_MILLIS = 1000;

  @TempDir static Path folder;

  private Server server;
  private Officer officer;
  private List<Map<String, String>> report;
  private Map<String, String> codes;

  @BeforeAll
  void start() {
    RealData.folder("nyc_mmr");
    server = Server.unpack(folder, Map.of()).start();
    officer = new Officer(server.admin());
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  @Order(1)
  void messyRowsAreReportedAndNoneIsWritten() {
    report = RealData.rows(RealData.folder("nyc_mmr").resolve("tidy_indicator_level.csv"));
    assertThat(report).hasSize(1139);
    Set<String> agencies = new LinkedHashSet<>();
    report.forEach(r -> agencies.add(RealData.line(number(r), r.get(NAME), "agency")));
    String head = "code,name,kind\n";
    // Some rows have no number; of the others, some numbers belong to two agencies.
    // Both kinds of mistakes are told in one round.
    Set<String> both = refused(head + String.join("", agencies));
    assertThat(both).contains("").containsAll(ambiguous()).hasSize(1 + ambiguous().size());
    agencies.removeIf(a -> a.startsWith(","));
    assertThat(refused(head + String.join("", agencies))).isEqualTo(ambiguous());

    StringBuilder raw = new StringBuilder("unit,indicator,year,value\n");
    report.forEach(
        r -> raw.append(RealData.line(number(r), "I" + r.get("ID"), YEAR, r.get("YTDScaled"))));
    long without = report.stream().filter(r -> number(r).isEmpty()).count();
    assertThat(without).isPositive();
    officer.imports("units", "", units());
    assertThat(codes).hasSizeGreaterThan(30);
    Client.Answer dry = officer.offer("observations", raw.toString(), "&dryRun=true");
    assertThat(Officer.done(dry, 200).path("mistakes").asLong()).isEqualTo(without);
    assertThat(officer.all("/api/core/observations")).isEmpty();
  }

  /** The number of the agency as the report has it; blank where it has none. */
  private static String number(Map<String, String> row) {
    return row.get(NUMBER).equals("NA") ? "" : "NYC-" + row.get(NUMBER);
  }

  /** The values that are refused; nothing is written. */
  private Set<String> refused(String file) {
    Client.Answer answer = officer.offer("units", file, "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(officer.all("/api/core/units")).isEmpty();
    Set<String> values = new TreeSet<>();
    answer.json().path("violations").forEach(v -> values.add(v.path("value").asText()));
    return values;
  }

  /** Numbers that belong to several agencies. */
  private Set<String> ambiguous() {
    Map<String, Set<String>> names = new TreeMap<>();
    report.forEach(r -> names.computeIfAbsent(number(r), n -> new TreeSet<>()).add(r.get(NAME)));
    names.values().removeIf(all -> all.size() == 1);
    return Set.copyOf(names.keySet());
  }

  /** Units with a code for every name: its number, made different where two agencies share it. */
  private String units() {
    codes = new LinkedHashMap<>();
    StringBuilder units = new StringBuilder("code,name,kind\n");
    for (Map<String, String> row : report) {
      if (!codes.containsKey(row.get(NAME))) {
        String code = number(row).isEmpty() ? "NYC-none" : number(row);
        while (codes.containsValue(code)) {
          code += "x";
        }
        codes.put(row.get(NAME), code);
        units.append(RealData.line(code, row.get(NAME), "agency"));
      }
    }
    return units.toString();
  }

  @Test
  @Order(2)
  void aCityReportIsReproducedByAgency() {
    StringBuilder indicators = new StringBuilder("set,code,title,source,direction\n");
    report.forEach(
        r ->
            indicators.append(
                RealData.line(
                    "MMR",
                    "I" + r.get("ID"),
                    r.get("Indicator"),
                    "observations",
                    r.get("Desired.Direction").toLowerCase(Locale.ROOT))));
    assertThat(officer.imports("indicators", "", indicators.toString())).isEqualTo(1139);

    Client client = officer.client();
    Client.Answer plan = client.get("/api/indicators/plan?set=MMR&code=MMR-2023&year=" + YEAR);
    assertThat(plan.status()).as(plan.body()).isEqualTo(200);
    officer.cycle(CYCLE, YEAR);
    Officer.done(client.put("/api/core/cycles/" + CYCLE + "/plan", plan.json()), 200);
    Officer.done(
        client.put("/api/core/cycles/" + CYCLE + "/units", Map.of("kinds", List.of("agency"))),
        200);
    officer.freeze(CYCLE);
    officer.move(CYCLE, "PLANNED", "EXECUTION", "EVALUATION");
    StringBuilder targets = new StringBuilder("unit,indicator,year,target\n");
    report.forEach(r -> targets.append(observed(r, YEAR, "Target.MMR")));
    officer.imports("targets", CYCLE, targets.toString());
    for (int year = YEAR - 5; year <= YEAR; year++) {
      StringBuilder values = new StringBuilder("unit,indicator,year,value\n");
      for (Map<String, String> row : report) {
        values.append(observed(row, year, year == YEAR ? "YTDScaled" : String.valueOf(year)));
      }
      assertThat(officer.imports("observations", CYCLE, values.toString())).isEqualTo(1139);
    }
    compare(officer.run(CYCLE));
  }

  private String observed(Map<String, String> row, int year, String column) {
    return RealData.line(codes.get(row.get(NAME)), "I" + row.get("ID"), year, row.get(column));
  }

  private void compare(long run) {
    Map<String, JsonNode> results = new TreeMap<>();
    officer
        .all("/api/core/runs/" + run + "/results")
        .forEach(r -> results.put(r.path("unit").asText(), r.path("figures")));
    assertThat(results).hasSize(codes.size()).hasSizeGreaterThan(30);
    codes.forEach(
        (name, code) -> {
          JsonNode figures = results.get(code);
          check(figures, name, "met", "Success", "Met_Goal");
          check(figures, name, "targets", "Success", "Met_Goal", "Did_Not_Meet");
          check(figures, name, "improved1", "OneYrImproving", "Improving");
          check(figures, name, "improved3", "ThreeYrImproving", "Improving");
          check(figures, name, "improved5", "FiveYrImproving", "Improving");
        });
  }

  private void check(
      JsonNode figures, String agency, String figure, String column, String... words) {
    long said =
        report.stream()
            .filter(r -> r.get(NAME).equals(agency))
            .filter(r -> List.of(words).contains(r.get(column)))
            .count();
    assertThat(figures.path("indicators." + figure).asLong(-1))
        .as(figure + " of " + agency + ": " + figures)
        .isEqualTo(said);
  }

  @Test
  @Order(3)
  void aCountryOfFourLevelsIsImportedAndBrowsedWithoutDelay() {
    Path data = RealData.folder("cn_admin_divisions");
    StringBuilder units = new StringBuilder("code,name,kind,parent\nCN,中华人民共和国,country,\n");
    Map<String, Integer> counts = new TreeMap<>();
    counts.put("province", level(units, data.resolve("provinces.csv"), "province", ""));
    counts.put(
        "prefecture", level(units, data.resolve("cities.csv"), "prefecture", "provinceCode"));
    counts.put("county", level(units, data.resolve("areas.csv"), "county", "cityCode"));
    counts.put("township", level(units, data.resolve("streets.csv"), "township", "areaCode"));
    assertThat(counts.values().stream().mapToInt(c -> c).sum()).isEqualTo(44_703);
    assertThat(officer.imports("units", "", units.toString())).isEqualTo(44_704);

    List<Long> slow = new ArrayList<>();
    counts.forEach((kind, count) -> assertThat(browse("kind=" + kind, slow)).isEqualTo(count));
    assertThat(browse("parent=CN", slow)).isEqualTo(31);
    assertThat(browse("parent=1101", slow)).isEqualTo(16);
    assertThat(browse("parent=110101", slow)).isEqualTo(17);
    assertThat(browse("", slow)).isEqualTo(44_704 + codes.size());
    assertThat(browse("q=" + encoded("东华门"), slow)).isPositive();
    assertThat(slow).as("milliseconds of slow pages").isEmpty();
  }

  private static String encoded(String words) {
    return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static int level(StringBuilder units, Path file, String kind, String parent) {
    List<Map<String, String>> rows = RealData.rows(file);
    for (Map<String, String> row : rows) {
      String above = parent.isEmpty() ? "CN" : row.get(parent);
      units.append(RealData.line(row.get("code"), row.get("name"), kind, above));
    }
    return rows.size();
  }

  /** How many units there are when one goes through all pages; notes how long slow ones took. */
  private int browse(String query, List<Long> slow) {
    String after = "";
    int count = 0;
    do {
      String path = "/api/core/units?limit=500&after=" + after + "&" + query;
      JsonNode page = timed(path, slow);
      count += page.path("items").size();
      after = page.path("next").asText();
    } while (!after.isEmpty());
    return count;
  }

  /** Asks thrice before a page is slow: a busy machine delays one answer, a bad query all. */
  private JsonNode timed(String path, List<Long> slow) {
    long fastest = Long.MAX_VALUE;
    for (int times = 0; ; times++) {
      long start = System.nanoTime();
      JsonNode page = Officer.done(officer.client().get(path), 200);
      fastest = Math.min(fastest, (System.nanoTime() - start) / 1_000_000);
      if (fastest < LONGEST_PAGE_MILLIS) {
        return page;
      }
      if (times == 2) {
        slow.add(fastest);
        return page;
      }
    }
  }
}
