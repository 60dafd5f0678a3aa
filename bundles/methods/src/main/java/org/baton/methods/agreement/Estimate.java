package org.baton.methods.agreement;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure with what is known about its precision, or the reason why there is none. Nothing in it
 * is NaN.
 *
 * @param value empty when it is undefined
 * @param standardError empty when there is no formula for it or too little to use it
 * @param limits empty likewise
 * @param p the probability of as much by chance alone; empty likewise
 * @param reason why it is undefined, or by which convention it is what it is
 */
public record Estimate(
    OptionalDouble value,
    OptionalDouble standardError,
    Optional<Confidence> limits,
    OptionalDouble p,
    Reason reason) {
  /** No figure. */
  public static Estimate undefined(Reason reason) {
    return of(OptionalDouble.empty(), reason);
  }

  /** A figure that follows from its formula. */
  public static Estimate of(double value) {
    return of(OptionalDouble.of(value), Reason.NONE);
  }

  /** Agreement of ratings that are all the same: 1, never NaN. */
  static Estimate allEqual() {
    return of(OptionalDouble.of(1), Reason.ALL_EQUAL);
  }

  private static Estimate of(OptionalDouble value, Reason reason) {
    return new Estimate(
        value, OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty(), reason);
  }

  Estimate within(Confidence found) {
    return new Estimate(value, standardError, Optional.of(found), p, reason);
  }

  Estimate withError(double error) {
    return new Estimate(value, OptionalDouble.of(error), limits, p, reason);
  }

  Estimate withP(double probability) {
    return new Estimate(value, standardError, limits, OptionalDouble.of(probability), reason);
  }

  /** Whether there is a figure. */
  public boolean defined() {
    return value.isPresent();
  }
}
