package org.baton.methods.screen;

import java.util.List;

/** Which sides of the matrix are screened, and in which order: leaving out changes shares. */
public enum Sides {
  /** Units only. */
  UNITS,
  /** Indicators only. */
  INDICATORS,
  /** Units first, then indicators over the units that are left. */
  UNITS_FIRST,
  /** Indicators first, then units over the indicators that are left. */
  INDICATORS_FIRST,
  /** Both over the whole matrix. */
  TOGETHER;

  /** The names as a plan writes them. */
  public static List<String> names() {
    return List.of("units", "indicators", "units-first", "indicators-first", "together");
  }

  /**
   * The order of this name.
   *
   * @throws IllegalArgumentException for an unknown name; there is no fallback
   */
  public static Sides of(String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("unknown sides of screening: " + name);
    }
    return values()[place];
  }
}
