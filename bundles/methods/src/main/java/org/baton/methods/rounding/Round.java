package org.baton.methods.rounding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Rounding of the decimal number that a person sees. */
public enum Round {
  /** No rounding. */
  NONE,
  /** Half away from zero, as in school. */
  HALF_UP,
  /** Half to the even neighbour. */
  HALF_EVEN;

  private static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_EVEN);
  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10};

  /** The names as a plan writes them. */
  public static List<String> names() {
    return List.of("none", "half_up", "half_even");
  }

  /**
   * The way of this name.
   *
   * @throws IllegalArgumentException for an unknown name; there is no fallback
   */
  public static Round of(String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("unknown rounding: " + name);
    }
    return values()[place];
  }

  /**
   * The rounded number. Works on the shortest decimal that stands for the double, so that 2.675
   * gives 2.68. A double that is the result of a calculation may be 2.6749999999999998; the
   * shortest decimal is rounded to 12 significant digits first, which takes such dust away.
   *
   * @param value a finite number
   * @param digits decimals kept, 0 to 10
   */
  public double apply(double value, int digits) {
    if (this == NONE || value == 0) {
      return value;
    }
    double scaled = value * POWERS[digits];
    double whole = Math.rint(scaled);
    // Away from a half all ways agree, and no decimal number need be built: millions of scores.
    double doubt = 1e-9 + 1e-11 * Math.abs(scaled);
    if (Math.abs(scaled) < 1e10 && Math.abs(Math.abs(scaled - whole) - 0.5) > doubt) {
      return whole / POWERS[digits] + 0.0;
    }
    RoundingMode mode = this == HALF_UP ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN;
    return BigDecimal.valueOf(value).round(SHOWN).setScale(digits, mode).doubleValue();
  }
}
