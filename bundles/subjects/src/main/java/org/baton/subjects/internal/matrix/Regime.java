package org.baton.subjects.internal.matrix;

import java.time.LocalDate;
import java.util.Objects;
import org.baton.api.text.Text;

/**
 * Whether the performance of a department as a whole is evaluated mainly from outside or mainly
 * from inside, from a day on. The paper (section 6) asks for the first in principle and for the
 * second for the time being; which of both holds is said in public.
 *
 * @param from the first day
 * @param kind which of both
 * @param least the least external share, 0 to 1: a step of the way to the principle
 * @param statement what is said in public; may be empty
 */
public record Regime(LocalDate from, Kind kind, double least, Text statement) {
  /** Half of the whole. */
  public static final double HALF = 0.5;

  /** Which side leads. */
  public enum Kind {
    /** The external groups have half or more. */
    PRINCIPLE,
    /** The external groups have less than half, for the time being. */
    TRANSITIONAL
  }

  /** Checks that nothing is null. */
  public Regime {
    Objects.requireNonNull(from);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(statement);
  }

  /** The least external share that is allowed. */
  public double lowest() {
    return kind == Kind.PRINCIPLE ? Math.max(HALF, least) : least;
  }

  /** Whether an external share, 0 to 1, is in keeping with it. */
  public boolean allows(double external) {
    // Shares are sums of hundredths; a rounding error of a sum is no breach.
    double tolerance = 1e-9;
    boolean below = kind == Kind.TRANSITIONAL && external >= HALF - tolerance;
    return external >= lowest() - tolerance && !below;
  }
}
