package org.baton.methods.normalise;

import org.baton.methods.matrix.Matrix;
import org.baton.methods.matrix.Refused;
import org.baton.methods.score.Bounds;
import org.baton.methods.score.Direction;
import org.baton.methods.score.MinMax;

/**
 * Way {@code min-max}: linear from the worst observed value to the best.
 *
 * @param from the score of the worst
 * @param to the score of the best, above {@code from}
 * @param middleIfConstant whether an indicator with one value for all units scores in the middle;
 *     otherwise it is refused
 */
public record MinMaxScale(double from, double to, boolean middleIfConstant)
    implements Normalisation {
  /** From 0 to 100. */
  public static final MinMaxScale PERCENT = new MinMaxScale(0, 100, false);

  /** Refuses {@code scale-order}. */
  public MinMaxScale {
    if (!(to > from)) {
      throw new Refused("scale-order", Refused.ALL, Refused.ALL, to);
    }
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    Scale.isDown(direction);
    Bounds bounds = Matrix.bounds(column);
    if (!middleIfConstant) {
      Scale.differ(bounds);
    }
    if (Scale.known(column) == 0) {
      return column.clone();
    }
    return Scale.scores(column, new MinMax(direction, bounds, from, to, middleIfConstant));
  }

  @Override
  public String name() {
    return "min-max";
  }
}
