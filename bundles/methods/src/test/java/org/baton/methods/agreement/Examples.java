package org.baton.methods.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Published data, and ways of turning data round. */
final class Examples {
  static final double NONE = Double.NaN;

  /** Six persons and four judges: Shrout and Fleiss (1979), table 2. */
  static final Ratings SHROUT_FLEISS =
      new Ratings(
          new double[][] {
            {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
          });

  /** Twelve units and four observers, a row a unit: Krippendorff (2011), section C. */
  static final Ratings KRIPPENDORFF =
      new Ratings(
          new double[][] {
            {1, 1, NONE, 1},
            {2, 2, 3, 2},
            {3, 3, 3, 3},
            {3, 3, 3, 3},
            {2, 2, 2, 2},
            {1, 2, 3, 4},
            {4, 4, 4, 4},
            {1, 1, 2, 1},
            {2, 2, 2, 2},
            {NONE, 5, 5, 5},
            {NONE, NONE, 1, 1},
            {NONE, 3, NONE, NONE}
          });

  private static final int[][] DIAGNOSES = {
    {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0},
    {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6},
    {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1},
    {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0}, {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3},
    {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0}, {1, 0, 0, 4, 1},
    {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}
  };

  private Examples() {}

  /** Thirty patients and six psychiatrists: Fleiss (1971), table 1. */
  static Ratings diagnoses() {
    double[][] values = new double[DIAGNOSES.length][];
    for (int i = 0; i < values.length; i++) {
      List<Double> row = new ArrayList<>();
      for (int k = 0; k < DIAGNOSES[i].length; k++) {
        row.addAll(Collections.nCopies(DIAGNOSES[i][k], k + 1.0));
      }
      values[i] = row.stream().mapToDouble(v -> v).toArray();
    }
    return new Ratings(values);
  }

  /** Units of two raters by a table of how often each pair of categories 1, 2, ... occurs. */
  static Ratings pairs(int[][] table) {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[i].length; j++) {
        for (int n = 0; n < table[i][j]; n++) {
          rows.add(new double[] {i + 1, j + 1});
        }
      }
    }
    return new Ratings(rows.toArray(double[][]::new));
  }

  /** The same ratings with units and raters in another order. */
  static Ratings shuffled(Ratings ratings, long seed) {
    List<Integer> units = new ArrayList<>();
    List<Integer> raters = new ArrayList<>();
    for (int i = 0; i < ratings.units(); i++) {
      units.add(i);
    }
    for (int j = 0; j < ratings.raters(); j++) {
      raters.add(j);
    }
    Collections.shuffle(units, new Random(seed));
    Collections.shuffle(raters, new Random(seed + 1));
    double[][] values = new double[units.size()][raters.size()];
    for (int i = 0; i < units.size(); i++) {
      for (int j = 0; j < raters.size(); j++) {
        values[i][j] = ratings.values()[units.get(i)][raters.get(j)];
      }
    }
    return new Ratings(values);
  }

  /** Random ratings from 1 to a number, some of them missing. */
  static Ratings random(int units, int raters, int categories, double missing, long seed) {
    Random random = new Random(seed);
    double[][] values = new double[units][raters];
    for (double[] row : values) {
      double at = random.nextDouble() * categories;
      for (int j = 0; j < raters; j++) {
        double v = Math.ceil(at + random.nextGaussian());
        row[j] = random.nextDouble() < missing ? NONE : Math.max(1, Math.min(categories, v));
      }
    }
    return new Ratings(values);
  }
}
