package org.baton.indicators.internal.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.baton.api.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
  private static final Map<String, Double> NOW = Map.of("A", 6.0, "B", 4.0, "Z", 0.0, "人口", 2.5);

  private static Formula read(String text) {
    FormulaReader.Reading reading = FormulaReader.read(text);
    assertThat(reading.mistakes()).as(text).isEmpty();
    return reading.formula().orElseThrow();
  }

  private static List<String> mistakes(String text) {
    return FormulaReader.read(text).mistakes().stream().map(Violation::code).toList();
  }

  private static Calculation.Result result(String text) {
    return Calculation.of(
        read(text), (code, back) -> NOW.getOrDefault(code, Double.NaN) - 10 * back);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "A + B * 2 @ 14",
        "(A + B) * 2 @ 20",
        "A - B - 1 @ 1",
        "-2 ^ 2 @ -4",
        "2 ^ 3 ^ 2 @ 512",
        "(2 ^ 3) ^ 2 @ 64",
        "100 * A / B @ 150",
        "１００ * A @ 600",
        "MIN(A, B, 5) @ 4",
        "max(A, B) @ 6",
        "ABS(B - A) @ 2",
        "ROUND(2.675, 2) @ 2.68",
        "ROUND(-2.5) @ -3",
        "SUM(A, B, 1) @ 11",
        "AVG(A, B) @ 5",
        "PREV(A) @ -4",
        "PREV(A, 3) @ -24",
        "A - PREV(\"A\") @ 10",
        "IF(A > B, 1, 2) @ 1",
        "IF(A <= B || !(B = 4), 1, 2) @ 2",
        "IF(A <> B && A >= 6, A, Z) @ 6",
        "（A＋B）×２÷人口 @ 8",
        "A / Z; zero-division = zero @ 0",
        "1e3 + 1.5E-1 @ 1000.15",
        "0.1 + 0.2 @ 0.30000000000000004",
      })
  void computesInDoublePrecision(String text, double value) {
    assertThat(result(text).value()).isEqualTo(value, within(0.0));
    assertThat(read(read(text).text())).as("written again").isEqualTo(read(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A / Z | ZERO_DIVISION",
        "Z / Z | ZERO_DIVISION",
        "Z ^ (-1) | ZERO_DIVISION",
        "A / Z; zero-division = error | ZERO_DIVISION",
        "A + X | MISSING",
        "0 * X | MISSING",
        "SUM(A, X) | MISSING",
        "MAX(A, X) | MISSING",
        "IF(X > 1, A, B) | MISSING",
        "X / Z; zero-division = zero | MISSING",
        "(-A) ^ 0.5 | NOT_FINITE",
        "10 ^ 308 * A * A | NOT_FINITE",
      })
  void whatIsMissingIsNeverZero(String text, Gap gap) {
    assertThat(result(text).value()).isNaN();
    assertThat(result(text).gap()).isEqualTo(gap);
  }

  @Test
  void onlyTheBranchThatIsTakenIsComputed() {
    assertThat(result("IF(Z = 0, A, A / Z); zero-division = error").value()).isEqualTo(6);
    assertThat(result("IF(A > 0, A, X)").value()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "()",
        "A +",
        "* A",
        "A B",
        "2(3)",
        "A ^ -1",
        "(A",
        "A)",
        "A[0]",
        "A.getClass()",
        "\"a\".length",
        "System.exit(1)",
        "RANDOM()",
        "FACT(170)",
        "STR_FORMAT(\"%9999999d\", 1)",
        "DT_NOW()",
        "A % B",
        "0x1F",
        "1e999",
        "${A}",
        "A; drop table data_item",
        "A; zero-division = maybe",
        "PREV(A + B)",
        "PREV(PREV(A))",
        "PREV(A, 0)",
        "PREV(A, 21)",
        "PREV(A, 1.5)",
        "PREV(A, B)",
        "ROUND(A, 11)",
        "ROUND(A, B)",
        "IF(A, B)",
        "MIN()",
        "\"../../etc/passwd\"",
        "\"unclosed",
        "'A'",
        "A ; ; B",
        "\u0000",
      })
  void refusesWhatIsNoFormula(String text) {
    assertThat(mistakes(text)).as(text).isNotEmpty();
  }

  @Test
  void boundsLengthDepthAndSize() {
    assertThat(mistakes("A".repeat(2001))).containsExactly("indicators.formula.long");
    assertThat(mistakes("-".repeat(1999) + "A")).containsExactly("indicators.formula.big");
    assertThat(mistakes("-".repeat(1000) + "A")).containsExactly("indicators.formula.deep");
    assertThat(mistakes("ABS(".repeat(60) + "A" + ")".repeat(60)))
        .containsExactly("indicators.formula.deep");
    assertThat(mistakes("A" + "^A".repeat(600))).containsExactly("indicators.formula.deep");
    String sum = "SUM(" + "1,".repeat(49) + "1)";
    assertThat(mistakes("SUM(" + (sum + ",").repeat(12) + "1)"))
        .containsExactly("indicators.formula.big");
    assertThat(mistakes("(".repeat(700) + "A" + ")".repeat(700))).isEmpty();
    assertThat(mistakes("MAX(" + "A,".repeat(50) + "A)"))
        .containsExactly("indicators.formula.operands");
  }

  @Test
  void aPowerTowerIsOverAtOnce() {
    assertThat(result("9 ^ 9 ^ 9 ^ 9 ^ 9").gap()).isEqualTo(Gap.NOT_FINITE);
  }

  @Test
  void saysEveryMistakeAtOnce() {
    assertThat(mistakes("PREV(1) + ROUND(A, 99) + IF(A); colour = red"))
        .containsExactlyInAnyOrder(
            "indicators.formula.previous",
            "indicators.formula.digits",
            "indicators.formula.operands",
            "indicators.formula.clause");
  }

  @Test
  void tellsTheStepsOfAValue() {
    assertThat(result("100 * A / (B - 1)").steps())
        .extracting(s -> s.term().text() + " = " + s.value())
        .containsExactly(
            "A = 6.0", "100 * A = 600.0", "B = 4.0", "B - 1 = 3.0", "100 * A / (B - 1) = 200.0");
  }
}
