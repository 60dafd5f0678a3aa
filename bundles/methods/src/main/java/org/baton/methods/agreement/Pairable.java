package org.baton.methods.agreement;

import java.util.Arrays;

/** The ratings of units that have at least two, one after the other; not to be changed. */
final class Pairable {
  /** The different values, ascending. */
  final double[] distinct;

  /** For each rating the place of its value in {@link #distinct}. */
  final int[] value;

  /** Where the ratings of each unit begin, and at last where they end. */
  final int[] from;

  Pairable(Ratings ratings) {
    double[][] units =
        Arrays.stream(ratings.values())
            .map(Ratings::known)
            .filter(row -> row.length > 1)
            .toArray(double[][]::new);
    // Adding 0 makes one zero of two.
    distinct =
        Arrays.stream(units)
            .flatMapToDouble(Arrays::stream)
            .map(v -> v + 0.0)
            .distinct()
            .sorted()
            .toArray();
    from = new int[units.length + 1];
    for (int u = 0; u < units.length; u++) {
      from[u + 1] = from[u] + units[u].length;
    }
    value = new int[from[units.length]];
    for (int u = 0; u < units.length; u++) {
      for (int i = 0; i < units[u].length; i++) {
        value[from[u] + i] = Arrays.binarySearch(distinct, units[u][i] + 0.0);
      }
    }
  }

  int units() {
    return from.length - 1;
  }
}
