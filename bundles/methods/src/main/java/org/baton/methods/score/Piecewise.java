package org.baton.methods.score;

import java.util.List;

/**
 * Rule {@code piecewise}: linear between given points, level beyond the first and the last.
 *
 * @param points value and score of each point, by ascending value; at least two
 */
public record Piecewise(List<Point> points) implements ScoringRule {
  /**
   * A point of the curve.
   *
   * @param value the value
   * @param score its score
   */
  public record Point(double value, double score) {}

  /** Copies the points. */
  public Piecewise {
    points = List.copyOf(points);
  }

  @Override
  public double score(double value, double target, Bounds observed) {
    Point before = points.get(0);
    if (value <= before.value()) {
      return before.score();
    }
    for (Point p : points) {
      if (value <= p.value()) {
        double share = (value - before.value()) / (p.value() - before.value());
        return value == p.value()
            ? p.score()
            : before.score() + share * (p.score() - before.score());
      }
      before = p;
    }
    return before.score();
  }
}
