package org.baton.indicators.internal.sets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.indicators.internal.library.Entry;

/** The entries of a set together with those it takes over from the common set below it. */
final class Resolved {
  private Resolved() {}

  /**
   * What holds in the set: those of the common set first, each with the set's own in its place when
   * it has the same code; then the set's own. {@link Entry#set()} tells where one comes from.
   */
  static List<Entry> of(List<Entry> common, List<Entry> own) {
    Map<String, Entry> all = new LinkedHashMap<>();
    common.forEach(e -> all.put(e.code(), e));
    own.forEach(e -> all.put(e.code(), e));
    return List.copyOf(all.values());
  }
}
