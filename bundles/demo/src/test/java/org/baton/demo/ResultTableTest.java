package org.baton.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ResultTableTest {
  private static final String ROWS =
      """
      {"items":[
       {"unit":"QL-C01","name":{"zh":"澜都市","en":"Landu"},"state":"SCORED","total":80.5,"points":0,
        "gradeTitle":{"zh":"良好","en":"Good"},
        "past":[{"year":2024,"total":81.0},{"year":2025,"total":82.0}]},
       {"unit":"QL-C02","name":{"zh":"霁湾市","en":"Jiwan"},"state":"SCORED","total":91.25,
        "points":1.5,"gradeTitle":{"zh":"优秀","en":"Excellent"},
        "past":[{"year":2025,"total":85.0}]},
       {"unit":"QL-C03","name":{"zh":"望川市","en":"Wangchuan"},"state":"INSUFFICIENT","total":null,
        "points":0,"gradeTitle":{"zh":"","en":""},"past":[{"year":2025,"total":70.0}]}],"next":""}
      """;

  @Test
  void unitsStayInTheOrderOfTheServerAndAreNotRanked() throws IOException {
    List<String> lines = table(Locale.ENGLISH, ROWS).lines();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).startsWith("QL-C01").contains("80.50").endsWith("-1.50");
    assertThat(lines.get(2)).startsWith("QL-C02").contains("+1.5").endsWith("+6.25");
  }

  @Test
  void aUnitWithoutATotalSaysWhy() throws IOException {
    assertThat(table(Locale.ENGLISH, ROWS).lines().get(3)).contains("insufficient").endsWith("–");
    assertThat(table(Locale.CHINESE, ROWS).lines().get(3)).contains("依据不足");
  }

  @Test
  void theMostImprovedUnitIsFoundByItsOwnPast() throws IOException {
    assertThat(table(Locale.ENGLISH, ROWS).mostImproved())
        .hasValueSatisfying(row -> assertThat(row.code()).isEqualTo("QL-C02"));
  }

  private static ResultTable table(Locale locale, String rows) throws IOException {
    try (PretendedServer pretended = new PretendedServer()) {
      pretended.answer("GET /api/core/runs/7/results?limit=200", 200, rows);
      Words words = new Words(locale);
      return new ResultTable(new Server(pretended.url(), words), words, "7", 2026);
    }
  }
}
