package org.baton.api.metric;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A figure.
 *
 * @param name the module's id, an underscore, words with underscores between; the base unit at the
 *     end ({@code _seconds}, {@code _bytes}), and {@code _total} behind it for a count, such as
 *     {@code appeals_filed_total}
 * @param kind how it is read
 * @param help one sentence of what it says, in English
 * @param samples its values, one for each combination of labels; at most 1000
 */
public record Metric(String name, Kind kind, String help, List<Sample> samples) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)+");
  private static final int MOST_SAMPLES = 1000;

  /** How a figure is read. */
  public enum Kind {
    /** A count that only grows, from 0 at each start of the server. */
    COUNTER,
    /** A value that goes up and down. */
    GAUGE,
    /** How measured values spread; made by a {@link Histogram}. */
    HISTOGRAM
  }

  /**
   * Checks the name and copies the list.
   *
   * @throws IllegalArgumentException when a monitoring system would not take it, or when there are
   *     too many samples
   */
  public Metric {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(help);
    samples = List.copyOf(samples);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("No name of a figure: " + name);
    }
    if (kind == Kind.COUNTER != name.endsWith("_total")) {
      throw new IllegalArgumentException("Counts, and no others, end with _total: " + name);
    }
    if (samples.size() > MOST_SAMPLES) {
      throw new IllegalArgumentException(name + " has " + samples.size() + " samples");
    }
    boolean spread = kind == Kind.HISTOGRAM;
    if (samples.stream().anyMatch(s -> s instanceof Sample.Spread != spread)) {
      throw new IllegalArgumentException("A spread makes a histogram, and only that: " + name);
    }
  }

  /** A count. */
  public static Metric counter(String name, String help, double value) {
    return counter(name, help, List.of(Sample.of(value)));
  }

  /** A count by labels. */
  public static Metric counter(String name, String help, List<? extends Sample> samples) {
    return new Metric(name, Kind.COUNTER, help, List.copyOf(samples));
  }

  /** A value. */
  public static Metric gauge(String name, String help, double value) {
    return gauge(name, help, List.of(Sample.of(value)));
  }

  /** A value by labels. */
  public static Metric gauge(String name, String help, List<? extends Sample> samples) {
    return new Metric(name, Kind.GAUGE, help, List.copyOf(samples));
  }

  /** What a histogram has measured. */
  public static Metric histogram(String name, String help, Histogram histogram) {
    return histogram(name, help, List.of(histogram.spread(Map.of())));
  }

  /** What histograms have measured, by labels. */
  public static Metric histogram(String name, String help, List<? extends Sample> spreads) {
    return new Metric(name, Kind.HISTOGRAM, help, List.copyOf(spreads));
  }
}
