package org.baton.methods.rater;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two units whose raters favour each other: those of each rate the other higher than its score and
 * their own severity let expect. That may be an arrangement, or that both know each other's work
 * best, so it is worth a look and proves nothing.
 *
 * <p>The residuals of a direction are put together by Stouffer's method, their sum by the square
 * root of their number (Stouffer et al., The American Soldier I, 1949, p. 45, note).
 *
 * @param first the place of one unit
 * @param second the place of the other, which is higher
 * @param ofFirst how many ratings of the first come from the second, from 1
 * @param ofSecond how many of the second come from the first, from 1
 * @param zOfFirst how far those of the first are above what is expected; may be infinite
 * @param zOfSecond the same of the second
 */
public record Reciprocity(
    int first, int second, int ofFirst, int ofSecond, double zOfFirst, double zOfSecond) {
  /**
   * From here on, in both directions, a pair is worth a look. By chance that is one of two thousand
   * honest pairs, more where few degrees of freedom are left.
   */
  public static final double WORTH_A_LOOK = 2;

  private record Direction(int of, int from) {}

  /** What the weaker of both directions says. */
  public double weaker() {
    return Math.min(zOfFirst, zOfSecond);
  }

  /**
   * All pairs of units that favour each other, the strongest first.
   *
   * @param residuals of ratings, see {@link Severity#residuals()}
   * @param unitOfRater the place of the unit to which each rater belongs; raters of none, or of a
   *     unit that nobody rates, are left out, and so is what raters say of their own
   * @param z pairs with less in one of both directions are not told
   */
  public static List<Reciprocity> of(
      List<PairResidual> residuals, Map<Integer, Integer> unitOfRater, double z) {
    Comparator<Direction> order =
        Comparator.comparingInt(Direction::of).thenComparingInt(Direction::from);
    Map<Direction, double[]> sums = new TreeMap<>(order);
    for (PairResidual r : residuals) {
      Integer from = unitOfRater.get(r.rater());
      if (from != null && from != r.unit()) {
        double[] sum = sums.computeIfAbsent(new Direction(r.unit(), from), d -> new double[2]);
        sum[0] += r.z();
        sum[1]++;
      }
    }
    List<Reciprocity> found = new ArrayList<>();
    sums.forEach(
        (direction, sum) -> {
          double[] back = sums.get(new Direction(direction.from(), direction.of()));
          if (back != null && direction.of() < direction.from()) {
            double zOfFirst = sum[0] / Math.sqrt(sum[1]);
            double zOfSecond = back[0] / Math.sqrt(back[1]);
            // What is neither, since it is infinite both ways, is none.
            if (zOfFirst >= z && zOfSecond >= z) {
              found.add(
                  new Reciprocity(
                      direction.of(),
                      direction.from(),
                      (int) sum[1],
                      (int) back[1],
                      zOfFirst,
                      zOfSecond));
            }
          }
        });
    found.sort(Comparator.comparingDouble(Reciprocity::weaker).reversed());
    return found;
  }
}
