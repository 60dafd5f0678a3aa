package org.baton.indicators.internal.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.baton.api.problem.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitCheckTest {
  private static final Map<String, String> UNITS =
      Map.of(
          "gdp", "亿元", "tax", "万元", "people", "人", "crowd", "万人", "share", "%", "n", "", "area",
          "km²", "side", "km", "coal", "kg");

  private static List<String> mistakes(String text, String declared) {
    Formula formula = FormulaReader.read(text).formula().orElseThrow();
    return UnitCheck.of(formula, declared, code -> Measure.of(UNITS.get(code))).stream()
        .map(Violation::code)
        .map(c -> c.replace("indicators.formula.", ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gdp + gdp | 亿元",
        "gdp * 10000 + tax | 万元",
        "gdp / people | 亿元/人",
        "10000 * gdp / crowd | 元/人",
        "100 * people / crowd | %",
        "100 * tax / gdp | %",
        "share + 5 | %",
        "share - PREV(share) | 百分点",
        "IF(people > 0, share, 0) | %",
        "side * side | km²",
        "side ^ 2 + area | km²",
        "area / side | km",
        "coal / 1000 | t",
        "100 * ((gdp / PREV(gdp, 5)) ^ (1 / 5) - 1) | %",
        "n / n | ",
        "MAX(gdp, PREV(gdp)) | 亿元",
        "gdp + tax * 1 | ",
        "2 + 3 | 元",
      })
  void letsPassWhatGoesTogether(String text, String declared) {
    assertThat(mistakes(text, declared == null ? "" : declared)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gdp + tax | 亿元 | units",
        "gdp - people | 亿元 | units",
        "IF(gdp > people, 1, 0) | | units",
        "IF(n > 0, gdp, people) | 亿元 | units",
        "MIN(gdp, share) | 亿元 | units",
        "AVG(gdp, people) | 亿元 | units",
        "gdp / people | 亿元 | result",
        "people / crowd | % | result",
        "n / n | % | result",
        "100 * people | % | result",
        "gdp | 万元 | result",
        "gdp ^ 0.5 | 亿元 | power",
        "gdp ^ n | 亿元 | power",
        "2 ^ gdp | | exponent",
      })
  void namesWhatDoesNot(String text, String declared, String mistake) {
    assertThat(mistakes(text, declared == null ? "" : declared)).containsExactly(mistake);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n > 1 | condition-there",
        "1 + (n > 1) | condition-there",
        "IF(n, 1, 2) | condition-missing",
        "!n + 1 | condition-missing condition-there",
        "IF(n && n > 1, 1, 2) | condition-missing",
        "IF(1 < n < 2, 1, 2) | condition-there",
      })
  void tellsConditionsFromNumbers(String text, String expected) {
    assertThat(mistakes(text, "")).containsExactly(expected.split(" "));
  }
}
