package org.baton.methods.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.statistics.Statistics;
import org.junit.jupiter.api.Test;

class SurveyTest {
  private static final double[] TABLE = {40, 60, 30, 70};
  private static final Margin ROWS = new Margin(new int[] {0, 0, 1, 1}, new double[] {120, 80});
  private static final Margin COLUMNS = new Margin(new int[] {0, 1, 0, 1}, new double[] {90, 110});

  private static List<Fault> refused(double[] base, Margin... margins) {
    try {
      Raking.of(base, List.of(margins), Raking.ROUNDS, Raking.TOLERANCE);
    } catch (BadInput e) {
      return e.faults();
    }
    return List.of();
  }

  @Test
  void rakingTheWorkedTable() {
    Raking r = Raking.of(TABLE, List.of(ROWS, COLUMNS), Raking.ROUNDS, Raking.TOLERANCE);
    double[] known = {59.20141719, 60.79858281, 30.79858281, 49.20141719};
    assertThat(r.weights()).containsExactly(known, within(1e-6));
    assertThat(r.deviation()).isLessThan(1e-9);
    assertThat(r.factors().get(0).high()).isCloseTo(1.2, within(1e-12));
    assertThat(r.factors().get(0).low()).isCloseTo(.8, within(1e-12));
  }

  @Test
  void sharesDoAsWellAsNumbersAndRespondentsAsCells() {
    int[] rows = new int[200];
    int[] columns = new int[200];
    for (int i = 0, c = 0; c < 4; c++) {
      for (int n = 0; n < TABLE[c]; n++, i++) {
        rows[i] = c / 2;
        columns[i] = c % 2;
      }
    }
    double[] base = new double[200];
    Arrays.fill(base, 1);
    Raking r =
        Raking.of(
            base,
            List.of(
                new Margin(rows, new double[] {.6, .4}),
                new Margin(columns, new double[] {.45, .55})),
            Raking.ROUNDS,
            Raking.TOLERANCE);
    assertThat(r.weights()[0]).isCloseTo(59.20141719 / 40 / 200, within(1e-9));
    assertThat(Statistics.sum(r.weights())).isCloseTo(1, within(1e-9));
  }

  @Test
  void rakingRefusesWhatItCannotReachAndNamesIt() {
    Margin nobody = new Margin(new int[] {0, 0, 1, 1}, new double[] {50, 50, 100});
    assertThat(refused(TABLE, ROWS, nobody)).containsExactly(Fault.at("empty-cell", 1, 2, 100));
    Margin wrong = new Margin(new int[] {0, 5, 1}, new double[] {-1, 2});
    assertThat(refused(TABLE, wrong)).containsExactly(Fault.at("count", 0, -1, 3));
    Margin outside = new Margin(new int[] {0, 5, 1, 1}, new double[] {0, 200});
    assertThat(refused(TABLE, outside))
        .containsExactly(Fault.at("no-category", 0, 1, 5), Fault.at("target", 0, 0, 0));
    Margin more = new Margin(new int[] {0, 1, 0, 1}, new double[] {90, 120});
    assertThat(refused(TABLE, ROWS, more)).containsExactly(Fault.at("sums", 1, -1, 210));
    // Two empty cells on a diagonal hold both margins to the same shares, and these differ.
    assertThat(refused(new double[] {40, 0, 0, 70}, ROWS, COLUMNS))
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo("no-convergence"));
    assertThat(refused(new double[4], ROWS)).containsExactly(Fault.of("no-weight", 0));
    assertThatThrownBy(() -> Raking.of(TABLE, List.of(), 0, 0))
        .isInstanceOfSatisfying(BadInput.class, e -> assertThat(e.faults()).hasSize(3));
  }

  @Test
  void kishOfTheWorkedWeights() {
    Kish k = Kish.of(1, 1, 2, 4);
    assertThat(k.designEffect()).isCloseTo(1.375, within(1e-12));
    assertThat(k.effective()).isCloseTo(2.909, within(5e-4));
    assertThat(Kish.of(3, 3, 0, 3).effective()).isEqualTo(3);
    assertThat(Kish.of(1e300, 1e300).effective()).isEqualTo(2);
    assertThatThrownBy(() -> Kish.of(0, 0)).isInstanceOf(BadInput.class);
  }

  @Test
  void trimmingKeepsTheSumAndRedistributes() {
    double[] weights = {1, 1, 1, 1, 2, 14, 0};
    Trimming t = Trimming.of(weights, .5, 2);
    assertThat(Statistics.sum(t.weights())).isCloseTo(20, within(1e-9));
    assertThat(t.high()).isCloseTo(20.0 / 3, within(1e-12));
    assertThat(t.weights()[5]).isEqualTo(t.high());
    assertThat(t.weights()[6]).isZero();
    assertThat(t.weights()[4]).isCloseTo(2 * t.weights()[0], within(1e-9));
    assertThat(t.cut()).isEqualTo(1);
    assertThat(t.lifted()).isZero();
    assertThat(Trimming.of(new double[] {1, 2, 3}, 0, 10).weights())
        .containsExactly(new double[] {1, 2, 3}, within(1e-12));
    assertThatThrownBy(() -> Trimming.of(weights, .5, 1)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Trimming.of(weights, 1, 2)).isInstanceOf(BadInput.class);
  }

  @Test
  void marginsOfErrorWithTheFinitePopulation() {
    ErrorMargin m = new ErrorMargin(.95, 400, 1000, 400);
    assertThat(m.ofShare(.3)).isCloseTo(.034803315924175494, within(1e-12));
    assertThat(m.ofMean(12)).isCloseTo(.9113647409028353, within(1e-12));
    ErrorMargin.Limits wilson = ErrorMargin.simple(10).limits(.8);
    assertThat(wilson.low()).isCloseTo(.4902, within(5e-5));
    assertThat(wilson.high()).isCloseTo(.9433, within(5e-5));
    assertThat(ErrorMargin.simple(10).limits(0).high()).isGreaterThan(.2);
    assertThat(ErrorMargin.simple(10).ofShare(0)).isZero();
    assertThat(new ErrorMargin(.95, 400, 400, 400).ofShare(.3)).isZero();
    assertThat(new ErrorMargin(.95, 1, 1, 1).correction()).isZero();
    assertThatThrownBy(() -> new ErrorMargin(0, 0, 3, 4))
        .isInstanceOfSatisfying(BadInput.class, e -> assertThat(e.faults()).hasSize(3));
  }

  @Test
  void rates() {
    ResponseRates r = new ResponseRates(60, 10, 20, 8, 2, 50, 100);
    assertThat(r.least()).hasValueCloseTo(.4, within(1e-12));
    assertThat(r.withPartial()).hasValueCloseTo(70 / 150.0, within(1e-12));
    assertThat(r.estimated()).hasValueCloseTo(60 / 125.0, within(1e-12));
    assertThat(r.cooperation()).hasValueCloseTo(60 / 92.0, within(1e-12));
    assertThat(r.contact()).hasValueCloseTo(92 / 150.0, within(1e-12));
    assertThat(new ResponseRates(0, 0, 0, 0, 0, 0, 0).least()).isEmpty();
    assertThatThrownBy(() -> new ResponseRates(-1, 0, 0, 0, 0, 0, -2))
        .isInstanceOfSatisfying(BadInput.class, e -> assertThat(e.faults()).hasSize(2));
  }
}
