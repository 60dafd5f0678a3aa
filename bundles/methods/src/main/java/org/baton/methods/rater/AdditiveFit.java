package org.baton.methods.rater;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.baton.methods.agreement.Reason;
import org.baton.methods.linear.Linear;
import org.baton.methods.statistics.Statistics;

/**
 * The least squares of connected ratings. Units are eliminated, so that equations are as many as
 * raters; adding 1 to each of their cells makes the effects' sum 0 and the matrix positive.
 */
final class AdditiveFit {
  private static final double STEPS = 64;

  private final Cells cells;
  private final int[] raters;
  private final int[] place;
  private final int[][] of;
  private final double[] raw;
  private final double[][] inverse;
  private final double[] effects;
  private final double[] fair;

  AdditiveFit(Cells cells, Component all) {
    this.cells = cells;
    raters = all.raters().stream().mapToInt(r -> r).toArray();
    place = new int[cells.raters()];
    for (int r = 0; r < raters.length; r++) {
      place[raters[r]] = r;
    }
    of = byUnit(all.units());
    raw = Arrays.stream(of).mapToDouble(this::mean).toArray();
    inverse = Linear.inverseOfPositive(matrix());
    effects = product(inverse, right());
    fair = new double[of.length];
    for (int u = 0; u < of.length; u++) {
      fair[u] = raw[u] - meanEffect(of[u]);
    }
  }

  private int[][] byUnit(List<Integer> units) {
    int[] row = new int[cells.units()];
    int[] counts = new int[units.size()];
    for (int u = 0; u < counts.length; u++) {
      row[units.get(u)] = u;
    }
    for (int unit : cells.unit()) {
      counts[row[unit]]++;
    }
    int[][] by = new int[counts.length][];
    for (int u = 0; u < counts.length; u++) {
      by[u] = new int[counts[u]];
    }
    for (int c = cells.count() - 1; c >= 0; c--) {
      int u = row[cells.unit()[c]];
      by[u][--counts[u]] = c;
    }
    return by;
  }

  private double mean(int... ratings) {
    return Statistics.mean(Arrays.stream(ratings).mapToDouble(c -> cells.value()[c]).toArray());
  }

  private int rater(int cell) {
    return place[cells.rater()[cell]];
  }

  private double meanEffect(int... ratings) {
    return Statistics.mean(Arrays.stream(ratings).mapToDouble(c -> effects[rater(c)]).toArray());
  }

  private double[][] matrix() {
    double[][] a = new double[raters.length][raters.length];
    for (double[] row : a) {
      Arrays.fill(row, 1);
    }
    for (int[] unit : of) {
      for (int c : unit) {
        a[rater(c)][rater(c)]++;
        for (int d : unit) {
          a[rater(c)][rater(d)] -= 1.0 / unit.length;
        }
      }
    }
    return a;
  }

  private double[] right() {
    double[] right = new double[raters.length];
    for (int u = 0; u < of.length; u++) {
      for (int c : of[u]) {
        right[rater(c)] += cells.value()[c] - raw[u];
      }
    }
    return right;
  }

  private static double[] product(double[][] matrix, double[] vector) {
    return Arrays.stream(matrix)
        .mapToDouble(
            row -> {
              double sum = 0;
              for (int j = 0; j < row.length; j++) {
                sum += row[j] * vector[j];
              }
              return sum;
            })
        .toArray();
  }

  Severity told(List<Component> components) {
    int freedom = cells.count() - of.length - raters.length + 1;
    double squares = squares();
    OptionalDouble deviation =
        freedom > 0 ? OptionalDouble.of(Math.sqrt(squares / freedom)) : OptionalDouble.empty();
    List<UnitEffect> units = new ArrayList<>();
    for (int u = 0; u < of.length; u++) {
      units.add(new UnitEffect(cells.unit()[of[u][0]], of[u].length, raw[u], fair[u]));
    }
    return new Severity(
        Reason.NONE,
        components,
        Statistics.mean(fair),
        units,
        effects(deviation),
        deviation,
        freedom,
        squares > 0 && freedom > 1 ? residuals(squares, freedom) : List.of());
  }

  private List<RaterEffect> effects(OptionalDouble deviation) {
    int[] counts = new int[raters.length];
    for (int c = 0; c < cells.count(); c++) {
      counts[rater(c)]++;
    }
    List<RaterEffect> all = new ArrayList<>();
    double ones = 1.0 / raters.length / raters.length;
    for (int r = 0; r < raters.length; r++) {
      double share = Math.max(0, inverse[r][r] - ones);
      OptionalDouble error =
          deviation.isPresent()
              ? OptionalDouble.of(deviation.getAsDouble() * Math.sqrt(share))
              : OptionalDouble.empty();
      all.add(new RaterEffect(raters[r], counts[r], effects[r], error));
    }
    return all;
  }

  private double residual(int u, int cell) {
    return cells.value()[cell] - fair[u] - effects[rater(cell)];
  }

  /** The sum of squares; 0 when it is no more than rounding. */
  private double squares() {
    double[] squares = new double[cells.count()];
    double largest = Arrays.stream(cells.value()).map(Math::abs).max().orElse(0);
    for (int u = 0; u < of.length; u++) {
      for (int c : of[u]) {
        squares[c] = residual(u, c) * residual(u, c);
      }
    }
    double sum = Statistics.sum(squares);
    double noise = STEPS * Math.ulp(largest);
    return sum <= noise * noise * squares.length ? 0 : sum;
  }

  private List<PairResidual> residuals(double squares, int freedom) {
    List<PairResidual> all = new ArrayList<>();
    for (int u = 0; u < of.length; u++) {
      double[] towards = towards(of[u]);
      double common = meanOf(towards, of[u]);
      for (int c : of[u]) {
        int r = rater(c);
        double leverage = 1.0 / of[u].length + inverse[r][r] - 2 * towards[r] + common;
        double left = 1 - leverage;
        double e = residual(u, c);
        // A rating that is alone with its unit or rater is always met exactly.
        if (left > 1e-9) {
          double others = (squares - e * e / left) / (freedom - 1);
          double z =
              others > 1e-12 * squares
                  ? e / Math.sqrt(others * left)
                  : Math.copySign(Double.POSITIVE_INFINITY, e);
          all.add(
              new PairResidual(
                  cells.unit()[c], cells.rater()[c], cells.value()[c], cells.value()[c] - e, z));
        }
      }
    }
    all.sort(Comparator.comparingDouble((PairResidual p) -> -Math.abs(p.z())));
    return all;
  }

  /** The inverse times the unit's mean of raters, for those raters. */
  private double[] towards(int... unit) {
    double[] towards = new double[raters.length];
    for (int c : unit) {
      for (int d : unit) {
        towards[rater(c)] += inverse[rater(c)][rater(d)] / unit.length;
      }
    }
    return towards;
  }

  private double meanOf(double[] values, int... unit) {
    double sum = 0;
    for (int c : unit) {
      sum += values[rater(c)];
    }
    return sum / unit.length;
  }
}
