package org.baton.api.table;

import org.osgi.annotation.versioning.ProviderType;

/** The rows of a file. They are read again each time they are walked, so memory stays small. */
@ProviderType
public interface Rows {
  /** How many rows there are, without the header and blank rows; at most 2,000,000. */
  int count();

  /** Whether the file has this column of the kind. */
  boolean has(String column);

  /** Walks all rows in the order of the file. */
  <X extends Exception> void each(Action<X> action) throws X;

  /** What is done with a row. */
  @FunctionalInterface
  interface Action<X extends Exception> {
    /** Takes one row. */
    void take(Row row) throws X;
  }
}
