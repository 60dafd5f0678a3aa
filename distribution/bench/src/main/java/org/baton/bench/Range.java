package org.baton.bench;

import java.util.Arrays;

/** The median of some rounds with the lowest and the highest; all NaN when there was no round. */
record Range(double median, double low, double high) {
  static Range of(double... values) {
    return new Range(
        Numbers.median(values),
        Arrays.stream(values).min().orElse(Double.NaN),
        Arrays.stream(values).max().orElse(Double.NaN));
  }

  /** For readers: the median, and the others in brackets where they differ. */
  String words() {
    String shown = Numbers.shown(median);
    return Double.isNaN(median) || low == high
        ? shown
        : shown + " (" + Numbers.shown(low) + "-" + Numbers.shown(high) + ")";
  }
}
