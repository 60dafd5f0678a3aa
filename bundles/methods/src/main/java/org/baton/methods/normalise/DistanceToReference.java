package org.baton.methods.normalise;

import org.baton.methods.matrix.Refused;
import org.baton.methods.score.Direction;

/**
 * Way {@code distance-to-reference}: the share of the way from the worst observed value to that of
 * a unit; 1 for this unit.
 *
 * @param unit the row of the unit
 * @param capped whether nothing scores above 1
 */
public record DistanceToReference(int unit, boolean capped) implements Normalisation {
  /**
   * Normalises; refuses {@code no-such-unit}, {@code reference-missing} when the unit has no value,
   * and {@code reference-worst} with its value when no unit is worse.
   */
  @Override
  public double[] apply(double[] column, Direction direction) {
    Scale.isDown(direction);
    if (Scale.known(column) == 0) {
      return column.clone();
    }
    if (unit < 0 || unit >= column.length) {
      throw new Refused("no-such-unit", unit, Refused.ALL, Double.NaN);
    }
    if (Double.isNaN(column[unit])) {
      throw new Refused("reference-missing", unit, Refused.ALL, Double.NaN);
    }
    try {
      return new DistanceToTarget(column[unit], capped).apply(column, direction);
    } catch (Refused e) {
      throw new Refused("reference-worst", unit, Refused.ALL, column[unit]);
    }
  }

  @Override
  public String name() {
    return "distance-to-reference";
  }
}
