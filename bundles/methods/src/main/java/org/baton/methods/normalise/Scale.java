package org.baton.methods.normalise;

import org.baton.methods.matrix.Matrix;
import org.baton.methods.matrix.Refused;
import org.baton.methods.score.Bounds;
import org.baton.methods.score.Direction;
import org.baton.methods.score.ScoringRule;

/** What several normalisations share. */
final class Scale {
  private Scale() {}

  /** Whether less is better. */
  static boolean isDown(Direction direction) {
    if (direction != Direction.UP && direction != Direction.DOWN) {
      throw new Refused("direction", Refused.ALL, Refused.ALL, Double.NaN);
    }
    return direction == Direction.DOWN;
  }

  /** The values so that more is better: as they are, or with their signs turned. */
  static double[] upwards(double[] column, Direction direction) {
    double[] upwards = column.clone();
    if (isDown(direction)) {
      for (int i = 0; i < upwards.length; i++) {
        upwards[i] = 0 - upwards[i];
      }
    }
    return upwards;
  }

  /** Refuses an indicator with one value for all units, and one between bounds without distance. */
  static void differ(Bounds bounds) {
    if (bounds.isConstant() && !Double.isNaN(bounds.min())) {
      throw new Refused("constant", Refused.ALL, Refused.ALL, bounds.min());
    }
  }

  /** Scores each known value. */
  static double[] scores(double[] column, ScoringRule rule) {
    double[] scores = column.clone();
    for (int i = 0; i < scores.length; i++) {
      if (!Double.isNaN(scores[i])) {
        scores[i] = rule.score(scores[i], Double.NaN, Bounds.NONE);
      }
    }
    return scores;
  }

  /** How many values are known. */
  static int known(double[] column) {
    return Matrix.known(column).length;
  }

  /** Nothing above 1. */
  static double[] capped(double[] scores) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] = scores[i] > 1 ? 1 : scores[i];
    }
    return scores;
  }
}
