package org.baton.api.table;

import java.util.Objects;

/**
 * A column of a table that is imported.
 *
 * @param name its name, found in a file's header as it is
 * @param title the key of its titles in the module's texts: the words found in a file's header in
 *     either language, the first one shown to people, others behind a vertical bar
 * @param type what its cells hold
 * @param need whether it must be there
 */
public record Column(String name, String title, Type type, Need need) {
  /** What a cell holds. Blank is missing in every type, never zero. */
  public enum Type {
    /** Words as they stand, without the white space around them. */
    TEXT,
    /** A number without a percent sign. */
    NUMBER,
    /** A number in hundredths: 12 and 12% are both 12. */
    PERCENT,
    /** A part of one: .12 and 12% are both .12. */
    SHARE,
    /** A whole number, such as a year. */
    WHOLE,
    /** A day. */
    DATE,
    /** Yes or no. */
    FLAG
  }

  /** Whether something must be there. */
  public enum Need {
    /** The column and a value in every row. */
    VALUE,
    /** The column; a value may be missing. */
    COLUMN,
    /** Neither. */
    NOTHING
  }

  /** Checks that nothing is null. */
  public Column {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(type);
    Objects.requireNonNull(need);
  }
}
