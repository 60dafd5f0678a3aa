package org.baton.methods.normalise;

import org.baton.methods.matrix.Matrix;
import org.baton.methods.matrix.Refused;
import org.baton.methods.score.Bounds;
import org.baton.methods.score.Direction;
import org.baton.methods.score.MinMax;

/**
 * Way {@code distance-to-target}: the share of the way from the worst observed value to the target;
 * 1 at the target.
 *
 * @param target the target, better than the worst observed value
 * @param capped whether nothing scores above 1
 */
public record DistanceToTarget(double target, boolean capped) implements Normalisation {
  /** Refuses {@code target} for one that is not a number. */
  public DistanceToTarget {
    if (!Double.isFinite(target)) {
      throw new Refused("target", Refused.ALL, Refused.ALL, target);
    }
  }

  /**
   * Normalises; refuses {@code target-not-better} with the target when no unit is worse than it.
   */
  @Override
  public double[] apply(double[] column, Direction direction) {
    boolean down = Scale.isDown(direction);
    if (Scale.known(column) == 0) {
      return column.clone();
    }
    Bounds seen = Matrix.bounds(column);
    Bounds way = down ? new Bounds(target, seen.max()) : new Bounds(seen.min(), target);
    if (way.isConstant()) {
      throw new Refused("target-not-better", Refused.ALL, Refused.ALL, target);
    }
    double[] scores = Scale.scores(column, new MinMax(direction, way, 0, 1, false));
    return capped ? Scale.capped(scores) : scores;
  }

  @Override
  public String name() {
    return "distance-to-target";
  }
}
