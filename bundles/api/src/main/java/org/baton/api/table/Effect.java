package org.baton.api.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What rows would do to what is there already, so that nobody overwrites anything unseen.
 *
 * @param added how many things are new
 * @param changed how many are there and would get other values
 * @param unchanged how many are there as they are in the file
 * @param columns how many of the changed ones would get another value, by the kind's column
 * @param examples the first changes, in the order of the file
 */
public record Effect(
    long added, long changed, long unchanged, Map<String, Long> columns, List<Change> examples) {
  /** Copies the collections. */
  public Effect {
    columns = Map.copyOf(columns);
    examples = List.copyOf(examples);
  }

  /**
   * A value that would be replaced.
   *
   * @param line the row in the file
   * @param what what would change, such as a unit's code
   * @param column the kind's column
   * @param before the value that is there; empty for none
   * @param after the value in the file; empty for none
   */
  public record Change(int line, String what, String column, String before, String after) {
    /** Checks that nothing is null. */
    public Change {
      Objects.requireNonNull(what);
      Objects.requireNonNull(column);
      Objects.requireNonNull(before);
      Objects.requireNonNull(after);
    }
  }
}
