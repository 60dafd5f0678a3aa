package org.baton.indicators.internal.weighing;

import java.time.Instant;
import java.util.Objects;

/**
 * How many times more important one thing is than another.
 *
 * @param row the code of the one
 * @param column the code of the other
 * @param value from 1/9 to 9; below 1 when the other is more important
 * @param said what was said before advice was taken; null when none was
 * @param coachedAt when advice was taken; null when none was
 */
public record Judgment(String row, String column, double value, Double said, Instant coachedAt) {
  /** Checks that the pair is there. */
  public Judgment {
    Objects.requireNonNull(row);
    Objects.requireNonNull(column);
  }

  /** A judgment without advice. */
  public static Judgment of(String row, String column, double value) {
    return new Judgment(row, column, value, null, null);
  }

  /** Whether it is the expert's consent to advice. */
  public boolean isCoached() {
    return coachedAt != null;
  }
}
