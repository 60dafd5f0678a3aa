package org.baton.methods.group;

import java.util.OptionalDouble;

/**
 * A group's part in an element.
 *
 * @param weight its weight, 0 or more
 * @param main whether the element cannot be scored without it
 * @param external whether it is outside the body that is evaluated
 * @param minimum how many ratings it needs to count
 * @param n how many there are
 * @param mean what it says; empty when it says nothing
 */
public record GroupShare(
    double weight, boolean main, boolean external, int minimum, int n, OptionalDouble mean) {
  /** Whether it has enough ratings to count. */
  public boolean qualified() {
    return mean.isPresent() && n > 0 && n >= minimum;
  }
}
