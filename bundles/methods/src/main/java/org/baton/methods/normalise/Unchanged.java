package org.baton.methods.normalise;

import org.baton.methods.score.Direction;

/** Way {@code none}: the value is the score; where less is better, with its sign turned. */
public record Unchanged() implements Normalisation {
  @Override
  public double[] apply(double[] column, Direction direction) {
    return Scale.upwards(column, direction);
  }

  @Override
  public String name() {
    return "none";
  }
}
