package org.baton.methods.input;

import java.util.List;

/**
 * One thing that is wrong with an input.
 *
 * @param code what is wrong, as a word that the refusing method lists
 * @param row the place's row, from 0; -1 when it has none
 * @param column the place's column, from 0; -1 when it has none
 * @param value what stands there; NaN for a missing value or where none belongs
 * @param members the places that belong together, such as one part of a graph; mostly empty
 */
public record Fault(String code, int row, int column, double value, List<Integer> members) {
  /** The row or column of a fault that has none. */
  public static final int NOWHERE = -1;

  /** Copies the list. */
  public Fault {
    members = List.copyOf(members);
  }

  /** A fault in a cell. */
  public static Fault at(String code, int row, int column, double value) {
    return new Fault(code, row, column, value, List.of());
  }

  /** A fault in an element of a list, or in a column as a whole. */
  public static Fault at(String code, int column, double value) {
    return at(code, NOWHERE, column, value);
  }

  /** A fault of the input as a whole. */
  public static Fault of(String code, double value) {
    return at(code, NOWHERE, NOWHERE, value);
  }
}
