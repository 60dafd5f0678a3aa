package org.baton.methods.ahp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Three things whose judgments contradict each other.
 *
 * @param i the first
 * @param j the second
 * @param k the third, i < j < k
 * @param contradiction |log(a_ij a_jk / a_ik)|; 0 without contradiction
 * @param row the row of the judgment of the three that is farthest from the priorities
 * @param column its column
 * @param suggested what the other two judgments say in its place, on Saaty's scale
 */
public record Triad(
    int i, int j, int k, double contradiction, int row, int column, double suggested) {

  /**
   * The worst triads, the worst first, equal ones in the order of their members; triads with a
   * missing judgment and those without contradiction (below 1e-9) are left out.
   *
   * @param most how many at most
   */
  public static List<Triad> worst(Judgments judgments, int most) {
    double[] w = Priorities.EIGENVECTOR.of(judgments);
    int n = judgments.size();
    List<Triad> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        for (int k = j + 1; k < n; k++) {
          double log =
              StrictMath.log(judgments.get(i, j) * judgments.get(j, k) / judgments.get(i, k));
          if (Math.abs(log) > 1e-9) {
            all.add(of(judgments, w, new int[] {i, j, k}, Math.abs(log)));
          }
        }
      }
    }
    // Equal up to rounding must not be told apart by it.
    all.sort(Comparator.comparingLong(t -> -Math.round(t.contradiction * 1e9)));
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }

  private static Triad of(Judgments judgments, double[] w, int[] t, double contradiction) {
    int[][] pairs = {{t[0], t[1], t[2]}, {t[1], t[2], t[0]}, {t[0], t[2], t[1]}};
    int[] worst = pairs[0];
    double farthest = -1;
    for (int[] p : pairs) {
      double far = Math.abs(StrictMath.log(judgments.get(p[0], p[1]) * w[p[1]] / w[p[0]]));
      if (far > farthest + 1e-9) {
        farthest = far;
        worst = p;
      }
    }
    double said = judgments.get(worst[0], worst[2]) * judgments.get(worst[2], worst[1]);
    return new Triad(t[0], t[1], t[2], contradiction, worst[0], worst[1], Scale.nearest(said));
  }
}
