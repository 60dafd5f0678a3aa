package org.baton.methods.rater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.baton.methods.agreement.Ratings;
import org.baton.methods.agreement.Reason;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.junit.jupiter.api.Test;

class SeverityTest {
  private static final double NONE = Double.NaN;

  /** The example of Shrout and Fleiss with three ratings taken out. */
  private static final Ratings HOLES =
      new Ratings(
          new double[][] {
            {9, NONE, 5, 8},
            {6, 1, 3, 2},
            {8, 4, 6, 8},
            {7, 1, NONE, 6},
            {10, 5, 6, 9},
            {6, 2, 4, NONE}
          });

  /** Figures of NumPy's least squares, with every rating left out once for its residual. */
  @Test
  void anIncompleteDesignByLeastSquares() {
    Severity s = Severity.of(Cells.of(HOLES));
    double[] effects = {2.2941176470588, -2.5504201680672, -.7647058823529, 1.0210084033613};
    double[] errors = {.3288804989660, .3588380431206, .3588380431206, .3588380431206};
    double[] fair = {6.4831932773109, 3, 6.5, 4.4117647058823, 7.5, 4.3403361344538};
    for (int r = 0; r < effects.length; r++) {
      assertThat(s.raters().get(r).effect()).isCloseTo(effects[r], within(1e-12));
      assertThat(s.raters().get(r).error()).hasValueCloseTo(errors[r], within(1e-12));
    }
    for (int u = 0; u < fair.length; u++) {
      assertThat(s.units().get(u).fair()).isCloseTo(fair[u], within(1e-12));
    }
    assertThat(s.deviation()).hasValueCloseTo(.9040060236283, within(1e-12));
    assertThat(s.freedom()).isEqualTo(12);
    assertThat(s.units().get(0).raw()).isCloseTo(22.0 / 3, within(1e-12));
    List<PairResidual> far = s.beyond(PairResidual.WORTH_A_LOOK);
    assertThat(far).hasSize(1);
    assertThat(far.get(0).unit()).isEqualTo(1);
    assertThat(far.get(0).rater()).isEqualTo(3);
    assertThat(far.get(0).z()).isCloseTo(-5.102944018270948, within(1e-9));
    assertThat(s.residuals().get(1).z()).isCloseTo(-1.3542507948699616, within(1e-9));
  }

  @Test
  void whatIsAdditiveIsFoundExactly() {
    double[] severity = {3, -1, 0, -2};
    double[][] values = new double[30][4];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < 4; j++) {
        values[i][j] = (i + j) % 4 < 2 ? 50 + i + severity[j] : NONE;
      }
    }
    Severity s = Severity.of(Cells.of(new Ratings(values)));
    for (int j = 0; j < 4; j++) {
      assertThat(s.raters().get(j).effect()).isCloseTo(severity[j], within(1e-10));
    }
    for (int i = 0; i < values.length; i++) {
      assertThat(s.units().get(i).fair()).isCloseTo(50.0 + i, within(1e-10));
    }
    assertThat(s.deviation()).hasValue(0);
    assertThat(s.residuals()).isEmpty();
    assertThat(s.raters().get(0).z()).isEmpty();
  }

  /** Without their raters' severity, units drawn by lenient ones keep no advantage. */
  @Test
  void fairScoresAreNearerToTheTruthThanRawOnes() {
    Random random = new Random(5);
    double raw = 0;
    double fair = 0;
    double[][] values = new double[60][12];
    for (int i = 0; i < values.length; i++) {
      java.util.Arrays.fill(values[i], NONE);
      for (int n = 0; n < 3; n++) {
        int j = random.nextInt(12);
        values[i][j] = 60 + i % 7 + (j - 5.5) * 2 + random.nextGaussian();
      }
    }
    Severity s = Severity.of(Cells.of(new Ratings(values)));
    for (UnitEffect u : s.units()) {
      raw += Math.abs(u.raw() - 60 - u.unit() % 7);
      fair += Math.abs(u.fair() - 60 - u.unit() % 7);
    }
    assertThat(fair).isLessThan(raw / 2);
  }

  @Test
  void aDisconnectedDesignIsRefusedWithItsParts() {
    Ratings apart =
        new Ratings(
            new double[][] {
              {1, 2, NONE, NONE}, {NONE, NONE, 3, 4}, {2, 3, NONE, NONE}, {NONE, NONE, NONE, NONE}
            });
    Severity s = Severity.of(Cells.of(apart));
    assertThat(s.reason()).isEqualTo(Reason.DISCONNECTED);
    assertThat(s.components())
        .containsExactly(
            new Component(List.of(0, 2), List.of(0, 1)), new Component(List.of(1), List.of(2, 3)));
    assertThat(s.units()).isEmpty();
    assertThat(s.raters()).isEmpty();
  }

  @Test
  void tooLittleForAnErrorIsSaid() {
    Severity chain = Severity.of(Cells.of(new Ratings(new double[][] {{1, 2}, {NONE, 5}})));
    assertThat(chain.reason()).isEqualTo(Reason.NONE);
    assertThat(chain.freedom()).isZero();
    assertThat(chain.deviation()).isEmpty();
    assertThat(chain.raters().get(1).effect()).isCloseTo(.5, within(1e-12));
    assertThat(Severity.of(Cells.of(new Ratings(new double[][] {{1}, {2}}))).reason())
        .isEqualTo(Reason.ONE_RATER);
    assertThat(Severity.of(Cells.of(new Ratings(new double[][] {{NONE}}))).reason())
        .isEqualTo(Reason.NO_VALUES);
  }

  @Test
  void badRatingsAreNamed() {
    assertThatThrownBy(
            () ->
                new Cells(
                    2,
                    2,
                    new int[] {0, 0, 2, 1},
                    new int[] {1, 1, 0, 1},
                    new double[] {1, 2, 3, 1 / 0.0}))
        .isInstanceOfSatisfying(
            BadInput.class,
            e ->
                assertThat(e.faults())
                    .extracting(Fault::code)
                    .containsExactly("duplicate", "place", "not-finite"));
    assertThat(Severity.of(new Cells(1, 1001, new int[0], new int[0], new double[0])).reason())
        .isEqualTo(Reason.NO_VALUES);
  }

  @Test
  void tooManyRatersAreAReasonNotARefusal() {
    int raters = Severity.MOST_RATERS + 1;
    int[] unit = new int[raters];
    int[] rater = IntStream.range(0, raters).toArray();
    Severity severity = Severity.of(new Cells(1, raters, unit, rater, new double[raters]));
    assertThat(severity.reason()).isEqualTo(Reason.TOO_MANY_RATERS);
    assertThat(severity.raters()).isEmpty();
    // Who is only in the list and rated nothing costs nothing.
    Cells two = new Cells(1, raters, new int[2], new int[] {3, 9}, new double[] {5, 7});
    assertThat(Severity.of(two).raters()).hasSize(2);
  }
}
