package org.baton.methods.normalise;

import java.util.List;
import org.baton.methods.matrix.Matrix;
import org.baton.methods.matrix.Refused;
import org.baton.methods.score.Bounds;
import org.baton.methods.score.Direction;

/**
 * Way {@code fraction-of-maximum}: the value as a share of the best observed one.
 *
 * @param down what is done where less is better
 */
public record FractionOfMaximum(Down down) implements Normalisation {
  /** What is done where less is better. */
  public enum Down {
    /** The best value by the value: 1 for the best, less for the others. Values must be above 0. */
    INVERSE,
    /**
     * The value by the best value, which is what dividing turned signs comes to, as some tools do:
     * 1 for the best, and the worse the value, the higher its score. To reproduce their results.
     */
    TURNED;

    /** The names as a plan writes them. */
    public static List<String> names() {
      return List.of("inverse", "turned");
    }

    /**
     * The way of this name.
     *
     * @throws IllegalArgumentException for an unknown name; there is no fallback
     */
    public static Down of(String name) {
      int place = names().indexOf(name);
      if (place < 0) {
        throw new IllegalArgumentException("unknown fraction where less is better: " + name);
      }
      return values()[place];
    }
  }

  /**
   * Normalises; refuses {@code maximum} with the best value when it is not above 0 (for {@link
   * Down#TURNED}: when it is 0).
   */
  @Override
  public double[] apply(double[] column, Direction direction) {
    boolean less = Scale.isDown(direction);
    Bounds bounds = Matrix.bounds(column);
    double best = less ? bounds.min() : bounds.max();
    boolean turned = less && down == Down.TURNED;
    if (turned ? best == 0 : best <= 0) {
      throw new Refused("maximum", Refused.ALL, Refused.ALL, best);
    }
    double[] scores = column.clone();
    for (int i = 0; i < scores.length; i++) {
      scores[i] = less && !turned ? best / scores[i] : scores[i] / best;
    }
    return scores;
  }

  @Override
  public String name() {
    return "fraction-of-maximum";
  }
}
