package org.baton.methods.denominate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.baton.methods.matrix.Refused;
import org.junit.jupiter.api.Test;

class DenominationTest {
  private static final double NAN = Double.NaN;

  @Test
  void valuesAreDividedAndScaled() {
    double[][] values = {{10, 5}, {NAN, 5}, {6, 5}};
    double[][] sizes = {{1, 4}, {1, 0}, {1, NAN}};
    Denominated d = Denomination.apply(values, sizes, List.of(new Denomination(0, 1, 1000)));
    assertThat(d.values()[0]).containsExactly(2500, 5);
    assertThat(d.values()[1][0]).isNaN();
    assertThat(d.values()[2][0]).isNaN();
    assertThat(d.lost()).containsExactly(new Denominated.Lost(2, 0, 6));
    assertThat(values[0][0]).isEqualTo(10);
  }

  @Test
  void whatCannotDivideIsRefusedWithItsPlace() {
    double[][] values = {{1, 2}, {3, 4}};
    double[][] sizes = {{1}, {0}};
    assertThatThrownBy(() -> Denomination.apply(values, sizes, List.of(new Denomination(1, 0))))
        .isInstanceOfSatisfying(
            Refused.class,
            e -> {
              assertThat(e.code()).isEqualTo("denominator");
              assertThat(e.row()).isEqualTo(1);
              assertThat(e.column()).isEqualTo(1);
              assertThat(e.value()).isZero();
            });
    assertThatThrownBy(() -> new Denomination(0, 0, 0)).hasMessageContaining("scale");
    assertThatThrownBy(() -> Denomination.apply(values, sizes, List.of(new Denomination(2, 0))))
        .hasMessageContaining("no-such-indicator");
    assertThatThrownBy(() -> Denomination.apply(values, sizes, List.of(new Denomination(0, 7))))
        .hasMessageContaining("no-such-denominator");
  }
}
