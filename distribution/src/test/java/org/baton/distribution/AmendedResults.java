package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;

/** Results of a cycle whose plan was amended from today. */
record AmendedResults(Officer officer, Client lead, LocalDate today) {
  private static final String NOW =
      """
      unit,indicator,year,value,target
      A,GDP,2026,5,
      A,AIR,2026,80,80
      A,TEA,2026,60,
      """;

  void eachDayHasItsVersion() {
    officer.imports("observations", "N2026", NOW);
    officer.move("N2026", "EVALUATION");
    String yesterday = today.minusDays(1).toString();
    JsonNode before = run(yesterday);
    JsonNode now = run("");
    assertThat(before.path("planVersion").asInt()).isEqualTo(1);
    assertThat(now.path("planVersion").asInt()).isEqualTo(2);
    assertThat(now.path("parameters").path("plan.from").asText()).isEqualTo(today.toString());
    assertThat(met(now)).as("a lower target is met").isGreaterThan(met(before));
    JsonNode again = run(yesterday);
    assertThat(again.path("inputHash")).isEqualTo(before.path("inputHash"));
    assertThat(met(again)).isEqualTo(met(before));
    String runs = "/api/core/cycles/N2026/runs?day=";
    assertThat(lead.post(runs + today.plusDays(1), Map.of()).status()).isEqualTo(422);
  }

  void pagesSayWhichVersion(Visitor sponsor) {
    sponsor.open("/core/cycles/N2026");
    assertThat(sponsor.content()).contains("方案的版本", "现行", "force majeure");
    sponsor.look("cycle-amended");
    long now = officer.run("N2026");
    sponsor.open("/core/results/" + now + "/A");
    assertThat(sponsor.content()).contains("按方案第 2 版计算", "征求 3 个单位");
    sponsor.look("result-amended");
    sponsor.open("/core/runs/?cycle=N2026");
    sponsor.unfold("start-run");
    sponsor.look("run-by-day");
  }

  private JsonNode run(String day) {
    return Officer.done(lead.get("/api/core/runs/" + officer.run("N2026", day)), 200);
  }

  private int met(JsonNode run) {
    String result = "/api/core/runs/" + run.path("id").asText() + "/results/A";
    JsonNode found = Officer.done(lead.get(result), 200).path("result");
    assertThat(found.path("figures").has("indicators.met")).as(found.toString()).isTrue();
    return found.path("figures").path("indicators.met").asInt();
  }
}
