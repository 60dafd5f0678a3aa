package org.baton.methods.agreement;

import java.util.List;
import java.util.Locale;

/** How much two different categories still agree, by their distance on the scale. */
public enum Weighting {
  /** Not at all. */
  NONE,
  /** 1 - distance / range. */
  LINEAR,
  /** 1 - (distance / range) squared. */
  QUADRATIC;

  /** The names as a plan writes them. */
  public static List<String> names() {
    return List.of("none", "linear", "quadratic");
  }

  /** This one's name. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The weighting of this name.
   *
   * @throws IllegalArgumentException for an unknown name; there is no fallback
   */
  public static Weighting of(String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("unknown weighting: " + name);
    }
    return values()[place];
  }

  /** The agreement of each pair of categories, 0 to 1. */
  double[][] of(double... categories) {
    int q = categories.length;
    double range = categories[q - 1] - categories[0];
    double[][] w = new double[q][q];
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        double away = k == l ? 0 : Math.abs(categories[k] - categories[l]) / range;
        w[k][l] =
            switch (this) {
              case NONE -> k == l ? 1 : 0;
              case LINEAR -> 1 - away;
              case QUADRATIC -> 1 - away * away;
            };
      }
    }
    return w;
  }
}
