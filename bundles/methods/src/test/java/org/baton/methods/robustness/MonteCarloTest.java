package org.baton.methods.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.baton.methods.input.BadInput;
import org.baton.methods.statistics.Chance;
import org.junit.jupiter.api.Test;

class MonteCarloTest {
  private static final MonteCarlo USUAL = new MonteCarlo(20260101, 2000, .9);
  private static final double[] BANDS = {90, 80, 60};
  private static final Scaling AS_IS = v -> v;
  private static final Totalling MEAN = MonteCarloTest::mean;

  private static double[] mean(double[][] scores, double[] weights) {
    return Arrays.stream(scores)
        .mapToDouble(
            row -> {
              double sum = 0;
              for (int j = 0; j < row.length; j++) {
                sum += row[j] * weights[j];
              }
              return sum;
            })
        .toArray();
  }

  private static double[] lowest(double[][] scores, double[] weights) {
    return Arrays.stream(scores)
        .mapToDouble(row -> Arrays.stream(row).min().orElseThrow())
        .toArray();
  }

  private static Uncertain wide() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] values = new double[12][];
    Arrays.setAll(values, i -> random.doubles(7, 40, 100).toArray());
    values[5][2] = Double.NaN;
    double[] weights = {.2, .3, .1, .1, .1, .15, .05};
    return new Uncertain(
        values,
        weights,
        new int[] {0, 0, 1, 1, 1, 2, 2},
        WeightNoise.USUAL,
        List.of(new Choice<>("as-is", AS_IS), new Choice<>("halves", v -> scaled(v))),
        List.of(new Choice<>("mean", MEAN), new Choice<>("lowest", MonteCarloTest::lowest)));
  }

  private static double[][] scaled(double[][] values) {
    return Arrays.stream(values)
        .map(r -> Arrays.stream(r).map(v -> 50 + v / 2).toArray())
        .toArray(double[][]::new);
  }

  private static List<String> words(Robustness r) {
    return r.units().stream()
        .map(u -> u.toString().replaceAll("grades=[^,]*", "") + Arrays.toString(u.grades()))
        .toList();
  }

  @Test
  void theResultDoesNotDependOnWhoDoesTheWork() {
    Robustness alone = USUAL.of(wide(), BANDS, Workers.alone());
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      assertThat(words(USUAL.of(wide(), BANDS, new Workers(pool, 1)))).isEqualTo(words(alone));
      assertThat(words(USUAL.of(wide(), BANDS, new Workers(pool, 3)))).isEqualTo(words(alone));
    } finally {
      pool.shutdownNow();
    }
    Workers full =
        new Workers(
            r -> {
              throw new RejectedExecutionException();
            },
            2);
    assertThat(words(USUAL.of(wide(), BANDS, full))).isEqualTo(words(alone));
    assertThat(words(new MonteCarlo(1, 2000, .9).of(wide(), BANDS, Workers.alone())))
        .isNotEqualTo(words(alone));
    assertThat(alone.generator()).isEqualTo("L64X128MixRandom");
  }

  @Test
  void aUnitWithoutTotalsIsToldNotGuessed() {
    UnitRobustness unit = USUAL.of(wide(), BANDS, Workers.alone()).units().get(5);
    assertThat(unit.undefined()).isEqualTo(2000);
    assertThat(unit.mean()).isNaN();
    assertThat(unit.stability()).isNaN();
  }

  @Test
  void withoutUncertaintyAllIsFirm() {
    Uncertain sure =
        Uncertain.weightsOnly(
            new double[][] {{95, 85}, {70, 60}, {50, 20}},
            new double[] {.5, .5},
            new WeightNoise(WeightNoise.Kind.NONE, 0),
            AS_IS,
            MEAN);
    Robustness r = USUAL.of(sure, BANDS, Workers.alone());
    assertThat(r.stability()).isEqualTo(1);
    assertThat(r.units()).extracting(UnitRobustness::low).containsExactly(90.0, 65.0, 35.0);
    assertThat(r.units()).extracting(UnitRobustness::high).containsExactly(90.0, 65.0, 35.0);
    assertThat(r.units()).extracting(UnitRobustness::grade).containsExactly(0, 2, -1);
    assertThat(r.units()).extracting(UnitRobustness::highRank).containsExactly(1.0, 2.0, 3.0);
  }

  @Test
  void evenNoiseStaysWithinItsLimitsAndFillsThem() {
    // The weight of the first is between .75 / 2 and 1.25 / 2.
    Uncertain two =
        Uncertain.weightsOnly(
            new double[][] {{100, 0}, {50, 50}},
            new double[] {.5, .5},
            WeightNoise.USUAL,
            AS_IS,
            MEAN);
    UnitRobustness u =
        new MonteCarlo(7, 20_000, .9999).of(two, BANDS, Workers.alone()).units().get(0);
    assertThat(u.low()).isBetween(37.5, 38.2);
    assertThat(u.high()).isBetween(61.8, 62.5);
    assertThat(u.mean()).isCloseTo(50, within(.2));
    assertThat(u.grades()[3]).isCloseTo(1, within(.05));
  }

  @Test
  void dirichletHasItsMeanAndVariance() {
    double[] w = {.7, .2, .1, 0};
    double[][] unit = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
    for (double concentration : new double[] {2, 40}) {
      Uncertain c =
          Uncertain.weightsOnly(
              unit, w, new WeightNoise(WeightNoise.Kind.DIRICHLET, concentration), AS_IS, MEAN);
      Robustness r = new MonteCarlo(7, 50_000, .9).of(c, new double[0], Workers.alone());
      for (int i = 0; i < 4; i++) {
        double variance = w[i] * (1 - w[i]) / (concentration + 1);
        assertThat(r.units().get(i).mean()).isCloseTo(w[i], within(.01));
        assertThat(r.units().get(i).deviation()).isCloseTo(Math.sqrt(variance), within(.006));
      }
    }
  }

  @Test
  void siblingsKeepTheirSum() {
    Uncertain c = wide();
    for (WeightNoise noise :
        List.of(WeightNoise.USUAL, new WeightNoise(WeightNoise.Kind.DIRICHLET, 10))) {
      double[] w = noise.draw(c.weights(), c.siblings(), Chance.of(4, 1)[0]);
      assertThat(w[0] + w[1]).isCloseTo(.5, within(1e-15));
      assertThat(w[2] + w[3] + w[4]).isCloseTo(.3, within(1e-15));
      assertThat(w[0]).isNotEqualTo(.2);
    }
  }

  @Test
  void impossibleSettingsAreRefused() {
    assertThatThrownBy(() -> new MonteCarlo(1, 999, .9)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> new MonteCarlo(1, 1000, 1)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> new WeightNoise(WeightNoise.Kind.UNIFORM, 1.5))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> WeightNoise.Kind.of("normal"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MonteCarlo(1, 50_000_000, .9).of(wide(), BANDS, Workers.alone()))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(
            () ->
                new Uncertain(
                    new double[][] {{1, 2}, {1}},
                    new double[] {-1, 0},
                    new int[] {0, 2},
                    WeightNoise.USUAL,
                    List.of(),
                    List.of()))
        .isInstanceOfSatisfying(
            BadInput.class,
            e ->
                assertThat(e.faults())
                    .extracting(f -> f.code())
                    .containsExactly("no-way", "ragged", "weight", "siblings", "no-weight"));
  }

  @Test
  void theErrorOfTheFirstDrawIsTheOneThatIsThrown() {
    Totalling broken =
        (s, w) -> {
          throw new ArithmeticException("no total");
        };
    Uncertain c =
        Uncertain.weightsOnly(
            new double[][] {{1}}, new double[] {1}, WeightNoise.USUAL, AS_IS, broken);
    assertThatThrownBy(() -> USUAL.of(c, BANDS, Workers.alone()))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(
            () ->
                Workers.alone()
                    .each(
                        100,
                        i -> {
                          if (i >= 40) {
                            throw new IllegalStateException("at " + i);
                          }
                        }))
        .hasMessage("at 40");
  }
}
