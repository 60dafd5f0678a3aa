package org.baton.methods.denominate;

import java.util.List;

/**
 * A matrix with some columns divided.
 *
 * @param values the matrix
 * @param lost values that were known and are missing now, because their denominator is
 */
public record Denominated(double[][] values, List<Lost> lost) {
  /** Copies the list. */
  public Denominated {
    lost = List.copyOf(lost);
  }

  /**
   * A value without a denominator.
   *
   * @param row its row
   * @param column its column
   * @param value what it was
   */
  public record Lost(int row, int column, double value) {}
}
