package org.baton.methods.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExactSumTest {
  @Test
  void aSumIsExactInAnyOrder() {
    SplittableRandom random = new SplittableRandom(3);
    double[] terms = new double[2000];
    BigDecimal exact = BigDecimal.ZERO;
    for (int i = 0; i < terms.length; i++) {
      terms[i] = random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-15, 16));
      exact = exact.add(new BigDecimal(terms[i]));
    }
    ExactSum forwards = new ExactSum();
    ExactSum first = new ExactSum();
    ExactSum second = new ExactSum();
    for (int i = 0; i < terms.length; i++) {
      forwards.add(terms[i]);
      (i % 3 == 0 ? first : second).add(terms[terms.length - 1 - i]);
    }
    first.add(second);
    assertThat(forwards.value()).isEqualTo(exact.doubleValue());
    assertThat(first.value()).isEqualTo(exact.doubleValue());
  }

  @Test
  void aSumKeepsWhatSimpleAdditionLoses() {
    ExactSum sum = new ExactSum();
    for (double term : new double[] {1e16, 1, -1e16}) {
      sum.add(term);
    }
    assertThat(sum.value()).isEqualTo(1);
    assertThat(new ExactSum().value()).isZero();
    assertThatThrownBy(() -> sum.add(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
