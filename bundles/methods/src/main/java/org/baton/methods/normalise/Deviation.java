package org.baton.methods.normalise;

import java.util.List;

/** Which standard deviation is meant. */
public enum Deviation {
  /** With n - 1. */
  SAMPLE,
  /** With n. */
  POPULATION;

  /** The names as a plan writes them. */
  public static List<String> names() {
    return List.of("sample", "population");
  }

  /**
   * The deviation of this name.
   *
   * @throws IllegalArgumentException for an unknown name; there is no fallback
   */
  public static Deviation of(String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("unknown deviation: " + name);
    }
    return values()[place];
  }
}
