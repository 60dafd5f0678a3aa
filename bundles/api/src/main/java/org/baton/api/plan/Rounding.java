package org.baton.api.plan;

import java.util.Objects;

/**
 * Whether a score is rounded before it is used further up.
 *
 * @param mode {@code none}, {@code half_up} or {@code half_even}
 * @param digits decimals kept, 0 to 10
 */
public record Rounding(String mode, int digits) {
  /** Checks that nothing is null. */
  public Rounding {
    Objects.requireNonNull(mode);
  }
}
