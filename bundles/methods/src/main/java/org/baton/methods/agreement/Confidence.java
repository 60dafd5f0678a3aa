package org.baton.methods.agreement;

import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * Limits between which the true figure lies with some confidence.
 *
 * @param level the confidence, more than 0 and less than 1
 * @param low the lower limit
 * @param high the upper limit
 */
public record Confidence(double level, double low, double high) {
  /** The confidence that a plan asks for when it says nothing. */
  public static final double USUAL = .95;

  /**
   * The level, when it is one.
   *
   * @throws BadInput with {@code confidence}
   */
  public static double checked(double level) {
    if (!(level > 0 && level < 1)) {
      throw new BadInput(Fault.of("confidence", level));
    }
    return level;
  }

  /** What lies so far on either side of a figure, within the ends of its scale. */
  static Confidence around(double value, double width, double level, double least) {
    return new Confidence(level, Math.max(least, value - width), Math.min(1, value + width));
  }
}
