package org.baton.methods.ahp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.junit.jupiter.api.Test;

class JudgmentsTest {
  private static final double NONE = Double.NaN;

  private static List<String> faults(double[][] matrix) {
    BadInput e = catchThrowableOfType(BadInput.class, () -> Judgments.of(matrix));
    return e.faults().stream().map(f -> f.code() + " " + f.row() + " " + f.column()).toList();
  }

  @Test
  void everythingWrongIsToldAtOnceWithItsPlace() {
    double[][] wrong = {{2, 3, -1, 5}, {1.0 / 3, 1, 10, NONE}, {4, .1, 1, 0}, {5, 2, 7, 1}};
    assertThat(faults(wrong))
        .containsExactly(
            "diagonal 0 0",
            "not-a-judgment 0 2",
            "not-reciprocal 0 3",
            "range 1 2",
            "half-missing 1 3",
            "range 2 1",
            "not-a-judgment 2 3");
  }

  @Test
  void moreThanFifteenAreRefusedAndSoAreNone() {
    assertThat(faults(new double[16][16])).containsExactly("too-many -1 -1");
    assertThat(faults(new double[0][0])).containsExactly("empty -1 -1");
    assertThat(faults(new double[][] {{1, 2}, {.5}})).containsExactly("ragged 1 -1");
    assertThatThrownBy(() -> Judgments.ofUpper(16)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Judgments.ofUpper(3, 1, 2)).isInstanceOf(BadInput.class);
  }

  @Test
  void partsThatNoJudgmentConnectsAreNamed() {
    BadInput e =
        catchThrowableOfType(
            BadInput.class,
            () -> Judgments.ofUpper(5, NONE, 2, NONE, NONE, NONE, 3, 4, NONE, NONE, 1));
    assertThat(e.faults()).extracting(Fault::code).containsOnly("disconnected");
    assertThat(e.faults())
        .extracting(Fault::members)
        .containsExactly(List.of(0, 2), List.of(1, 3, 4));
  }

  @Test
  void aMatrixIsNotChangedFromOutside() {
    double[][] given = {{1, 2}, {.5, 1}};
    Judgments judgments = Judgments.of(given);
    given[0][1] = 9;
    judgments.matrix()[0][1] = 9;
    assertThat(judgments.get(0, 1)).isEqualTo(2);
    assertThat(judgments.with(1, 0, 4).get(0, 1)).isEqualTo(.25);
  }

  @Test
  void unknownNamesAreErrorsNeverAFallback() {
    assertThatThrownBy(() -> Priorities.of("eigen")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RandomIndex.of("Saaty")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Group.of("mean")).isInstanceOf(IllegalArgumentException.class);
    for (int i = 0; i < 3; i++) {
      assertThat(Priorities.of(Priorities.names().get(i))).isEqualTo(Priorities.values()[i]);
      assertThat(RandomIndex.of(RandomIndex.names().get(i))).isEqualTo(RandomIndex.values()[i]);
      assertThat(Group.of(Group.names().get(i))).isEqualTo(Group.values()[i]);
    }
  }
}
