package org.baton.methods.score;

import java.util.Optional;

/** Which values of an indicator are better. */
public enum Direction {
  /** More is better. */
  UP,
  /** Less is better. */
  DOWN,
  /** The nearer to the target the better. */
  TARGET,
  /** Inside an interval is best. */
  INTERVAL;

  /** The direction of this name in lower case, empty when there is none. */
  public static Optional<Direction> of(String name) {
    for (Direction d : values()) {
      if (d.name().toLowerCase(java.util.Locale.ROOT).equals(name)) {
        return Optional.of(d);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a value meets a target: at least it for {@link #UP}, at most it for {@link #DOWN},
   * equal to it otherwise.
   */
  public boolean meets(double value, double target) {
    return switch (this) {
      case UP -> value >= target;
      case DOWN -> value <= target;
      case TARGET, INTERVAL -> value == target;
    };
  }

  /**
   * Whether a value is better than an earlier one.
   *
   * @param target what {@link #TARGET} and {@link #INTERVAL} measure the distance to
   */
  public boolean improves(double value, double earlier, double target) {
    return switch (this) {
      case UP -> value > earlier;
      case DOWN -> value < earlier;
      case TARGET, INTERVAL -> Math.abs(value - target) < Math.abs(earlier - target);
    };
  }
}
