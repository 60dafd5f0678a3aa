package org.baton.methods.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.baton.methods.formula.Formula.DivideByZero;
import org.baton.methods.formula.Formula.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
  private static final Map<String, Double> VALUES =
      Map.of("a", 6.0, "b", 4.0, "zero", 0.0, "a:1", 5.0, "a:2", 3.0, "GDP-1", 50.0, "总数", 8.0);

  private static Result compute(String text, DivideByZero policy) {
    return Formula.read(text)
        .compute(
            (item, back) -> {
              Double value = VALUES.get(back == 0 ? item : item + ":" + back);
              return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
            },
            policy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2 * 3|7",
        "(1 + 2) * 3|9",
        "2 ^ 3 ^ 2|512",
        "-2 ^ 2|-4",
        "8 / 4 / 2|1",
        "a / b * 100|150",
        "a - PREV(a)|1",
        "a - prev(a, 2)|3",
        "IF(a > b, 1, 2)|1",
        "IF(a <= b, 1, 2)|2",
        "IF(a <> 6, 1, 2)|2",
        "IF(1, 7, gone)|7",
        "MIN(a, b, 9)|4",
        "MAX(a, b)|6",
        "SUM(a, b, 1)|11",
        "AVG(a, b)|5",
        "ABS(b - a)|2",
        "ROUND(2.345, 2)|2.35",
        "ROUND(-2.5)|-3",
        "[GDP-1] ÷ 总数|6.25",
        "（a＋b）×2|20"
      })
  void computes(String text, double expected) {
    assertThat(compute(text, DivideByZero.MISSING).value().orElseThrow())
        .isEqualTo(expected, within(1e-12));
  }

  @Test
  void missingIsNeverZero() {
    assertThat(compute("SUM(a, gone)", DivideByZero.ZERO).about()).isEqualTo("gone");
    assertThat(compute("a - PREV(b)", DivideByZero.MISSING))
        .isEqualTo(new Result(OptionalDouble.empty(), "missing", "b:1", false));
  }

  @Test
  void aDivisionByZeroFollowsItsPolicy() {
    assertThat(compute("a / zero", DivideByZero.MISSING).reason()).isEqualTo("division-by-zero");
    assertThat(compute("a / zero", DivideByZero.MISSING).error()).isFalse();
    assertThat(compute("a / zero", DivideByZero.ERROR).error()).isTrue();
    assertThat(compute("1 + a / zero", DivideByZero.ZERO).value()).hasValue(1);
    assertThat(compute("zero ^ (-1)", DivideByZero.MISSING).reason()).isEqualTo("division-by-zero");
    assertThat(compute("(-8) ^ 0.5", DivideByZero.MISSING).reason()).isEqualTo("no-number");
    assertThat(compute("10 ^ 999", DivideByZero.MISSING).value()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.Runtime.getRuntime()",
        "System.exit(0)",
        "a; b",
        "'a'.getClass()",
        "${a}",
        "#a",
        "a = b = 1",
        "new File(1)",
        "@x",
        "a.b(1)",
        "EVAL(a)",
        "PREV(a + b)",
        "PREV(a, 11)",
        "PREV(a, b)",
        "IF(a, b)",
        "MIN()",
        "1.2.3",
        "a b",
        "(a",
        "a)",
        "[",
        "[]",
        "+",
        " "
      })
  void refusesWhatIsNoFormula(String text) {
    assertThatThrownBy(() -> Formula.read(text)).isInstanceOf(FormulaMistake.class);
  }

  @Test
  void boundsLengthDepthAndParts() {
    assertThatThrownBy(() -> Formula.read("1".repeat(Formula.LONGEST + 1)))
        .hasMessageContaining("too-long");
    for (String bomb : new String[] {"(", "-", "ABS(", "2^", "IF(1,", "1-("}) {
      assertThatThrownBy(() -> Formula.read(bomb.repeat(300)))
          .as(bomb)
          .isInstanceOf(FormulaMistake.class)
          .hasMessageContaining("too-deep");
    }
    assertThatThrownBy(() -> Formula.read("1" + "+1".repeat(400))).hasMessageContaining("too-many");
  }

  @Test
  void namesThePlaceOfAMistake() {
    assertThatThrownBy(() -> Formula.read("a + FOO(b)"))
        .isInstanceOfSatisfying(
            FormulaMistake.class,
            m -> {
              assertThat(m.code()).isEqualTo("function");
              assertThat(m.position()).isEqualTo(5);
              assertThat(m.word()).isEqualTo("FOO");
            });
  }

  @Test
  void tellsWhatItNeeds() {
    Formula formula = Formula.read("IF(a > PREV(a, 3), b, PREV(c))");
    assertThat(formula.items()).isEqualTo(Map.of("a", 3, "b", 0, "c", 1));
    assertThat(formula.sameYear()).containsExactly("a", "b");
  }

  @Test
  void addsOnlyLikeToLike() {
    Map<String, String> units = Map.of("m", "yuan", "n", "yuan", "p", "person");
    Formula.read("m / p").checkUnits(units, "yuan/person");
    Formula.read("(m - n) / m * 100").checkUnits(units, "%");
    Formula.read("m + 100").checkUnits(units, "yuan");
    Formula.read("m ^ 2 / n").checkUnits(units, "yuan");
    for (String wrong : new String[] {"m + p", "MAX(m, p)", "IF(m > p, 1, 2)", "IF(1, m, p)"}) {
      assertThatThrownBy(() -> Formula.read(wrong).checkUnits(units, "yuan"))
          .as(wrong)
          .hasMessageContaining("units");
    }
    assertThatThrownBy(() -> Formula.read("m * p").checkUnits(units, "yuan"))
        .hasMessageContaining("result-unit");
    assertThatThrownBy(() -> Formula.read("m ^ p").checkUnits(units, "yuan"))
        .hasMessageContaining("exponent");
  }

  @Test
  void ordersFormulasAndNamesTheChainOfACircle() {
    assertThat(
            DependencyOrder.of(Map.of("x", Set.of("y", "a"), "y", Set.of("z"), "z", Set.of()))
                .order())
        .containsExactly("z", "y", "x");
    assertThat(
            DependencyOrder.of(Map.of("x", Set.of("y"), "y", Set.of("z"), "z", Set.of("y")))
                .circle())
        .containsExactly("y", "z", "y");
  }
}
