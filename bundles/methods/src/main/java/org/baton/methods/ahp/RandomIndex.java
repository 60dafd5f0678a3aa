package org.baton.methods.ahp;

import java.util.List;

/** The mean consistency index of random judgments, by which a consistency ratio is taken. */
public enum RandomIndex {
  /** Saaty, The Analytic Hierarchy Process (1980). */
  SAATY(.58, .90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59),
  /** Alonso and Lamata, Consistency in the AHP: A New Approach, IJUFKS 14 (2006), table 3. */
  ALONSO_LAMATA(
      .5247, .8816, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499, 1.4854, 1.5140, 1.5365, 1.5551, 1.5713,
      1.5838),
  /** Donegan and Dodd, A Note on Saaty's Random Indexes, Math. Comput. Modelling 15 (1991). */
  DONEGAN_DODD(
      .4914, .8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822,
      1.4969);

  private static final int FIRST = 3;
  private final double[] table;

  RandomIndex(double... table) {
    this.table = table;
  }

  /** The names as a plan writes them. */
  public static List<String> names() {
    return List.of("saaty", "alonso-lamata", "donegan-dodd");
  }

  /**
   * The table of this name.
   *
   * @throws IllegalArgumentException for an unknown name; there is no fallback
   */
  public static RandomIndex of(String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("unknown random index: " + name);
    }
    return values()[place];
  }

  /**
   * The index for so many things.
   *
   * @param n at most {@link Judgments#MOST}; 0 below 3, where judgments cannot contradict each
   *     other
   */
  public double at(int n) {
    return n < FIRST ? 0 : table[n - FIRST];
  }
}
