package org.baton.methods.aggregate;

import java.util.List;

/** What a mean does when some of its scores are missing. */
public enum Missing {
  /** Takes what is there if its share of weight reaches a threshold. */
  RENORMALISE,
  /** Gives no mean. */
  INSUFFICIENT,
  /** Puts in the lowest possible score. */
  WORST,
  /** Puts in a declared score. */
  IMPUTE;

  /** The names as a plan writes them. */
  public static List<String> names() {
    return List.of("renormalise", "insufficient", "worst", "impute");
  }

  /**
   * The rule of this name.
   *
   * @throws IllegalArgumentException for an unknown name; there is no fallback
   */
  public static Missing of(String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("unknown rule for missing scores: " + name);
    }
    return values()[place];
  }
}
