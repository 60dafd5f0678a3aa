package org.baton.api.table;

import org.osgi.annotation.versioning.ProviderType;

/** The rows of a file. They are read again each time they are walked, so memory stays small. */
@ProviderType
public interface Rows {
  /** How many rows there are, without the header and blank rows; at most 2,000,000. */
  int count();

  /** Whether the file has this column of the kind. */
  boolean has(String column);

  /** Walks the rows in the order of the file; those whose every cell could be read. */
  <X extends Exception> void each(Action<X> action) throws X;

  /**
   * Walks the rows that {@link #each} leaves out, because a cell of theirs cannot be read; that
   * cell is missing. Nothing of them is written. They are here so that all mistakes of a file are
   * found at once, and so that what such a row names is not reported as unknown elsewhere.
   */
  default <X extends Exception> void eachUnsound(Action<X> action) throws X {}

  /** What is done with a row. */
  @FunctionalInterface
  interface Action<X extends Exception> {
    /** Takes one row. */
    void take(Row row) throws X;
  }
}
