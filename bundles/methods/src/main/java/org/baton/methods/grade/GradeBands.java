package org.baton.methods.grade;

/** Grades by criterion: each band is given from its least total on, never by a quota. */
public final class GradeBands {
  /** The place of no band. */
  public static final int NONE = -1;

  /** A total this little below a band is in it: totals carry the dust of binary arithmetic. */
  public static final double TOLERANCE = 5e-9;

  private final double[] from;

  /**
   * Bands, best first.
   *
   * @param from the least total of each band, strictly descending
   * @throws IllegalArgumentException when they do not descend
   */
  public GradeBands(double... from) {
    for (int i = 0; i < from.length; i++) {
      if (!Double.isFinite(from[i]) || (i > 0 && !(from[i] < from[i - 1]))) {
        throw new IllegalArgumentException("bands must descend, best first: " + from[i]);
      }
    }
    this.from = from.clone();
  }

  /** The place of the band of a total, best first; {@link #NONE} below the last band. */
  public int of(double total) {
    for (int i = 0; i < from.length; i++) {
      if (total >= from[i] - TOLERANCE) {
        return i;
      }
    }
    return NONE;
  }
}
