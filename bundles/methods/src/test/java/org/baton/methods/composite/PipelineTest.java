package org.baton.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.baton.methods.aggregate.Aggregation;
import org.baton.methods.impute.Imputation;
import org.baton.methods.normalise.DistanceToReference;
import org.baton.methods.normalise.MinMaxScale;
import org.baton.methods.normalise.Normalisation;
import org.baton.methods.score.Direction;
import org.baton.methods.screen.Criterion;
import org.baton.methods.screen.Screening;
import org.baton.methods.screen.Sides;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static final double NAN = Double.NaN;
  private static final Map<String, Direction> UP =
      Map.of("a", Direction.UP, "b", Direction.UP, "c", Direction.UP);
  private static final Hierarchy TREE =
      new Hierarchy(
          List.of(
              Node.indicator("a", "x", 1),
              Node.indicator("b", "x", 1),
              Node.indicator("c", "y", 1),
              Node.group("x", "top", 1, Rule.of(Aggregation.ARITHMETIC)),
              Node.group("y", "top", 1, Rule.of(Aggregation.ARITHMETIC)),
              Node.group("top", "", 1, Rule.of(Aggregation.ARITHMETIC))));

  private static Frame data(double[]... values) {
    return new Frame(
        List.of("u", "v", "w").subList(0, values.length), List.of("a", "b", "c"), values);
  }

  private static Step.Normalise normalise(Normalisation way, String reference) {
    return new Step.Normalise(way, Map.of(), UP, reference);
  }

  @Test
  void whatIsScreenedOutIsNoPartAnyMore() {
    Screening both = new Screening(Criterion.AVAILABILITY, .5, 0, .5, Sides.TOGETHER, Map.of());
    Frame raw =
        data(new double[] {0, 4, NAN}, new double[] {2, 0, NAN}, new double[] {NAN, NAN, 1});
    Run run =
        Pipeline.run(
            raw,
            Recipe.of(TREE, new Step.Screen(both, Map.of()), normalise(MinMaxScale.PERCENT, "")));
    assertThat(run.scores().frame().units()).containsExactly("u", "v");
    assertThat(run.scores().frame().indicators()).containsExactly("a", "b", "x", "top");
    assertThat(run.scores().frame().values()[0]).containsExactly(0, 100, 50, 50);
    assertThat(run.stages().get(0).notes())
        .extracting(n -> n.what() + " " + n.unit() + n.indicator())
        .containsExactly("low-availability w", "low-availability c");
  }

  @Test
  void aReferenceIsFoundByNameAfterUnitsWereLeftOut() {
    Frame raw = data(new double[] {9, 9, 9}, new double[] {1, 1, 1}, new double[] {3, 3, 3});
    Run run =
        Pipeline.run(
            raw,
            Recipe.of(
                TREE,
                new Step.Screen(Screening.ofUnits(0), Map.of("u", false)),
                normalise(new DistanceToReference(0, false), "w")));
    assertThat(run.scores().frame().values()[0][0]).isZero();
    assertThat(run.scores().frame().values()[1][0]).isEqualTo(1);
  }

  @Test
  void failuresNameStepUnitIndicatorAndValue() {
    Frame raw = data(new double[] {1, 5, 1}, new double[] {2, 5, 2});
    Recipe recipe = Recipe.of(TREE, normalise(MinMaxScale.PERCENT, ""));
    assertThatThrownBy(() -> Pipeline.run(raw, recipe))
        .isInstanceOfSatisfying(
            Failed.class,
            e -> {
              assertThat(e.step()).isEqualTo("normalise");
              assertThat(e.code()).isEqualTo("constant");
              assertThat(e.indicator()).isEqualTo("b");
              assertThat(e.value()).isEqualTo(5);
            });
    Frame sizes = new Frame(List.of("v", "u"), List.of("people"), new double[][] {{0}, {3}});
    Step.Denominate divide =
        new Step.Denominate(sizes, List.of(new Step.Division("a", "people", 1)));
    assertThatThrownBy(
            () -> Pipeline.run(raw, Recipe.of(TREE, divide, normalise(MinMaxScale.PERCENT, ""))))
        .isInstanceOfSatisfying(Failed.class, e -> assertThat(e.unit()).isEqualTo("v"));
  }

  @Test
  void namesThatDoNotFitAreRefused() {
    Frame raw = data(new double[] {1, 5, 1}, new double[] {2, 6, 2});
    Frame more = new Frame(List.of("u"), List.of("a", "b", "c", "d"), new double[1][4]);
    Frame less = new Frame(List.of("u"), List.of("a"), new double[1][1]);
    Recipe recipe = Recipe.of(TREE, normalise(MinMaxScale.PERCENT, ""));
    assertThatThrownBy(() -> Pipeline.run(more, recipe)).hasMessage("indicator-without-place: d");
    assertThatThrownBy(() -> Pipeline.run(less, recipe)).hasMessage("unknown-indicator: b");
    assertThatThrownBy(() -> Recipe.of(TREE, Step.Impute.with(Imputation.MEAN)))
        .hasMessageContaining("normalise-last");
    assertThatThrownBy(
            () ->
                Pipeline.run(
                    raw,
                    Recipe.of(
                        TREE,
                        new Step.Normalise(
                            MinMaxScale.PERCENT, Map.of(), Map.of("a", Direction.UP), ""))))
        .hasMessage("no-direction: b");
    assertThatThrownBy(() -> new Frame(List.of("u", "u"), List.of(), new double[2][0]))
        .hasMessage("duplicate: u");
  }

  @Test
  void thePastIsFoundByName() {
    Frame raw = data(new double[] {1, NAN, 1}, new double[] {2, 6, NAN});
    Frame last = new Frame(List.of("v", "u"), List.of("c", "b"), new double[][] {{7, 0}, {0, 8}});
    Step.Impute past =
        new Step.Impute(Imputation.PAST, Map.of(), List.of(last), Imputation.ANY_TIME);
    Run run = Pipeline.run(raw, Recipe.of(TREE, past, normalise(MinMaxScale.PERCENT, "")));
    assertThat(run.stages().get(0).notes())
        .containsExactly(
            new Note("imputed", "u", "b", NAN, 8, 1), new Note("imputed", "v", "c", NAN, 7, 1));
  }

  @Test
  void theSameDataHaveTheSameFingerprint() {
    Frame one = data(new double[] {0.0, NAN, 1});
    Frame same = data(new double[] {-0.0, Double.longBitsToDouble(0x7ff8000000000001L), 1});
    assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(same));
    assertThat(Fingerprint.of(one)).isNotEqualTo(Fingerprint.of(data(new double[] {0, NAN, 2})));
  }
}
