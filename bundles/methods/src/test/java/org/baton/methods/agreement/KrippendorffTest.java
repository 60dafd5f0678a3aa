package org.baton.methods.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.baton.methods.agreement.Examples.KRIPPENDORFF;
import static org.baton.methods.agreement.Examples.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KrippendorffTest {
  private static final Bootstrap NO_LIMITS = new Bootstrap(1, 0, .95);

  private static double alpha(Ratings ratings, Metric metric) {
    return Krippendorff.of(ratings, metric, NO_LIMITS).estimate().value().orElseThrow();
  }

  @Test
  void thePublishedValues() {
    assertThat(alpha(KRIPPENDORFF, Metric.NOMINAL)).isCloseTo(.743, within(5e-4));
    assertThat(alpha(KRIPPENDORFF, Metric.ORDINAL)).isCloseTo(.815, within(5e-4));
    assertThat(alpha(KRIPPENDORFF, Metric.INTERVAL)).isCloseTo(.849, within(5e-4));
    assertThat(alpha(KRIPPENDORFF, Metric.RATIO)).isCloseTo(.797, within(5e-4));
    Krippendorff k = Krippendorff.of(KRIPPENDORFF, Metric.NOMINAL, NO_LIMITS);
    assertThat(k.units()).isEqualTo(11);
    assertThat(k.leftOut()).isEqualTo(1);
    assertThat(k.values()).isEqualTo(40);
  }

  /** All pairs, as the definition says, in place of sums. */
  @ParameterizedTest
  @EnumSource(Metric.class)
  void sumsGiveWhatPairsGive(Metric metric) {
    for (int seed = 0; seed < 8; seed++) {
      Ratings ratings = Examples.random(25, 5, 7, .3, seed);
      assertThat(alpha(ratings, metric)).isCloseTo(byPairs(ratings, metric), within(1e-12));
    }
  }

  /** Where all drawn ratings are the same they are the same to every metric. */
  @Test
  void resamplesOfOneValueAreLeftOutByEveryMetric() {
    for (int seed = 0; seed < 20; seed++) {
      double step = .1 * (seed + 1);
      Ratings ratings =
          new Ratings(
              new double[][] {{step, step}, {7 * step, 7 * step}, {9.1 * step, 9.1 * step}});
      Bootstrap bootstrap = new Bootstrap(seed, 1000, .95);
      int kept = Krippendorff.of(ratings, Metric.NOMINAL, bootstrap).resamples();
      assertThat(kept).isBetween(800, 980);
      for (Metric metric : Metric.values()) {
        Krippendorff k = Krippendorff.of(ratings, metric, bootstrap);
        assertThat(k.resamples()).as("%s %s", metric, step).isEqualTo(kept);
        assertThat(k.estimate().limits().orElseThrow().low()).isEqualTo(1);
      }
    }
  }

  /** A unit with very many ratings costs as many steps, not as many as it has pairs. */
  @Test
  void manyRatingsOfOneUnit() {
    double[][] wide = new double[2][100_000];
    for (int j = 0; j < wide[0].length; j++) {
      wide[0][j] = 1 + j % 2;
      wide[1][j] = 2 + j % 3;
    }
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        java.time.Duration.ofSeconds(20),
        () -> {
          for (Metric metric : Metric.values()) {
            assertThat(alpha(new Ratings(wide), metric)).isBetween(-1.0, 1.0);
          }
        });
  }

  private static double byPairs(Ratings ratings, Metric metric) {
    List<double[]> units = new ArrayList<>();
    for (int i = 0; i < ratings.units(); i++) {
      if (ratings.of(i).length > 1) {
        units.add(ratings.of(i));
      }
    }
    double[] all = units.stream().flatMapToDouble(Arrays::stream).toArray();
    double observed = 0;
    for (double[] unit : units) {
      observed += distances(unit, all, metric) / (unit.length - 1);
    }
    return 1 - observed / (distances(all, all, metric) / (all.length - 1));
  }

  private static double distances(double[] of, double[] all, Metric metric) {
    double sum = 0;
    for (double a : of) {
      for (double b : of) {
        sum += a == b ? 0 : distance(Math.min(a, b), Math.max(a, b), all, metric);
      }
    }
    return sum;
  }

  private static double distance(double a, double b, double[] all, Metric metric) {
    double between = Arrays.stream(all).filter(v -> v >= a && v <= b).count();
    double ends = Arrays.stream(all).filter(v -> v == a || v == b).count();
    double away =
        switch (metric) {
          case NOMINAL -> 1;
          case ORDINAL -> between - ends / 2;
          case INTERVAL -> b - a;
          case RATIO -> (b - a) / (a + b);
        };
    return away * away;
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void perfectAgreementIsOne(Metric metric) {
    Ratings perfect = new Ratings(new double[][] {{.1, .1, .1}, {.7, .7, NONE}, {.3, .3, .3}});
    Krippendorff k = Krippendorff.of(perfect, metric, Bootstrap.USUAL);
    assertThat(k.estimate().value()).hasValue(1);
    assertThat(k.estimate().limits()).contains(new Confidence(.95, 1, 1));
    assertThat(k.estimate().reason()).isEqualTo(Reason.NONE);
    Ratings same = new Ratings(new double[][] {{4, 4}, {4, 4}});
    assertThat(Krippendorff.of(same, metric, Bootstrap.USUAL).estimate())
        .isEqualTo(Estimate.allEqual());
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void orderDoesNotMatterAndNamesDoNotForNominalData(Metric metric) {
    Ratings ratings = Examples.random(40, 6, 5, .2, 3);
    double alpha = alpha(ratings, metric);
    assertThat(alpha(Examples.shuffled(ratings, 9), metric)).isCloseTo(alpha, within(1e-12));
    double[] other = {0, 40, 10, 50, 20, 30};
    double[][] renamed =
        Arrays.stream(ratings.values())
            .map(r -> Arrays.stream(r).map(v -> Double.isNaN(v) ? v : other[(int) v]).toArray())
            .toArray(double[][]::new);
    assertThat(alpha(new Ratings(renamed), Metric.NOMINAL))
        .isCloseTo(alpha(ratings, Metric.NOMINAL), within(1e-12));
  }

  @Test
  void ordinalAlphaAsksForTheOrderOnly() {
    Ratings ratings = Examples.random(40, 6, 5, .2, 4);
    double[][] stretched =
        Arrays.stream(ratings.values())
            .map(r -> Arrays.stream(r).map(Math::exp).toArray())
            .toArray(double[][]::new);
    assertThat(alpha(new Ratings(stretched), Metric.ORDINAL))
        .isEqualTo(alpha(ratings, Metric.ORDINAL));
  }

  @Test
  void limitsHoldTheCoefficientAndAreTheSameAgain() {
    Ratings ratings = Examples.random(60, 4, 5, .1, 5);
    for (Metric metric : Metric.values()) {
      Estimate e = Krippendorff.of(ratings, metric, Bootstrap.USUAL).estimate();
      Confidence limits = e.limits().orElseThrow();
      assertThat(e.value().orElseThrow()).isBetween(limits.low(), limits.high());
      assertThat(Krippendorff.of(ratings, metric, Bootstrap.USUAL).estimate()).isEqualTo(e);
      Estimate other = Krippendorff.of(ratings, metric, new Bootstrap(2, 1000, .95)).estimate();
      assertThat(other.limits()).isNotEqualTo(e.limits());
      assertThat(other.limits().orElseThrow().low()).isCloseTo(limits.low(), within(.03));
      Estimate wide = Krippendorff.of(ratings, metric, new Bootstrap(1, 1000, .99)).estimate();
      assertThat(wide.limits().orElseThrow().low()).isLessThan(limits.low());
    }
  }

  /** The bootstrap's spread against the spread of samples drawn from the same population. */
  @Test
  void theBootstrapErrorIsThatOfNewSamples() {
    double[] alphas = new double[200];
    for (int s = 0; s < alphas.length; s++) {
      alphas[s] = alpha(Examples.random(80, 4, 5, 0, 1000 + s), Metric.INTERVAL);
    }
    double truth = org.baton.methods.statistics.Statistics.sampleDeviation(alphas);
    double error =
        Krippendorff.of(Examples.random(80, 4, 5, 0, 7), Metric.INTERVAL, Bootstrap.USUAL)
            .estimate()
            .standardError()
            .orElseThrow();
    assertThat(error).isCloseTo(truth, within(.3 * truth));
  }

  @Test
  void whatCannotBeToldHasAReason() {
    assertReason(Reason.NO_VALUES, new double[][] {{NONE, NONE}});
    assertReason(Reason.ONE_RATER, new double[][] {{1}, {2}});
    assertReason(Reason.NO_PAIRS, new double[][] {{1, NONE}, {NONE, 2}});
    Ratings oneUnit = new Ratings(new double[][] {{1, 2, 3}});
    assertThat(alpha(oneUnit, Metric.NOMINAL)).isCloseTo(0, within(1e-12));
  }

  private static void assertReason(Reason reason, double[][] values) {
    for (Metric metric : Metric.values()) {
      assertThat(Krippendorff.of(new Ratings(values), metric, Bootstrap.USUAL).estimate())
          .isEqualTo(Estimate.undefined(reason));
    }
  }

  @Test
  void impossibleInputIsNamed() {
    Ratings negative = new Ratings(new double[][] {{1, -2}, {1, 1}});
    assertThatThrownBy(() -> alpha(negative, Metric.RATIO))
        .isInstanceOfSatisfying(
            BadInput.class,
            e -> assertThat(e.faults()).containsExactly(Fault.at("negative", 0, 1, -2)));
    assertThatThrownBy(() -> new Bootstrap(1, 10, .95)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Metric.of("circular")).isInstanceOf(IllegalArgumentException.class);
    assertThat(Metric.names()).allSatisfy(n -> assertThat(Metric.of(n).code()).isEqualTo(n));
  }
}
