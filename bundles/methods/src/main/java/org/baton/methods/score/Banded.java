package org.baton.methods.score;

import java.util.List;

/**
 * Rule {@code banded}: the score of the best band whose limit is reached.
 *
 * @param direction {@link Direction#DOWN} reads a limit as "at most", otherwise it is "at least"
 * @param bands limit and score of each band, best first
 * @param otherwise the score when no limit is reached
 */
public record Banded(Direction direction, List<Piecewise.Point> bands, double otherwise)
    implements ScoringRule {
  /** Copies the bands. */
  public Banded {
    bands = List.copyOf(bands);
  }

  @Override
  public double score(double value, double target, Bounds observed) {
    for (Piecewise.Point band : bands) {
      if (direction == Direction.DOWN ? value <= band.value() : value >= band.value()) {
        return band.score();
      }
    }
    return otherwise;
  }
}
