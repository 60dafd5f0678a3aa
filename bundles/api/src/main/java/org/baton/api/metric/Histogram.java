package org.baton.api.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts how measured values spread. Many threads may measure at once without waiting for each
 * other: a measurement adds to two numbers.
 */
public final class Histogram {
  private static final double[] SECONDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60
  };

  private final double[] bounds;
  private final LongAdder[] counts;
  private final DoubleAdder sum = new DoubleAdder();

  /**
   * Nothing measured yet.
   *
   * @param bounds the upper bounds of the classes, ascending, 1 to 50
   */
  public Histogram(double... bounds) {
    if (bounds.length < 1 || bounds.length > 50) {
      throw new IllegalArgumentException(bounds.length + " bounds");
    }
    for (int i = 1; i < bounds.length; i++) {
      if (!(bounds[i] > bounds[i - 1])) {
        throw new IllegalArgumentException("The bounds do not ascend: " + Arrays.toString(bounds));
      }
    }
    this.bounds = bounds.clone();
    this.counts = new LongAdder[bounds.length + 1];
    Arrays.setAll(counts, i -> new LongAdder());
  }

  /** For times in seconds, from 5 milliseconds to a minute. */
  public static Histogram seconds() {
    return new Histogram(SECONDS);
  }

  /** Takes a measured value in. */
  public void observe(double value) {
    int i = 0;
    while (i < bounds.length && value > bounds[i]) {
      i++;
    }
    counts[i].increment();
    sum.add(value);
  }

  /** What was measured so far. */
  public Sample.Spread spread(Map<String, String> labels) {
    List<Long> all = new ArrayList<>(counts.length);
    for (LongAdder count : counts) {
      all.add(count.sum());
    }
    return new Sample.Spread(labels, Arrays.stream(bounds).boxed().toList(), all, sum.sum());
  }
}
