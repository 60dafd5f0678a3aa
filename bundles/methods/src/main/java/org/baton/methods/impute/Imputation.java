package org.baton.methods.impute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.methods.matrix.Matrix;
import org.baton.methods.matrix.Refused;
import org.baton.methods.statistics.Statistics;

/** How missing values are filled, each indicator for itself. Known values are never changed. */
public enum Imputation {
  /** Nothing is filled. */
  NONE,
  /** With the mean of the known values. */
  MEAN,
  /** With the median of the known values. */
  MEDIAN,
  /** With the mean of the known values of the unit's group. */
  GROUP_MEAN,
  /** With the median of the known values of the unit's group. */
  GROUP_MEDIAN,
  /** With the unit's own last known value. */
  PAST;

  /** The reach into the past that has no limit. */
  public static final int ANY_TIME = Integer.MAX_VALUE;

  /** The names as a plan writes them. */
  public static List<String> names() {
    return List.of("none", "mean", "median", "group-mean", "group-median", "past");
  }

  /**
   * The way of this name.
   *
   * @throws IllegalArgumentException for an unknown name; there is no fallback
   */
  public static Imputation of(String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("unknown imputation: " + name);
    }
    return values()[place];
  }

  /** Whether it needs groups. */
  public boolean needsGroups() {
    return this == GROUP_MEAN || this == GROUP_MEDIAN;
  }

  /**
   * Fills a matrix.
   *
   * @param matrix units by indicators
   * @param groups the group of each unit, an empty one for a unit without; not read unless {@link
   *     #needsGroups}. Units without a group are not filled, and nobody is filled from them
   * @param earlier the same units and indicators at earlier points of time, the last first, NaN for
   *     what is not known; read by {@link #PAST} only
   * @param reach how many points of time {@link #PAST} looks back at most, at least 1
   * @throws Refused {@code groups} or {@code earlier-shape} when these do not fit the matrix,
   *     {@code reach} for a reach below 1; what {@link Matrix#copy} refuses
   */
  public Imputed apply(
      double[][] matrix, List<String> groups, List<double[][]> earlier, int reach) {
    double[][] values = Matrix.copy(matrix);
    List<Imputed.Filled> filled = new ArrayList<>();
    List<Imputed.Open> open = new ArrayList<>();
    Filler filler =
        switch (this) {
          case NONE -> (row, column) -> null;
          case PAST -> past(values, earlier, reach);
          default -> centre(matrix, needsGroups() ? checked(groups, values.length) : null);
        };
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) {
        if (!Double.isNaN(values[i][j])) {
          continue;
        }
        Imputed.Filled cell = filler.fill(i, j);
        if (cell == null) {
          open.add(new Imputed.Open(i, j));
        } else {
          filled.add(cell);
          values[i][j] = cell.value();
        }
      }
    }
    return new Imputed(values, filled, open);
  }

  /** Fills without groups and without a past. */
  public Imputed apply(double[][] matrix) {
    return apply(matrix, List.of(), List.of(), ANY_TIME);
  }

  @FunctionalInterface
  private interface Filler {
    /** What is put in, null when nothing can be. */
    Imputed.Filled fill(int row, int column);
  }

  private static List<String> checked(List<String> groups, int units) {
    if (groups.size() != units) {
      throw new Refused("groups", Refused.ALL, Refused.ALL, groups.size());
    }
    return groups;
  }

  private Filler centre(double[][] matrix, List<String> groups) {
    Map<String, List<Integer>> members = new HashMap<>();
    for (int i = 0; i < matrix.length; i++) {
      members.computeIfAbsent(groups == null ? "" : groups.get(i), g -> new ArrayList<>()).add(i);
    }
    // The middle of a group is looked for once, however many of its values are missing.
    Map<String, Map<Integer, Centre>> found = new HashMap<>();
    return (row, column) -> {
      String group = groups == null ? "" : groups.get(row);
      if (groups != null && group.isEmpty()) {
        return null;
      }
      Centre centre =
          found
              .computeIfAbsent(group, g -> new HashMap<>())
              .computeIfAbsent(column, c -> centre(matrix, c, members.get(group)));
      return centre.known() == 0
          ? null
          : new Imputed.Filled(row, column, centre.value(), centre.known());
    };
  }

  /** The middle of some known values. */
  private record Centre(double value, int known) {}

  private Centre centre(double[][] matrix, int column, List<Integer> members) {
    double[] sample =
        Matrix.known(members.stream().mapToDouble(row -> matrix[row][column]).toArray());
    boolean mean = this == MEAN || this == GROUP_MEAN;
    return new Centre(mean ? Statistics.mean(sample) : Statistics.median(sample), sample.length);
  }

  private static Filler past(double[][] values, List<double[][]> earlier, int reach) {
    if (reach < 1) {
      throw new Refused("reach", Refused.ALL, Refused.ALL, reach);
    }
    List<double[][]> copies = earlier.stream().map(Matrix::copy).toList();
    for (int back = 0; back < copies.size(); back++) {
      double[][] then = copies.get(back);
      if (then.length != values.length || Matrix.columns(then) != Matrix.columns(values)) {
        throw new Refused("earlier-shape", Refused.ALL, Refused.ALL, back + 1);
      }
    }
    return (row, column) -> {
      for (int back = 0; back < Math.min(reach, copies.size()); back++) {
        double value = copies.get(back)[row][column];
        if (!Double.isNaN(value)) {
          return new Imputed.Filled(row, column, value, back + 1);
        }
      }
      return null;
    };
  }
}
