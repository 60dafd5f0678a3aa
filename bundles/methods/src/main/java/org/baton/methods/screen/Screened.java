package org.baton.methods.screen;

import java.util.List;

/**
 * What is left of a matrix, and what was left out.
 *
 * @param values the rows and columns that are left
 * @param units the rows of the whole matrix that are left, ascending
 * @param indicators its columns that are left, ascending
 * @param availability for each row of the whole matrix the share of known values when it was
 *     judged, 0 to 1; NaN when units were not judged
 * @param leftOut what was left out and what was kept by exception, units first
 */
public record Screened(
    double[][] values,
    int[] units,
    int[] indicators,
    double[] availability,
    List<Verdict> leftOut) {

  /** Why something was left out, or kept although it fails. */
  public enum Reason {
    /** Too few values are known. */
    LOW_AVAILABILITY,
    /** Too many known values are 0. */
    TOO_MANY_ZEROS,
    /** Somebody decided to leave it out. */
    FORCED_OUT,
    /** It fails, but somebody decided to keep it. */
    FORCED_IN
  }

  /**
   * A decision.
   *
   * @param unit whether it is about a unit, not an indicator
   * @param index row or column of the whole matrix
   * @param reason why
   * @param share the share that was judged, 0 to 1
   * @param threshold what it was compared with
   */
  public record Verdict(boolean unit, int index, Reason reason, double share, double threshold) {}
}
