package org.baton.indicators.internal.negotiation;

import java.util.List;
import java.util.Map;
import org.baton.indicators.internal.library.Entry;

/**
 * A field in which two versions of an indicator are not the same.
 *
 * @param field its name
 * @param before what stood there; empty for nothing
 * @param after what stands there; empty for nothing
 */
public record Difference(String field, String before, String after) {
  /** What a field's words became. */
  public enum Kind {
    /** There was nothing. */
    ADDED,
    /** There is nothing any more. */
    REMOVED,
    /** There is something else. */
    CHANGED
  }

  /** What became of it. */
  public Kind kind() {
    return before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
  }

  /** All fields in which they differ, in the order of {@link EntryFields#NAMES}. */
  public static List<Difference> of(Entry before, Entry after) {
    Map<String, String> old = EntryFields.of(before);
    Map<String, String> now = EntryFields.of(after);
    return EntryFields.NAMES.stream()
        .map(n -> new Difference(n, old.getOrDefault(n, ""), now.getOrDefault(n, "")))
        .filter(d -> !d.before.equals(d.after))
        .toList();
  }
}
