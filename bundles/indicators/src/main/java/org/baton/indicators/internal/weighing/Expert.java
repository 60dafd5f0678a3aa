package org.baton.indicators.internal.weighing;

import java.time.Instant;
import java.util.Objects;

/**
 * Somebody who judges for a study.
 *
 * @param study the study
 * @param account the expert's account
 * @param weight the expert's weight among all, 0 or more
 * @param state how far the expert is
 * @param judged how many pairs were judged
 * @param coached for how many of them advice was taken
 * @param savedAt when something was saved last; null when nothing was
 * @param submittedAt when it was handed in; null when it was not
 * @param remindedAt when the expert was reminded last; null when never
 * @param excluded why the judgments do not count; empty when they do
 * @param excludedBy who decided so; empty when nobody did
 */
public record Expert(
    long study,
    String account,
    double weight,
    State state,
    int judged,
    int coached,
    Instant savedAt,
    Instant submittedAt,
    Instant remindedAt,
    String excluded,
    String excludedBy) {
  /** How far an expert is. */
  public enum State {
    /** Was asked. */
    ASKED,
    /** Has saved something. */
    BEGUN,
    /** Has handed it in. */
    SUBMITTED
  }

  /** Checks what must not be null. */
  public Expert {
    Objects.requireNonNull(account);
    Objects.requireNonNull(state);
    Objects.requireNonNull(excluded);
  }

  /** An expert who is asked now. */
  public static Expert asked(long study, String account, double weight) {
    return new Expert(study, account, weight, State.ASKED, 0, 0, null, null, null, "", "");
  }

  /** Whether it was handed in. */
  public boolean isDone() {
    return state == State.SUBMITTED;
  }
}
