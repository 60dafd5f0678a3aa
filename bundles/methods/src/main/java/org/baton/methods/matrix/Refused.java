package org.baton.methods.matrix;

/**
 * A value that a computation cannot use, with its place. The code says why, as a word, so that
 * whoever shows it can make a sentence of it.
 */
public final class Refused extends IllegalArgumentException {
  /** The row or column of what concerns none or all of them. */
  public static final int ALL = -1;

  private static final long serialVersionUID = 1L;
  private final String code;
  private final int row;
  private final int column;
  private final double value;

  /**
   * A refusal.
   *
   * @param code what is wrong, such as {@code constant} or {@code infinite}
   * @param row the row from 0, or {@link #ALL}
   * @param column the column from 0, or {@link #ALL}
   * @param value the value that stands there, NaN when there is none
   */
  public Refused(String code, int row, int column, double value) {
    super(code + " at row " + row + ", column " + column + ": " + value);
    this.code = code;
    this.row = row;
    this.column = column;
    this.value = value;
  }

  /** The same in a column of a matrix, for what was found in a column alone. */
  public Refused in(int place) {
    Refused placed = new Refused(code, row, place, value);
    placed.initCause(this);
    return placed;
  }

  /** What is wrong. */
  public String code() {
    return code;
  }

  /** The row from 0, or {@link #ALL}. */
  public int row() {
    return row;
  }

  /** The column from 0, or {@link #ALL}. */
  public int column() {
    return column;
  }

  /** The value, NaN when there is none. */
  public double value() {
    return value;
  }
}
