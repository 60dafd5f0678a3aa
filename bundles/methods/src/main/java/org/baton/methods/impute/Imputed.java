package org.baton.methods.impute;

import java.util.List;

/**
 * A matrix with what could be filled.
 *
 * @param values the matrix; what could not be filled is NaN still
 * @param filled every value that was put in, by rows
 * @param open every value that is missing still, by rows
 */
public record Imputed(double[][] values, List<Filled> filled, List<Open> open) {
  /** Copies the lists. */
  public Imputed {
    filled = List.copyOf(filled);
    open = List.copyOf(open);
  }

  /**
   * A value that was put in.
   *
   * @param row its row
   * @param column its column
   * @param value what was put in
   * @param basis how many known values it rests on; for a value of the past how many points of time
   *     back it was, 1 for the last
   */
  public record Filled(int row, int column, double value, int basis) {}

  /**
   * A value that is missing still.
   *
   * @param row its row
   * @param column its column
   */
  public record Open(int row, int column) {}
}
