package org.baton.methods.offer;

/**
 * Offers that no other offer beats: the efficient frontier of outcome and resources. An offer is
 * dominated when another one reaches at least as much with at most as many resources and is better
 * in one of the two. Source: Koopmans, Analysis of Production as an Efficient Combination of
 * Activities (1951).
 */
public final class EfficientFrontier {
  private EfficientFrontier() {}

  /**
   * Which offers are dominated, in their order. Of two equal offers neither is.
   *
   * @param outcomes what is reached, finite
   * @param resources what it takes, finite, as many as outcomes
   * @param moreIsBetter whether a larger outcome is the better one
   * @throws IllegalArgumentException for lengths that differ or numbers that are not finite
   */
  public static boolean[] dominated(double[] outcomes, double[] resources, boolean moreIsBetter) {
    if (outcomes.length != resources.length) {
      throw new IllegalArgumentException("as many resources as outcomes are needed");
    }
    for (int i = 0; i < outcomes.length; i++) {
      if (!Double.isFinite(outcomes[i]) || !Double.isFinite(resources[i])) {
        throw new IllegalArgumentException("offer " + i + " is not finite");
      }
    }
    boolean[] dominated = new boolean[outcomes.length];
    for (int i = 0; i < outcomes.length; i++) {
      for (int j = 0; j < outcomes.length && !dominated[i]; j++) {
        double gain = moreIsBetter ? outcomes[j] - outcomes[i] : outcomes[i] - outcomes[j];
        double saved = resources[i] - resources[j];
        dominated[i] = gain >= 0 && saved >= 0 && (gain > 0 || saved > 0);
      }
    }
    return dominated;
  }
}
