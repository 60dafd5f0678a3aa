package org.baton.methods.rater;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * A time in which more sheets came than are usual.
 *
 * @param from the first of them, in seconds
 * @param to the last of them
 * @param sheets how many came
 */
public record Burst(long from, long to, int sheets) {
  /**
   * All bursts in their order; overlapping ones are one.
   *
   * @param times in seconds, in any order
   * @param window length in seconds, at least 1
   * @param most how many may come in a window
   * @throws BadInput with {@code window} or {@code most}
   */
  public static List<Burst> of(long[] times, long window, int most) {
    if (window < 1) {
      throw new BadInput(Fault.of("window", window));
    }
    if (most < 1) {
      throw new BadInput(Fault.of("most", most));
    }
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    List<Burst> all = new ArrayList<>();
    int first = -1;
    int last = -1;
    for (int low = 0, high = 0; high < sorted.length; high++) {
      // Below 0 when the difference is more than a number holds.
      while (sorted[high] - sorted[low] >= window || sorted[high] - sorted[low] < 0) {
        low++;
      }
      if (high - low + 1 > most) {
        if (first >= 0 && low > last) {
          all.add(new Burst(sorted[first], sorted[last], last - first + 1));
          first = -1;
        }
        first = first < 0 ? low : first;
        last = high;
      }
    }
    if (first >= 0) {
      all.add(new Burst(sorted[first], sorted[last], last - first + 1));
    }
    return all;
  }
}
