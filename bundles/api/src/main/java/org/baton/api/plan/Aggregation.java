package org.baton.api.plan;

import java.util.Objects;

/**
 * How scores of children become the score of their node.
 *
 * @param method {@code arithmetic}, {@code geometric}, {@code harmonic} or {@code generalised}
 * @param power the exponent of the generalised mean; ignored by the others
 */
public record Aggregation(String method, double power) {
  /** Checks that nothing is null. */
  public Aggregation {
    Objects.requireNonNull(method);
  }
}
