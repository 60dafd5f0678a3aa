package org.baton.indicators.internal.weighing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shares written as parts of a whole, with a sum that is the whole. */
final class Rounded {
  private Rounded() {}

  /**
   * The shares of the whole; with digits by the largest remainders (Hamilton), the earlier one
   * first among equals.
   *
   * @param shares with the sum 1
   * @param whole what they add up to
   * @param digits how many decimals; null to write them as they are
   */
  static double[] of(double[] shares, int whole, Integer digits) {
    double[] written = new double[shares.length];
    if (digits == null) {
      for (int i = 0; i < shares.length; i++) {
        written[i] = shares[i] * whole;
      }
      return written;
    }
    BigDecimal step = BigDecimal.ONE.movePointLeft(digits);
    BigDecimal rest = BigDecimal.valueOf(whole);
    BigDecimal[] floors = new BigDecimal[shares.length];
    double[] remainders = new double[shares.length];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      BigDecimal exact = BigDecimal.valueOf(shares[i]).multiply(BigDecimal.valueOf(whole));
      floors[i] = exact.setScale(digits, RoundingMode.FLOOR);
      remainders[i] = exact.subtract(floors[i]).doubleValue();
      rest = rest.subtract(floors[i]);
      order.add(i);
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -remainders[i]));
    long steps = rest.divide(step).setScale(0, RoundingMode.HALF_EVEN).longValue();
    for (int k = 0; k < steps; k++) {
      int i = order.get(k % order.size());
      floors[i] = floors[i].add(step);
    }
    for (int i = 0; i < written.length; i++) {
      written[i] = floors[i].doubleValue();
    }
    return written;
  }
}
