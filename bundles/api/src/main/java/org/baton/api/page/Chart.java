package org.baton.api.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Figures as a picture, with the same figures as a table beside it.
 *
 * @param id unique on the page
 * @param kind what picture
 * @param title what it shows, a whole sentence
 * @param unit the unit of measure of the values; empty for none
 * @param categories the places along the axis, such as years
 * @param series what is drawn, each with a value a category
 * @param limits lines across the picture, such as natural limits or a target
 * @param decimals how many decimals the values are written with
 */
public record Chart(
    String id,
    Kind kind,
    String title,
    String unit,
    List<String> categories,
    List<Series> series,
    List<Limit> limits,
    int decimals)
    implements Part {
  /** Copies the lists and checks that every series has a value a category. */
  public Chart {
    FrameIds.refuse(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(title);
    Objects.requireNonNull(unit);
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    limits = List.copyOf(limits);
    for (Series one : series) {
      if (one.values().size() != categories.size()) {
        throw new IllegalArgumentException("The chart " + id + " has a series of another length");
      }
    }
  }

  /** What picture. */
  public enum Kind {
    /** Values along time. */
    LINE,
    /** Values side by side, lying, so that names have room. */
    BAR,
    /** Values on top of each other, lying. */
    STACKED,
    /** From a first total by steps to a last one; the series holds first, steps, last. */
    WATERFALL,
    /** Points of two values; the first series is across, the second up. */
    SCATTER
  }

  /**
   * Values with a name.
   *
   * @param name the name
   * @param values a value a category; null where there is none
   */
  public record Series(String name, List<Double> values) {
    /** Copies the list, which may hold nulls. */
    public Series {
      Objects.requireNonNull(name);
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  /**
   * A line across the picture.
   *
   * @param name what it is
   * @param value where it is
   */
  public record Limit(String name, double value) {
    /** Checks that nothing is null. */
    public Limit {
      Objects.requireNonNull(name);
    }
  }

  /** A chart of one series without limits. */
  public static Chart of(
      String id, Kind kind, String title, List<String> categories, Series... series) {
    return new Chart(id, kind, title, "", categories, List.of(series), List.of(), 2);
  }

  /** The same with lines across. */
  public Chart limits(Limit... given) {
    return new Chart(id, kind, title, unit, categories, series, List.of(given), decimals);
  }
}
