package org.baton.api.plan;

import java.util.List;
import java.util.Objects;

/**
 * How a privileged ranking view ranks. Nothing is ranked unless somebody who may asks for it with a
 * reason.
 *
 * @param ties {@code min}, {@code max}, {@code average} or {@code dense}
 * @param digits decimals to which totals, and what breaks ties, are rounded before they are
 *     compared
 * @param tieBreak the codes of nodes whose scores decide between equal totals, one after the other,
 *     the higher first; a missing score comes last. What is still equal then has equal ranks
 */
public record Ranking(String ties, int digits, List<String> tieBreak) {
  /** Checks that nothing is null and copies the list. */
  public Ranking {
    Objects.requireNonNull(ties);
    tieBreak = List.copyOf(tieBreak);
  }

  /** Without anything that breaks ties. */
  public Ranking(String ties, int digits) {
    this(ties, digits, List.of());
  }
}
