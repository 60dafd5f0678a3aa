package org.baton.methods.impute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.baton.methods.impute.Imputed.Filled;
import org.baton.methods.impute.Imputed.Open;
import org.junit.jupiter.api.Test;

class ImputationTest {
  private static final double NAN = Double.NaN;
  private static final double[][] DATA = {{1, NAN}, {NAN, NAN}, {3, NAN}, {8, NAN}, {NAN, NAN}};
  private static final List<String> GROUPS = List.of("a", "a", "a", "b", "");

  @Test
  void meanAndMedianRestOnWhatIsKnown() {
    Imputed mean = Imputation.MEAN.apply(DATA);
    assertThat(mean.filled()).containsExactly(new Filled(1, 0, 4, 3), new Filled(4, 0, 4, 3));
    assertThat(mean.open()).hasSize(5).contains(new Open(0, 1));
    assertThat(Imputation.MEDIAN.apply(DATA).values()[1][0]).isEqualTo(3);
    assertThat(DATA[1][0]).isNaN();
    assertThat(Imputation.NONE.apply(DATA).filled()).isEmpty();
  }

  @Test
  void groupsFillTheirOwnOnly() {
    Imputed group = Imputation.GROUP_MEAN.apply(DATA, GROUPS, List.of(), 1);
    assertThat(group.filled()).containsExactly(new Filled(1, 0, 2, 2));
    assertThat(group.open()).contains(new Open(4, 0));
    assertThat(Imputation.GROUP_MEDIAN.apply(DATA, GROUPS, List.of(), 1).values()[1][0])
        .isEqualTo(2);
    assertThatThrownBy(() -> Imputation.GROUP_MEAN.apply(DATA, List.of("a"), List.of(), 1))
        .hasMessageContaining("groups");
  }

  @Test
  void thePastGivesTheLastKnownValueWithinReach() {
    double[][] last = {{9, NAN}, {NAN, 5}, {9, NAN}, {9, NAN}, {NAN, NAN}};
    double[][] before = {{9, 9}, {6, 9}, {9, NAN}, {9, NAN}, {NAN, NAN}};
    List<double[][]> past = List.of(last, before);
    Imputed all = Imputation.PAST.apply(DATA, List.of(), past, Imputation.ANY_TIME);
    assertThat(all.filled())
        .containsExactly(new Filled(0, 1, 9, 2), new Filled(1, 0, 6, 2), new Filled(1, 1, 5, 1));
    assertThat(Imputation.PAST.apply(DATA, List.of(), past, 1).filled())
        .containsExactly(new Filled(1, 1, 5, 1));
    assertThatThrownBy(
            () -> Imputation.PAST.apply(DATA, List.of(), List.<double[][]>of(new double[1][2]), 1))
        .hasMessageContaining("earlier-shape");
    assertThatThrownBy(() -> Imputation.PAST.apply(DATA, List.of(), past, 0))
        .hasMessageContaining("reach");
    assertThatThrownBy(() -> Imputation.of("zero")).isInstanceOf(IllegalArgumentException.class);
  }
}
