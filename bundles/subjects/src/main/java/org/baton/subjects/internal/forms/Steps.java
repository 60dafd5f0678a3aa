package org.baton.subjects.internal.forms;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.baton.api.plan.Scale;

/**
 * A scale of whole points. An answer becomes one on the plan's scale by the straight line through
 * both pairs of ends, rounded half up to the plan's decimals: the lowest point is the plan's lowest
 * answer, the highest its highest. So yes is the highest, no the lowest.
 */
public enum Steps {
  /** From 0 to 100. */
  HUNDRED(0, 100),
  /** From 1 to 10. */
  TEN(1, 10),
  /** From 1 to 5. */
  FIVE(1, 5),
  /** No, 0, or yes, 1. */
  YES_NO(0, 1);

  private final int lowest;
  private final int highest;

  Steps(int lowest, int highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  /** The lowest point. */
  public int lowest() {
    return lowest;
  }

  /** The highest point. */
  public int highest() {
    return highest;
  }

  /** Whether there is such a point. */
  public boolean has(int point) {
    return point >= lowest && point <= highest;
  }

  /** An answer on the plan's scale. */
  public double on(Scale plan, int point) {
    if (!has(point)) {
      throw new IllegalArgumentException(point + " is not on " + this);
    }
    BigDecimal min = BigDecimal.valueOf(plan.min());
    BigDecimal width = BigDecimal.valueOf(plan.max()).subtract(min);
    BigDecimal part =
        width
            .multiply(BigDecimal.valueOf((long) point - lowest))
            .divide(BigDecimal.valueOf((long) highest - lowest), MathContext.DECIMAL64);
    return min.add(part).setScale(plan.digits(), RoundingMode.HALF_UP).doubleValue();
  }
}
