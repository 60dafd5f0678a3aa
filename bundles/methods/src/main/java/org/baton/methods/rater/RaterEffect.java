package org.baton.methods.rater;

import java.util.OptionalDouble;

/**
 * How severe a rater is beside the others, once the units are taken into account.
 *
 * @param rater the rater's place
 * @param ratings how many ratings there are
 * @param effect in points: above 0 lenient, below 0 severe; the effects of all raters have the sum
 *     0
 * @param error its standard error; empty when nothing is left to estimate it
 */
public record RaterEffect(int rater, int ratings, double effect, OptionalDouble error) {
  /** The effect by its error; empty when that is unknown or 0. */
  public OptionalDouble z() {
    return error.isPresent() && error.getAsDouble() > 0
        ? OptionalDouble.of(effect / error.getAsDouble())
        : OptionalDouble.empty();
  }
}
