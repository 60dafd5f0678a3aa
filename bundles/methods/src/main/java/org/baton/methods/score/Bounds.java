package org.baton.methods.score;

/**
 * The lowest and the highest value observed over all units.
 *
 * @param min the lowest
 * @param max the highest
 */
public record Bounds(double min, double max) {
  /** Nothing was observed. */
  public static final Bounds NONE = new Bounds(Double.NaN, Double.NaN);

  /** Whether all observed values are the same, or nothing was observed. */
  public boolean isConstant() {
    return !(max > min);
  }
}
