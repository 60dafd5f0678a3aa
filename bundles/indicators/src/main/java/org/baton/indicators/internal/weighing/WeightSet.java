package org.baton.indicators.internal.weighing;

import java.time.Instant;
import java.util.Objects;

/**
 * Weights that were computed in a study, kept for ever.
 *
 * @param id its number
 * @param study the study
 * @param method the method's name
 * @param answer the weights with parameters, warnings and figures
 * @param hash the SHA-256 of the question they follow from
 * @param madeAt when
 * @param madeBy by whom
 * @param applied when they were applied to the set; null when they were not
 */
public record WeightSet(
    long id,
    long study,
    String method,
    Computed answer,
    String hash,
    Instant madeAt,
    String madeBy,
    Applied applied) {
  /** Checks what must not be null. */
  public WeightSet {
    Objects.requireNonNull(method);
    Objects.requireNonNull(answer);
    Objects.requireNonNull(hash);
  }

  /**
   * That they were applied to the set.
   *
   * @param at when
   * @param by by whom
   * @param reason why
   * @param decision the decision that lets information be weights; empty when none was needed
   * @param setVersion the version of the set that came of it
   */
  public record Applied(Instant at, String by, String reason, String decision, int setVersion) {}

  /**
   * What came of computing it once more.
   *
   * @param same whether every weight is the same
   * @param largest the largest difference of a weight
   * @param intact whether what it was computed from still has its hash
   */
  public record Verified(boolean same, double largest, boolean intact) {}
}
