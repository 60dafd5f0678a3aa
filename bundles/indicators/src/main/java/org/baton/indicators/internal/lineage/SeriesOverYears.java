package org.baton.indicators.internal.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baton.api.observation.Observed;
import org.baton.api.unit.UnitInfo;
import org.baton.indicators.internal.formula.Conversion;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.lineage.Descent.Comparability;
import org.baton.indicators.internal.lineage.Series.Line;
import org.baton.indicators.internal.lineage.Series.Point;

/**
 * Joins reported values over generations of an indicator where that was stated, and only there: at
 * a break, and where nothing was stated, a line ends.
 */
final class SeriesOverYears {
  private final Map<String, Map<Integer, Double>> reported = new HashMap<>();
  private final Map<Long, Optional<Conversion>> conversions = new HashMap<>();
  private final int from;
  private final int to;

  private SeriesOverYears(Collection<Observed> values, int from, int to) {
    this.from = from;
    this.to = to;
    for (Observed o : values) {
      if (o.value().isPresent()) {
        reported
            .computeIfAbsent(o.item(), i -> new HashMap<>())
            .put(o.year(), o.value().getAsDouble());
      }
    }
  }

  /** The values of a unit, which reported these. */
  static Series of(
      UnitInfo unit, Generation newest, Collection<Observed> values, int from, int to) {
    SeriesOverYears series = new SeriesOverYears(values, from, to);
    List<Line> lines = new ArrayList<>();
    series.lines(newest, lines);
    return new Series(unit, from, to, lines);
  }

  private void lines(Generation g, List<Line> lines) {
    List<Point> points = new ArrayList<>();
    for (int year = from; year <= Math.min(to, last(g)); year++) {
      int of = year;
      value(g, year).ifPresent(v -> points.add(new Point(of, v, adjusted(g, of))));
    }
    lines.add(new Line(g.key(), g.entry().map(Entry::unit).orElse(""), points));
    breaks(g, lines);
  }

  /** Begins a line of its own for whatever does not compare with this one. */
  private void breaks(Generation g, List<Line> lines) {
    boolean breaks = g.descent().filter(d -> d.comparability() == Comparability.BREAK).isPresent();
    for (Generation origin : g.origins()) {
      if (breaks) {
        lines(origin, lines);
      } else {
        breaks(origin, lines);
      }
    }
  }

  private static int last(Generation g) {
    return g.to() == 0 ? Integer.MAX_VALUE : g.to();
  }

  /** A value in the measure of a generation; empty where it is missing or does not compare. */
  private OptionalDouble value(Generation g, int year) {
    if (year >= g.from()) {
      Double value = reported.getOrDefault(g.key().code(), Map.of()).get(year);
      return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
    Descent d = g.descent().orElseThrow();
    if (d.comparability() == Comparability.BREAK || g.origins().isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!d.formula().isBlank()) {
      return conversions
          .computeIfAbsent(d.id(), i -> Conversion.of(d.formula()))
          .map(f -> f.value(code -> of(g, code, year)))
          .orElse(OptionalDouble.empty());
    }
    OptionalDouble before = value(g.origins().get(0), year);
    return before.isEmpty() || d.factor().isEmpty()
        ? before
        : OptionalDouble.of(before.getAsDouble() * d.factor().getAsDouble());
  }

  private double of(Generation g, String code, int year) {
    return g.origins().stream()
        .filter(o -> o.key().code().equals(code))
        .findFirst()
        .map(o -> value(o, year))
        .orElse(OptionalDouble.empty())
        .orElse(Double.NaN);
  }

  private static boolean adjusted(Generation g, int year) {
    if (year >= g.from()) {
      return false;
    }
    boolean here = g.descent().filter(d -> d.comparability() == Comparability.ADJUSTED).isPresent();
    return here || g.origins().stream().anyMatch(o -> adjusted(o, year));
  }
}
