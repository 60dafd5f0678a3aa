package org.baton.core;

import java.util.Objects;

/**
 * What a verification of the audit trail found.
 *
 * @param records how many records are whole, from the first on
 * @param signedUpTo the last record that a signed head outside of the database stands for
 * @param brokenAt the number of the first record that is not as it was written; 0 when all are
 * @param code the key of the sentence that says what is wrong, with {@code .remedy} for what to do;
 *     its only argument is {@link #brokenAt}; empty when nothing is wrong
 */
public record AuditReport(long records, long signedUpTo, long brokenAt, String code) {
  /** Checks that nothing is null. */
  public AuditReport {
    Objects.requireNonNull(code);
  }

  /** Whether every record is as it was written. */
  public boolean intact() {
    return code.isEmpty();
  }
}
