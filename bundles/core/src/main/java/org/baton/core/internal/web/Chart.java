package org.baton.core.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.baton.methods.past.NaturalLimits;

/**
 * A line of totals by year, as coordinates of a picture 640 wide and 200 high.
 *
 * @param points the years with their places
 * @param limits the natural limits; null with fewer than three years
 * @param lower the height of the lower limit
 * @param upper the height of the upper limit
 */
public record Chart(List<Point> points, NaturalLimits limits, double lower, double upper) {
  private static final int LEAST_YEARS = 3;
  private static final double LEFT = 50;
  private static final double WIDTH = 540;
  private static final double TOP = 40;
  private static final double HEIGHT = 110;

  /** A year's total and its place. */
  public record Point(int year, double total, double x, double y) {}

  /** Draws totals by year. */
  public static Chart of(SortedMap<Integer, Double> totals) {
    double[] series = totals.values().stream().mapToDouble(Double::doubleValue).toArray();
    NaturalLimits limits = series.length < LEAST_YEARS ? null : NaturalLimits.of(series);
    double low = limits == null ? Double.MAX_VALUE : limits.lower();
    double high = limits == null ? -Double.MAX_VALUE : limits.upper();
    for (double total : series) {
      low = Math.min(low, total);
      high = Math.max(high, total);
    }
    double reach = Math.max(high - low, 1);
    double bottom = low;
    int first = totals.isEmpty() ? 0 : totals.firstKey();
    int years = totals.isEmpty() ? 1 : Math.max(1, totals.lastKey() - first);
    List<Point> points = new ArrayList<>();
    totals.forEach(
        (year, total) ->
            points.add(
                new Point(
                    year,
                    total,
                    LEFT + WIDTH * (year - first) / years,
                    height(total, bottom, reach))));
    return new Chart(
        List.copyOf(points),
        limits,
        limits == null ? 0 : height(limits.lower(), bottom, reach),
        limits == null ? 0 : height(limits.upper(), bottom, reach));
  }

  private static double height(double total, double bottom, double reach) {
    return TOP + HEIGHT * (1 - (total - bottom) / reach);
  }

  /** The line as SVG writes it. */
  public String line() {
    return points.stream()
        .map(p -> String.format(Locale.ROOT, "%.1f,%.1f", p.x(), p.y()))
        .collect(Collectors.joining(" "));
  }

  /** A coordinate as SVG writes it. */
  public static String at(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
