package org.baton.core.internal.results;

import java.util.Set;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** The one order in which results are listed: that of the units' codes, never that of scores. */
public final class OrderOfUnits {
  private static final Set<String> ALLOWED = Set.of("", "unit", "code");

  private OrderOfUnits() {}

  /**
   * Refuses any other order.
   *
   * @throws Problem which says why, and what to do instead
   */
  public static void check(String sort) {
    if (!ALLOWED.contains(sort)) {
      throw Problem.of(Kind.INVALID, "core.results.sort", sort);
    }
  }
}
