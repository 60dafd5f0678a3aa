package org.baton.methods.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.baton.methods.matrix.Refused;
import org.baton.methods.screen.Screened.Reason;
import org.junit.jupiter.api.Test;

class ScreeningTest {
  private static final double NAN = Double.NaN;
  private static final double[][] DATA = {
    {1, 2, 3, NAN}, {1, NAN, NAN, NAN}, {0, 0, 0, NAN}, {4, 5, 6, 7}, {NAN, NAN, NAN, NAN}
  };

  private static Screened screen(Criterion by, Sides sides, Map<Integer, Boolean> forced) {
    return new Screening(by, .75, .5, .5, sides, forced).apply(DATA);
  }

  @Test
  void aShareEqualToTheThresholdIsEnough() {
    Screened s = Screening.ofUnits(.75).apply(DATA);
    assertThat(s.units()).containsExactly(0, 2, 3);
    assertThat(s.availability()).containsExactly(.75, .25, .75, 1, 0);
    assertThat(s.leftOut()).extracting(Screened.Verdict::index).containsExactly(1, 4);
    assertThat(s.leftOut().get(0).share()).isEqualTo(.25);
    assertThat(s.values()[1]).containsExactly(DATA[2]);
  }

  @Test
  void zerosAreAShareOfWhatIsKnown() {
    assertThat(screen(Criterion.ZEROS, Sides.UNITS, Map.of()).units()).containsExactly(0, 1, 3, 4);
    Screened either = screen(Criterion.EITHER, Sides.UNITS, Map.of());
    assertThat(either.units()).containsExactly(0, 3);
    assertThat(either.leftOut())
        .extracting(Screened.Verdict::reason)
        .containsExactly(Reason.LOW_AVAILABILITY, Reason.TOO_MANY_ZEROS, Reason.LOW_AVAILABILITY);
  }

  @Test
  void theOrderOfTheSidesMatters() {
    assertThat(screen(Criterion.AVAILABILITY, Sides.TOGETHER, Map.of()).indicators())
        .containsExactly(0, 1, 2);
    Screened first = screen(Criterion.AVAILABILITY, Sides.INDICATORS_FIRST, Map.of());
    assertThat(first.availability()).containsExactly(1, 1 / 3.0, 1, 1, 0);
    Screened later = screen(Criterion.AVAILABILITY, Sides.UNITS_FIRST, Map.of());
    assertThat(later.indicators()).containsExactly(0, 1, 2);
    assertThat(later.leftOut().get(2).share()).isEqualTo(1 / 3.0);
    assertThat(screen(Criterion.AVAILABILITY, Sides.INDICATORS, Map.of()).units()).hasSize(5);
  }

  @Test
  void exceptionsAreWrittenDown() {
    Screened s = screen(Criterion.AVAILABILITY, Sides.UNITS, Map.of(1, true, 3, false, 0, true));
    assertThat(s.units()).containsExactly(0, 1, 2);
    assertThat(s.leftOut())
        .extracting(Screened.Verdict::reason)
        .containsExactly(Reason.FORCED_IN, Reason.FORCED_OUT, Reason.LOW_AVAILABILITY);
    assertThatThrownBy(() -> screen(Criterion.ZEROS, Sides.UNITS, Map.of(9, true)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("no-such-unit");
    assertThatThrownBy(() -> Screening.ofUnits(66)).hasMessageContaining("share-range");
  }
}
