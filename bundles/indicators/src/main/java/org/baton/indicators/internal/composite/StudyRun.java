package org.baton.indicators.internal.composite;

import java.time.Instant;
import java.util.Optional;

/**
 * What came out of a study at a time; never changes, but robustness may be tested later.
 *
 * @param study the study
 * @param number 1 for the first of the study
 * @param document what it was made from
 * @param outcome what came out
 * @param quality what is worth a look in the indicators
 * @param firmness how firm totals are; empty until it was tested
 * @param madeAt when
 * @param madeBy by whom
 */
public record StudyRun(
    String study,
    int number,
    Document document,
    Outcome outcome,
    Quality quality,
    Optional<Firmness> firmness,
    Instant madeAt,
    String madeBy) {

  /** A run without what it holds. */
  public record Line(
      String study, int number, String input, boolean tested, Instant madeAt, String madeBy) {}
}
