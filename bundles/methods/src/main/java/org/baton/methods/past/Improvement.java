package org.baton.methods.past;

import org.baton.methods.score.Direction;

/** Whether a value is at least as good as an earlier one. */
public final class Improvement {
  /** Differences below this share of the larger value are no differences. */
  public static final double TOLERANCE = 1e-9;

  private Improvement() {}

  /**
   * Whether the value kept or bettered the reference. Holding a level counts: whoever is at 100 %
   * cannot rise.
   *
   * @param target what {@code target} and {@code interval} measure the distance to; ignored
   *     otherwise
   * @throws IllegalArgumentException when a number that is needed is not finite
   */
  public static boolean kept(Direction direction, double value, double reference, double target) {
    boolean near = direction == Direction.TARGET || direction == Direction.INTERVAL;
    if (!Double.isFinite(value)
        || !Double.isFinite(reference)
        || (near && !Double.isFinite(target))) {
      throw new IllegalArgumentException("nothing to compare");
    }
    double slack = TOLERANCE * Math.max(Math.abs(value), Math.abs(reference));
    return switch (direction) {
      case UP -> value >= reference - slack;
      case DOWN -> value <= reference + slack;
      case TARGET, INTERVAL -> Math.abs(value - target) <= Math.abs(reference - target) + slack;
    };
  }
}
