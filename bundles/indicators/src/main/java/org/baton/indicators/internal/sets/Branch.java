package org.baton.indicators.internal.sets;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baton.indicators.internal.library.Entry;

/** An entry with all that stands below it. */
final class Branch {
  private Branch() {}

  /** The codes of the branch, the one on top first; a circle ends it. */
  static Set<String> codes(List<Entry> entries, String top) {
    Set<String> codes = new LinkedHashSet<>(Set.of(top));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Entry e : entries) {
        grew |= codes.contains(e.parent()) && codes.add(e.code());
      }
    }
    return codes;
  }
}
