package org.baton.methods.statistics;

import java.util.Arrays;

/**
 * A sum that is exact until it is read, so that it does not depend on the order of its terms
 * (Shewchuk 1997, as in Python's {@code math.fsum}). Not for several threads at once; sums of parts
 * can be added.
 */
public final class ExactSum {
  private double[] partials = new double[8];
  private int size;

  /**
   * Adds a term.
   *
   * @param term finite, and small enough that the sum stays finite
   */
  public void add(double term) {
    if (!Double.isFinite(term)) {
      throw new IllegalArgumentException("not a number to add: " + term);
    }
    double x = term;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      double y = partials[i];
      double high = x + y;
      double low = Math.abs(x) >= Math.abs(y) ? y - (high - x) : x - (high - y);
      if (low != 0) {
        partials[kept++] = low;
      }
      x = high;
    }
    if (kept == partials.length) {
      partials = Arrays.copyOf(partials, kept * 2);
    }
    partials[kept++] = x;
    size = kept;
  }

  /** Adds all that another sum holds, exactly. */
  public void add(ExactSum other) {
    double[] terms = Arrays.copyOf(other.partials, other.size);
    for (double term : terms) {
      add(term);
    }
  }

  /** The sum, rounded once, halves to even. */
  public double value() {
    if (size == 0) {
      return 0;
    }
    int n = size - 1;
    double high = partials[n];
    double low = 0;
    while (n > 0 && low == 0) {
      double x = high;
      double y = partials[--n];
      high = x + y;
      low = y - (high - x);
    }
    // A half that the partials below it break is rounded towards them.
    if (n > 0 && low != 0 && Math.signum(low) == Math.signum(partials[n - 1])) {
      double twice = low * 2;
      double next = high + twice;
      if (twice == next - high) {
        high = next;
      }
    }
    return high;
  }
}
