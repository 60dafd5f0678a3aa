package org.baton.indicators.internal.lineage;

import java.util.List;
import java.util.Objects;
import org.baton.api.unit.UnitInfo;

/**
 * The values of a unit over years, in as many lines as the statements of comparability allow.
 *
 * @param unit the unit
 * @param fromYear the first year
 * @param toYear the last year
 * @param lines the newest line first; nothing joins one line to another
 */
public record Series(UnitInfo unit, int fromYear, int toYear, List<Line> lines) {
  /** Copies the list. */
  public Series {
    Objects.requireNonNull(unit);
    lines = List.copyOf(lines);
  }

  /**
   * Values that compare with each other.
   *
   * @param entry the indicator whose measure they have
   * @param measure its unit of measure
   * @param points the values there are, by ascending year
   */
  public record Line(EntryKey entry, String measure, List<Point> points) {
    /** Copies the list. */
    public Line {
      points = List.copyOf(points);
    }
  }

  /**
   * A value.
   *
   * @param year of which year
   * @param value the value, in the measure of its line
   * @param adjusted whether it was adjusted to compare
   */
  public record Point(int year, double value, boolean adjusted) {}
}
