package org.baton.methods.screen;

import java.util.List;

/** What a unit is judged by. */
public enum Criterion {
  /** The share of its indicators that are known. */
  AVAILABILITY,
  /** The share of its known values that are not 0. */
  ZEROS,
  /** Both; failing one is enough. */
  EITHER;

  /** The names as a plan writes them. */
  public static List<String> names() {
    return List.of("availability", "zeros", "either");
  }

  /**
   * The criterion of this name.
   *
   * @throws IllegalArgumentException for an unknown name; there is no fallback
   */
  public static Criterion of(String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("unknown criterion of screening: " + name);
    }
    return values()[place];
  }
}
