package org.baton.methods.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.baton.methods.agreement.Examples.NONE;
import static org.baton.methods.agreement.Examples.SHROUT_FLEISS;

import org.assertj.core.data.Offset;
import org.baton.methods.agreement.Icc.Form;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.junit.jupiter.api.Test;

class IntraclassTest {
  private static final Offset<Double> NEAR = within(1e-9);

  private static double value(Intraclass icc, Form form) {
    return icc.form(form).estimate().value().orElseThrow();
  }

  private static Confidence limits(Intraclass icc, Form form) {
    return icc.form(form).estimate().limits().orElseThrow();
  }

  @Test
  void theSixFormsOfShroutAndFleiss() {
    Intraclass icc = Intraclass.of(SHROUT_FLEISS, .95);
    double[] published = {.17, .29, .71, .44, .62, .91};
    for (Form form : Form.values()) {
      assertThat(value(icc, form))
          .as(form.code())
          .isCloseTo(published[form.ordinal()], within(5e-3));
    }
    MeanSquares s = icc.squares().orElseThrow();
    assertThat(s.betweenUnits()).isCloseTo(11.24, within(5e-3));
    assertThat(s.withinUnits()).isCloseTo(6.26, within(5e-3));
    assertThat(s.betweenRaters()).isCloseTo(32.49, within(5e-3));
    assertThat(s.error()).isCloseTo(1.02, within(5e-3));
    assertThat(icc.leftOut()).isZero();
  }

  /** Limits as R's psych and an independent computation with SciPy have them. */
  @Test
  void limitsOfMcGrawAndWong() {
    Intraclass icc = Intraclass.of(SHROUT_FLEISS, .95);
    double[][] known = {
      {-.13293232487, .72256006233},
      {.01878651337, .76108436965},
      {.34246476503, .94585825996},
      {-.88444215524, .91241542034},
      {.07113681530, .92723204017},
      {.67567471381, .98589167817}
    };
    for (Form form : Form.values()) {
      assertThat(limits(icc, form).low()).as(form.code()).isCloseTo(known[form.ordinal()][0], NEAR);
      assertThat(limits(icc, form).high())
          .as(form.code())
          .isCloseTo(known[form.ordinal()][1], NEAR);
    }
    FTest one = icc.form(Form.ONE_SINGLE).test().orElseThrow();
    assertThat(one.ratio()).isCloseTo(1.794678492, NEAR);
    assertThat(one.p()).isCloseTo(.1647688083, NEAR);
    FTest two = icc.form(Form.TWO_SINGLE).test().orElseThrow();
    assertThat(two.above()).isEqualTo(5);
    assertThat(two.below()).isEqualTo(15);
    assertThat(two.p()).isCloseTo(1.345665165e-4, within(1e-12));
  }

  @Test
  void orderOfUnitsAndRatersDoesNotMatter() {
    Intraclass icc = Intraclass.of(SHROUT_FLEISS, .95);
    for (int seed = 0; seed < 5; seed++) {
      Intraclass other = Intraclass.of(Examples.shuffled(SHROUT_FLEISS, seed), .95);
      for (Form form : Form.values()) {
        assertThat(value(other, form)).isCloseTo(value(icc, form), within(1e-12));
      }
    }
  }

  @Test
  void perfectAgreementIsOneInEveryForm() {
    Ratings perfect = new Ratings(new double[][] {{.1, .1, .1}, {.7, .7, .7}, {.3, .3, .3}});
    Intraclass icc = Intraclass.of(perfect, .95);
    for (Form form : Form.values()) {
      assertThat(value(icc, form)).as(form.code()).isEqualTo(1);
      assertThat(limits(icc, form)).isEqualTo(new Confidence(.95, 1, 1));
    }
  }

  @Test
  void aConstantDifferenceOfRatersCountsInFormTwoOnly() {
    Ratings shifted = new Ratings(new double[][] {{1, 3}, {2, 4}, {3, 5}, {4, 6}});
    Intraclass icc = Intraclass.of(shifted, .95);
    assertThat(value(icc, Form.THREE_SINGLE)).isEqualTo(1);
    assertThat(value(icc, Form.TWO_SINGLE)).isLessThan(.6);
  }

  @Test
  void unitsThatNotAllRatedAreLeftOutAndCounted() {
    Ratings holes =
        new Ratings(
            new double[][] {
              {9, 2, 5, 8, NONE},
              {6, 1, 3, 2, NONE},
              {8, 4, 6, 8, NONE},
              {7, 1, 2, 6, NONE},
              {10, 5, 6, 9, NONE},
              {6, 2, 4, 7, NONE},
              {6, NONE, 4, 7, NONE}
            });
    Intraclass icc = Intraclass.of(holes, .95);
    assertThat(icc.leftOut()).isEqualTo(1);
    assertThat(value(icc, Form.TWO_SINGLE)).isCloseTo(.2897637795, NEAR);
  }

  @Test
  void whatCannotBeToldHasAReason() {
    assertReason(Reason.NO_VALUES, new double[][] {{NONE, NONE}, {NONE, NONE}});
    assertReason(Reason.ONE_RATER, new double[][] {{1}, {2}, {3}});
    assertReason(Reason.ONE_RATER, new double[][] {{1, NONE}, {2, NONE}});
    assertReason(Reason.ONE_UNIT, new double[][] {{1, 2, 3}});
    assertReason(Reason.NO_PAIRS, new double[][] {{1, NONE}, {NONE, 2}});
    assertReason(Reason.NO_WHOLE_UNIT, new double[][] {{1, 2, NONE}, {NONE, 2, 3}});
    assertReason(Reason.NO_VARIANCE, new double[][] {{4, 4}, {4, 4}});
    Intraclass raters = Intraclass.of(new Ratings(new double[][] {{1, 2}, {1, 2}, {1, 2}}), .95);
    assertThat(raters.form(Form.THREE_MEAN).estimate().reason()).isEqualTo(Reason.SAME_UNITS);
    assertThat(raters.form(Form.ONE_MEAN).estimate().reason()).isEqualTo(Reason.SAME_UNITS);
    assertThat(value(raters, Form.ONE_SINGLE)).isEqualTo(-1);
  }

  /** Each rater and each unit has the mean 2, so that neither differ: BMS and JMS are 0. */
  @Test
  void unitsAndRatersThatDoNotDifferHaveNoLimits() {
    Ratings latin = new Ratings(new double[][] {{1, 2, 3}, {2, 3, 1}, {3, 1, 2}});
    Intraclass icc = Intraclass.of(latin, .95);
    assertThat(icc.squares().orElseThrow().betweenRaters()).isZero();
    assertThat(value(icc, Form.TWO_SINGLE)).isEqualTo(-1);
    assertThat(icc.form(Form.TWO_SINGLE).estimate().limits()).isEmpty();
    assertThat(icc.form(Form.TWO_MEAN).estimate().reason()).isEqualTo(Reason.SAME_UNITS);
  }

  @Test
  void limitsNeverTurnOver() {
    int without = 0;
    for (int seed = 0; seed < 400; seed++) {
      for (Icc icc : Intraclass.of(Examples.random(4, 2 + seed % 2, 5, 0, seed), .95).forms()) {
        Estimate e = icc.estimate();
        without += e.defined() && e.limits().isEmpty() ? 1 : 0;
        e.limits()
            .ifPresent(
                l -> {
                  assertThat(l.low()).isNotNaN();
                  assertThat(l.low()).isLessThanOrEqualTo(e.value().orElseThrow());
                  assertThat(l.high()).isGreaterThanOrEqualTo(e.value().orElseThrow());
                });
      }
    }
    assertThat(without).isBetween(1, 100);
  }

  private static void assertReason(Reason reason, double[][] values) {
    for (Icc icc : Intraclass.of(new Ratings(values), .95).forms()) {
      assertThat(icc.estimate()).isEqualTo(Estimate.undefined(reason));
    }
  }

  @Test
  void badInputIsNamed() {
    assertThatThrownBy(() -> new Ratings(new double[][] {{1, 2}, {1}}))
        .isInstanceOfSatisfying(
            BadInput.class,
            e -> assertThat(e.faults()).containsExactly(Fault.at("ragged", 1, -1, 1)));
    assertThatThrownBy(() -> new Ratings(new double[0][])).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Intraclass.of(SHROUT_FLEISS, 1)).isInstanceOf(BadInput.class);
  }

  @Test
  void theOneWayFormTakesUnitsWithDifferentNumbers() {
    OneWay whole = OneWay.of(SHROUT_FLEISS, .95);
    Intraclass icc = Intraclass.of(SHROUT_FLEISS, .95);
    assertThat(whole.single().estimate().value().orElseThrow())
        .isCloseTo(value(icc, Form.ONE_SINGLE), NEAR);
    assertThat(whole.mean().estimate().limits().orElseThrow().low())
        .isCloseTo(limits(icc, Form.ONE_MEAN).low(), NEAR);
    assertThat(whole.perUnit()).isCloseTo(4, NEAR);
    // Three units with 2, 3 and 1 ratings: between 3.5 / 2, within 1.5 / 3.
    OneWay ragged =
        OneWay.of(new Ratings(new double[][] {{1, 2, NONE}, {3, 3, 4.5}, {3, NONE, NONE}}), .95);
    double k = (6 - 14.0 / 6) / 2;
    double grand = 16.5 / 6;
    double between =
        (2 * Math.pow(1.5 - grand, 2) + 3 * Math.pow(3.5 - grand, 2) + Math.pow(3 - grand, 2)) / 2;
    double within = (.5 + 1.5) / 3;
    assertThat(ragged.single().estimate().value().orElseThrow())
        .isCloseTo((between - within) / (between + (k - 1) * within), NEAR);
    assertThat(OneWay.of(new Ratings(new double[][] {{1}, {2}}), .95).single().estimate().reason())
        .isEqualTo(Reason.NO_PAIRS);
  }
}
