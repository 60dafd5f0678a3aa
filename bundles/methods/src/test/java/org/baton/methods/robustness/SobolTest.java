package org.baton.methods.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.baton.methods.input.BadInput;
import org.baton.methods.robustness.Sobol.First;
import org.junit.jupiter.api.Test;

class SobolTest {
  private static final int[] THREE = {0, 1, 2};

  /** Ishigami and Homma (1990), with a = 7 and b = 0.1; its indices are known exactly. */
  private static double[] ishigami(double... u) {
    double[] x = new double[3];
    for (int i = 0; i < 3; i++) {
      x[i] = Math.PI * (2 * u[i] - 1);
    }
    double sin = Math.sin(x[1]);
    return new double[] {
      Math.sin(x[0]) + 7 * sin * sin + .1 * Math.pow(x[2], 4) * Math.sin(x[0]), 3
    };
  }

  @Test
  void indicesOfIshigamisFunction() {
    double[] firsts = {.3139, .4424, 0};
    double[] totals = {.5576, .4424, .2437};
    for (First first : First.values()) {
      List<SobolIndex> all =
          new Sobol(5, 8192, first, 200, .999).of(THREE, SobolTest::ishigami, Workers.alone());
      for (int i = 0; i < 3; i++) {
        SobolIndex s = all.get(i);
        assertThat(s.first()).isCloseTo(firsts[i], within(.05));
        assertThat(s.total()).isCloseTo(totals[i], within(.03));
        assertThat(firsts[i]).isBetween(s.firstLow(), s.firstHigh());
        assertThat(totals[i]).isBetween(s.totalLow(), s.totalHigh());
      }
      assertThat(all.get(3).output()).isEqualTo(1);
      assertThat(all.get(3).first()).isNaN();
      assertThat(all.get(5).totalHigh()).isNaN();
    }
  }

  @Test
  void inputsOfOneFactorAreVariedTogether() {
    // 3 x + y + z, so that the shares are 9, 1 and 1 of 11.
    List<SobolIndex> all =
        new Sobol(5, 4096, First.JANSEN, 100, .95)
            .of(new int[] {0, 1, 1}, u -> new double[] {3 * u[0] + u[1] + u[2]}, Workers.alone());
    assertThat(all).hasSize(2);
    assertThat(all.get(0).total()).isCloseTo(9.0 / 11, within(.03));
    assertThat(all.get(1).total()).isCloseTo(2.0 / 11, within(.03));
    assertThat(all.get(1).first()).isCloseTo(2.0 / 11, within(.04));
  }

  @Test
  void theResultDoesNotDependOnWhoDoesTheWork() {
    Sobol sobol = new Sobol(5, 200, First.SALTELLI, 100, .95);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      assertThat(sobol.of(THREE, SobolTest::ishigami, new Workers(pool, 2)))
          .isEqualTo(sobol.of(THREE, SobolTest::ishigami, Workers.alone()));
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void theUncertainPartThatMovesTotalsIsFound() {
    double[][] values = {{90, 10, 50}, {40, 80, 60}};
    Uncertain c =
        new Uncertain(
            values,
            new double[] {.5, .3, .2},
            new int[3],
            WeightNoise.USUAL,
            List.of(new Choice<>("as-is", v -> v)),
            List.of(
                new Choice<>("mean", (s, w) -> totals(s, w, 0)),
                new Choice<>("ten more", (s, w) -> totals(s, w, 10))));
    Sobol sobol = new Sobol(5, 1000, First.SALTELLI, 100, .95);
    Sensitivity both = Sensitivity.of(c, false, sobol, Workers.alone());
    assertThat(both.factors()).containsExactly("weights", "totalling");
    assertThat(both.indices()).hasSize(2 * 3);
    assertThat(both.indices().get(3).total()).isGreaterThan(both.indices().get(2).total());
    Sensitivity each = Sensitivity.of(c, true, sobol, Workers.alone());
    assertThat(each.factors()).containsExactly("0", "1", "2", "totalling");
    Uncertain dirichlet =
        Uncertain.weightsOnly(
            values,
            new double[] {.5, .3, .2},
            new WeightNoise(WeightNoise.Kind.DIRICHLET, 10),
            v -> v,
            (s, w) -> totals(s, w, 0));
    assertThatThrownBy(() -> Sensitivity.of(dirichlet, true, sobol, Workers.alone()))
        .isInstanceOf(BadInput.class);
  }

  private static double[] totals(double[][] scores, double[] w, double more) {
    double[] totals = new double[scores.length];
    for (int i = 0; i < totals.length; i++) {
      totals[i] = more;
      for (int j = 0; j < w.length; j++) {
        totals[i] += scores[i][j] * w[j];
      }
    }
    return totals;
  }

  @Test
  void impossibleSettingsAreRefused() {
    assertThatThrownBy(() -> new Sobol(1, 10, First.JANSEN, 5, 2))
        .isInstanceOfSatisfying(BadInput.class, e -> assertThat(e.faults()).hasSize(3));
    Sobol sobol = new Sobol(1, 64, First.JANSEN, 100, .95);
    assertThatThrownBy(() -> sobol.of(new int[] {5}, u -> u, Workers.alone()))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> sobol.of(new int[0], u -> u, Workers.alone()))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> First.of("sobol")).isInstanceOf(IllegalArgumentException.class);
  }
}
