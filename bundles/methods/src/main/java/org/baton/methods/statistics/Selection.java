package org.baton.methods.statistics;

import java.util.Arrays;

/**
 * Finds single values of a sample by their place in its order, without sorting all of it (Hoare,
 * Algorithm 65: Find, 1961, with three parts, so that many equal values cost nothing).
 */
final class Selection {
  /** Below this many values a sort is faster. */
  private static final int SORTED_BELOW = 64;

  private final double[] values;
  // Before, between and behind these two are the values that the whole order has there.
  private int from;
  private int to;

  /** Of a sample without missing values. */
  Selection(double... values) {
    this.values = values.clone();
    this.to = values.length;
  }

  /**
   * The value at a place of the order.
   *
   * @param place from 0, and not before that of an earlier call
   */
  double smallest(int place) {
    int low = place < to ? from : to;
    int high = place < to ? to : values.length;
    // Each part is known to be where it belongs; halving that fails too often ends in a sort.
    for (int tries = 2 * (32 - Integer.numberOfLeadingZeros(high - low)); ; tries--) {
      if (high - low < SORTED_BELOW || tries == 0) {
        Arrays.sort(values, low, high);
        break;
      }
      long parts = partition(low, high, middle(low, high));
      int below = (int) (parts >>> 32);
      int above = (int) parts;
      if (place < below) {
        high = below;
      } else if (place >= above) {
        low = above;
      } else {
        high = above;
        break;
      }
    }
    from = place;
    to = high;
    // Adding 0 makes one zero of two, so that the order of the sample cannot be seen.
    return values[place] + 0.0;
  }

  /** The median of three medians of three, spread over the part. */
  private double middle(int low, int high) {
    int eighth = (high - low) / 8;
    int half = low + (high - low) / 2;
    return median(
        median(values[low], values[low + eighth], values[low + 2 * eighth]),
        median(values[half - eighth], values[half], values[half + eighth]),
        median(values[high - 1 - 2 * eighth], values[high - 1 - eighth], values[high - 1]));
  }

  private static double median(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  /** Brings smaller values before the pivot and larger ones behind; where its equals begin, end. */
  private long partition(int low, int high, double pivot) {
    int below = low;
    int above = high;
    int at = low;
    while (at < above) {
      double v = values[at];
      if (v < pivot) {
        values[at++] = values[below];
        values[below++] = v;
      } else if (v > pivot) {
        values[at] = values[--above];
        values[above] = v;
      } else {
        at++;
      }
    }
    return (long) below << 32 | above;
  }
}
