package org.baton.methods.normalise;

import org.baton.methods.matrix.Matrix;
import org.baton.methods.score.Bounds;
import org.baton.methods.score.Direction;
import org.baton.methods.score.MinMax;

/**
 * Way {@code distance-to-maximum}: 1 less the distance to the best value as a share of the range.
 */
public record DistanceToMaximum() implements Normalisation {
  @Override
  public double[] apply(double[] column, Direction direction) {
    Scale.isDown(direction);
    Bounds bounds = Matrix.bounds(column);
    Scale.differ(bounds);
    return Scale.known(column) == 0
        ? column.clone()
        : Scale.scores(column, new MinMax(direction, bounds, 0, 1, false));
  }

  @Override
  public String name() {
    return "distance-to-maximum";
  }
}
