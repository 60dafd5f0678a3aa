package org.baton.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.baton.methods.aggregate.Aggregation;
import org.baton.methods.aggregate.Availability;
import org.baton.methods.aggregate.Missing;
import org.baton.methods.normalise.Unchanged;
import org.baton.methods.score.Direction;
import org.junit.jupiter.api.Test;

class AggregationTest {
  private static final double NAN = Double.NaN;

  private static Rule rule(Missing missing, double threshold, double substitute) {
    return new Rule(
        Aggregation.ARITHMETIC, 1, NAN, missing, threshold, Availability.WEIGHT, substitute);
  }

  private static Scores scores(Hierarchy hierarchy, double[]... values) {
    List<String> units = List.of("u", "v", "w").subList(0, values.length);
    Frame frame = new Frame(units, List.of("a", "b", "c"), values);
    Map<String, Direction> up = Map.of("a", Direction.UP, "b", Direction.UP, "c", Direction.UP);
    Step.Normalise as = new Step.Normalise(new Unchanged(), Map.of(), up, "");
    return Pipeline.run(frame, Recipe.of(hierarchy, as)).scores();
  }

  private static Hierarchy flat(Rule rule, double a, double b, double c) {
    return new Hierarchy(
        List.of(
            Node.indicator("a", "x", a),
            Node.indicator("b", "x", b),
            Node.indicator("c", "x", c),
            Node.group("x", "", 1, rule)));
  }

  private static double x(Rule rule, double... values) {
    return scores(flat(rule, .5, .3, .2), values).frame().values()[0][3];
  }

  @Test
  void theWorkedMeans() {
    assertThat(x(Rule.of(Aggregation.ARITHMETIC), 80, 90, 40)).isCloseTo(75, within(1e-12));
    assertThat(x(Rule.of(Aggregation.GEOMETRIC), 80, 90, 40)).isCloseTo(72.1489, within(5e-5));
    assertThat(x(Rule.of(Aggregation.HARMONIC), 80, 90, 40)).isCloseTo(68.5714, within(5e-5));
    assertThat(x(Rule.of(Aggregation.MEDIAN), 80, 90, 40)).isEqualTo(80);
    Rule square =
        new Rule(Aggregation.GENERALISED, 2, NAN, Missing.RENORMALISE, 0, Availability.WEIGHT, NAN);
    assertThat(x(square, 80, 90, 40)).isCloseTo(Math.sqrt(5950), within(1e-12));
  }

  @Test
  void missingIsNeverZero() {
    assertThat(scores(flat(Rule.USUAL, 1, 1, 1), new double[] {5, 5, NAN}).frame().values()[0][3])
        .isEqualTo(5);
  }

  @Test
  void everyRuleForMissingScores() {
    double[] part = {80, 90, NAN};
    assertThat(x(rule(Missing.RENORMALISE, .8, NAN), part)).isCloseTo(83.75, within(1e-12));
    assertThat(x(rule(Missing.RENORMALISE, .81, NAN), part)).isNaN();
    assertThat(x(rule(Missing.INSUFFICIENT, 0, NAN), part)).isNaN();
    assertThat(x(rule(Missing.INSUFFICIENT, 0, NAN), 1, 1, 1)).isEqualTo(1);
    assertThat(x(rule(Missing.WORST, 0, 0), part)).isCloseTo(67, within(1e-12));
    assertThat(x(rule(Missing.WORST, 0, 0), NAN, NAN, NAN)).isZero();
    assertThat(x(rule(Missing.IMPUTE, 0, 50), part)).isCloseTo(77, within(1e-12));
    assertThat(x(rule(Missing.IMPUTE, 0, 50), NAN, NAN, NAN)).isNaN();
  }

  @Test
  void availabilityIsOfWeightOrOfParts() {
    Rule count =
        new Rule(Aggregation.ARITHMETIC, 1, NAN, Missing.RENORMALISE, .6, Availability.COUNT, NAN);
    assertThat(x(count, NAN, 90, 40)).isCloseTo(70, within(1e-12));
    assertThat(x(rule(Missing.RENORMALISE, .6, NAN), NAN, 90, 40)).isNaN();
  }

  @Test
  void gapsAndSubstitutesAreWrittenDown() {
    Scores s =
        scores(
            flat(rule(Missing.IMPUTE, 0, 50), 1, 1, 1),
            new double[] {1, NAN, 3},
            new double[] {NAN, NAN, NAN});
    assertThat(s.substituted()).containsExactly(new Scores.Substituted("u", "x", "b", NAN, 50));
    assertThat(s.gaps()).containsExactly(new Scores.Gap("v", "x", Scores.Reason.NOTHING, 0));
  }

  @Test
  void aMeanThatHasNoMeaningNamesUnitAndPart() {
    assertThatThrownBy(() -> x(Rule.of(Aggregation.GEOMETRIC), NAN, 4, 0))
        .isInstanceOfSatisfying(
            Failed.class,
            e -> {
              assertThat(e.step()).isEqualTo("aggregate");
              assertThat(e.unit()).isEqualTo("u");
              assertThat(e.indicator()).isEqualTo("c");
              assertThat(e.value()).isZero();
            });
    Rule floored =
        new Rule(Aggregation.GEOMETRIC, 1, 1, Missing.RENORMALISE, 0, Availability.WEIGHT, NAN);
    assertThat(x(floored, 1, 1, 0)).isEqualTo(1);
  }

  @Test
  void eachNodeHasItsOwnWay() {
    Hierarchy tree =
        new Hierarchy(
            List.of(
                Node.group("top", "", 1, Rule.of(Aggregation.ARITHMETIC)),
                Node.group("x", "top", 3, Rule.of(Aggregation.COPELAND)),
                Node.group("y", "top", 1, Rule.of(Aggregation.GEOMETRIC)),
                Node.indicator("a", "x", 1),
                Node.indicator("b", "y", 1),
                Node.indicator("c", "y", 1)));
    Scores s =
        scores(tree, new double[] {1, 2, 8}, new double[] {2, 3, 27}, new double[] {3, 1, 1});
    assertThat(s.frame().indicators()).containsExactly("a", "b", "c", "x", "y", "top");
    assertThat(s.frame().values()[0])
        .containsExactly(new double[] {1, 2, 8, -2, 4, -.5}, within(1e-12));
    assertThat(s.outrankings().get("x").dominant()).isEqualTo(3);
  }

  @Test
  void treesThatDoNotFitAreRefusedByName() {
    Rule r = Rule.USUAL;
    misfit(
        "two-roots",
        Node.group("x", "", 1, r),
        Node.indicator("a", "x", 1),
        Node.indicator("b", "", 1));
    misfit("duplicate", Node.indicator("a", "", 1), Node.indicator("a", "", 1));
    misfit("unknown-parent", Node.indicator("a", "x", 1));
    misfit("no-parts", Node.group("x", "", 1, r));
    misfit("no-root");
    misfit("weight", Node.indicator("a", "", -1));
    misfit("weights", Node.group("x", "", 1, r), Node.indicator("a", "x", 0));
    misfit("indicator-with-parts", Node.indicator("x", "", 1), Node.indicator("a", "x", 1));
    misfit(
        "circle",
        Node.indicator("a", "", 1),
        Node.group("x", "y", 1, r),
        Node.group("y", "x", 1, r));
    assertThatThrownBy(() -> rule(Missing.WORST, 0, NAN)).hasMessageContaining("substitute");
    assertThatThrownBy(() -> Rule.of(Aggregation.GENERALISED)).hasMessageContaining("power");
  }

  private static void misfit(String code, Node... nodes) {
    assertThatThrownBy(() -> new Hierarchy(List.of(nodes)))
        .isInstanceOfSatisfying(Misfit.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
