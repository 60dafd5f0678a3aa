package org.baton.api.plan;

import java.util.Objects;

/**
 * How a privileged ranking view ranks. Nothing is ranked unless somebody who may asks for it with a
 * reason.
 *
 * @param ties {@code min}, {@code max}, {@code average} or {@code dense}
 * @param digits decimals to which totals are rounded before they are compared
 */
public record Ranking(String ties, int digits) {
  /** Checks that nothing is null. */
  public Ranking {
    Objects.requireNonNull(ties);
  }
}
