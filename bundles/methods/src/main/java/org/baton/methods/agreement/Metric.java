package org.baton.methods.agreement;

import java.util.List;
import java.util.Locale;

/** How different two ratings are, by the level at which they are measured. */
public enum Metric {
  /** The same or not. */
  NOMINAL,
  /** By how many ratings lie between them. */
  ORDINAL,
  /** By their squared difference. */
  INTERVAL,
  /** By their squared difference as a share of their sum; ratings of 0 or more. */
  RATIO;

  /** The names as a plan writes them. */
  public static List<String> names() {
    return List.of("nominal", "ordinal", "interval", "ratio");
  }

  /** This one's name. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The metric of this name.
   *
   * @throws IllegalArgumentException for an unknown name; there is no fallback
   */
  public static Metric of(String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("unknown metric: " + name);
    }
    return values()[place];
  }
}
