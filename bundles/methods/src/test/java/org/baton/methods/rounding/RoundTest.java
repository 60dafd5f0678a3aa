package org.baton.methods.rounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RoundTest {
  private static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_EVEN);

  @Test
  void theFastWayAgreesWithTheDecimalOne() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 200_000; i++) {
      int digits = random.nextInt(9);
      double number =
          i % 2 == 0 ? random.nextDouble(-1e6, 1e6) : random.nextInt(2_000_001) / 1e4 - 100;
      BigDecimal exact = BigDecimal.valueOf(number).round(SHOWN);
      assertThat(Round.HALF_UP.apply(number, digits))
          .isEqualTo(exact.setScale(digits, RoundingMode.HALF_UP).doubleValue());
      assertThat(Round.HALF_EVEN.apply(number, digits))
          .isEqualTo(exact.setScale(digits, RoundingMode.HALF_EVEN).doubleValue());
    }
  }
}
