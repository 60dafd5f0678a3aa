package org.baton.indicators.internal.snapshot;

import java.util.List;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.IndicatorSet;

/** Something that must hold of a set before it is frozen. */
@FunctionalInterface
public interface FreezeCheck {
  /**
   * Checks a set.
   *
   * @param entries what holds in it, that of its common sets included
   * @return every reason against freezing it, with what to do; empty when there is none
   */
  List<Violation> check(IndicatorSet set, List<Entry> entries);
}
