package org.baton.methods.aggregate;

import java.util.List;

/** What the availability of the parts of a node is measured in. */
public enum Availability {
  /** The share of weight that is there. */
  WEIGHT,
  /** The share of parts that are there, whatever their weights. */
  COUNT;

  /** The names as a plan writes them. */
  public static List<String> names() {
    return List.of("weight", "count");
  }

  /**
   * The measure of this name.
   *
   * @throws IllegalArgumentException for an unknown name; there is no fallback
   */
  public static Availability of(String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("unknown measure of availability: " + name);
    }
    return values()[place];
  }
}
