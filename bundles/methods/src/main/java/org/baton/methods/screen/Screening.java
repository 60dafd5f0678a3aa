package org.baton.methods.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baton.methods.matrix.Matrix;
import org.baton.methods.matrix.Refused;
import org.baton.methods.screen.Screened.Reason;
import org.baton.methods.screen.Screened.Verdict;

/**
 * Leaves out units and indicators with too little data. A share equal to its threshold is enough.
 *
 * @param criterion what units are judged by; indicators are judged by availability
 * @param units the least share of known values of a unit, 0 to 1
 * @param nonZero the least share of values other than 0 among the known ones of a unit, 0 to 1; a
 *     unit with nothing known does not fail by zeros
 * @param indicators the least share of known values of an indicator, 0 to 1
 * @param sides which sides are screened, and in which order
 * @param forced rows that are kept (true) or left out (false) whatever their data say
 */
public record Screening(
    Criterion criterion,
    double units,
    double nonZero,
    double indicators,
    Sides sides,
    Map<Integer, Boolean> forced) {
  /** The usual least share of known values. */
  public static final double AVAILABILITY = 2.0 / 3;

  /** The usual least share of values other than 0. */
  public static final double NON_ZERO = 0.05;

  /** Copies the exceptions; refuses {@code share-range} for a threshold outside 0 to 1. */
  public Screening {
    forced = Map.copyOf(forced);
    for (double share : new double[] {units, nonZero, indicators}) {
      if (!(share >= 0 && share <= 1)) {
        throw new Refused("share-range", Refused.ALL, Refused.ALL, share);
      }
    }
  }

  /** Screens units by availability, without exceptions. */
  public static Screening ofUnits(double availability) {
    return new Screening(
        Criterion.AVAILABILITY, availability, NON_ZERO, AVAILABILITY, Sides.UNITS, Map.of());
  }

  /**
   * Screens a matrix.
   *
   * @throws Refused {@code no-such-unit} for an exception about a row that is not there; what
   *     {@link Matrix#copy} refuses
   */
  public Screened apply(double[][] matrix) {
    double[][] values = Matrix.copy(matrix);
    for (int row : forced.keySet()) {
      if (row < 0 || row >= values.length) {
        throw new Refused("no-such-unit", row, Refused.ALL, Double.NaN);
      }
    }
    double[] shares = new double[values.length];
    Arrays.fill(shares, Double.NaN);
    List<Verdict> ofUnits = new ArrayList<>();
    List<Verdict> ofIndicators = new ArrayList<>();
    int[] allRows = IntStream.range(0, values.length).toArray();
    int[] allColumns = IntStream.range(0, Matrix.columns(values)).toArray();
    int[] rows = allRows;
    int[] columns = allColumns;
    if (sides == Sides.INDICATORS_FIRST || sides == Sides.INDICATORS) {
      columns = indicators(values, allRows, allColumns, ofIndicators);
    }
    if (sides != Sides.INDICATORS) {
      rows = units(values, columns, shares, ofUnits);
    }
    if (sides == Sides.UNITS_FIRST || sides == Sides.TOGETHER) {
      int[] over = sides == Sides.TOGETHER ? allRows : rows;
      columns = indicators(values, over, allColumns, ofIndicators);
    }
    ofUnits.addAll(ofIndicators);
    return new Screened(
        Matrix.part(values, rows, columns), rows, columns, shares, List.copyOf(ofUnits));
  }

  private int[] units(double[][] values, int[] columns, double[] shares, List<Verdict> verdicts) {
    return IntStream.range(0, values.length)
        .filter(
            row -> {
              int known = 0;
              int zeros = 0;
              for (int column : columns) {
                known += Double.isNaN(values[row][column]) ? 0 : 1;
                zeros += values[row][column] == 0 ? 1 : 0;
              }
              shares[row] = columns.length == 0 ? 0 : known / (double) columns.length;
              double other = known == 0 ? Double.NaN : (known - zeros) / (double) known;
              return isKept(row, shares[row], other, verdicts);
            })
        .toArray();
  }

  private boolean isKept(int row, double known, double other, List<Verdict> verdicts) {
    boolean few = criterion != Criterion.ZEROS && known < units;
    boolean zeros = criterion != Criterion.AVAILABILITY && other < nonZero;
    double share = few || !zeros ? known : other;
    double threshold = few || !zeros ? units : nonZero;
    Boolean decided = forced.get(row);
    if (decided == null) {
      if (few || zeros) {
        Reason reason = few ? Reason.LOW_AVAILABILITY : Reason.TOO_MANY_ZEROS;
        verdicts.add(new Verdict(true, row, reason, share, threshold));
      }
      return !few && !zeros;
    }
    if (!decided) {
      verdicts.add(new Verdict(true, row, Reason.FORCED_OUT, share, threshold));
    } else if (few || zeros) {
      verdicts.add(new Verdict(true, row, Reason.FORCED_IN, share, threshold));
    }
    return decided;
  }

  private int[] indicators(double[][] values, int[] rows, int[] columns, List<Verdict> verdicts) {
    return Arrays.stream(columns)
        .filter(
            column -> {
              long known =
                  Arrays.stream(rows).filter(r -> !Double.isNaN(values[r][column])).count();
              double share = rows.length == 0 ? 0 : known / (double) rows.length;
              if (share < indicators) {
                verdicts.add(
                    new Verdict(false, column, Reason.LOW_AVAILABILITY, share, indicators));
              }
              return share >= indicators;
            })
        .toArray();
  }
}
