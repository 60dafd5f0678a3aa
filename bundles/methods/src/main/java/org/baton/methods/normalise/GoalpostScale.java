package org.baton.methods.normalise;

import org.baton.methods.matrix.Refused;
import org.baton.methods.score.Bounds;
import org.baton.methods.score.Direction;
import org.baton.methods.score.MinMax;

/**
 * Way {@code goalposts}: linear between two fixed values.
 *
 * @param low the lower goalpost
 * @param high the upper goalpost, above {@code low}
 * @param scale the score of the better goalpost; the worse has 0
 * @param truncated whether values beyond a goalpost score as if they were at it
 */
public record GoalpostScale(double low, double high, double scale, boolean truncated)
    implements Normalisation {
  /** Refuses {@code goalposts}, and {@code scale} for one that is not above 0. */
  public GoalpostScale {
    if (!(high > low)) {
      throw new Refused("goalposts", Refused.ALL, Refused.ALL, high);
    }
    if (!(scale > 0)) {
      throw new Refused("scale", Refused.ALL, Refused.ALL, scale);
    }
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    Scale.isDown(direction);
    Bounds posts = new Bounds(low, high);
    double[] scores = Scale.scores(column, new MinMax(direction, posts, 0, scale, false));
    for (int i = 0; truncated && i < scores.length; i++) {
      scores[i] = Math.max(0, Math.min(scale, scores[i]));
    }
    return scores;
  }

  @Override
  public String name() {
    return "goalposts";
  }
}
