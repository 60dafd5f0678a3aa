package org.baton.methods.score;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * What a rule scores over a range of values.
 *
 * @param points value and score at even distances from the lower to the upper end of the range
 * @param edges where the rule bends or jumps, also outside the range, ascending
 * @param verdict whether better values never score less
 * @param against the first value that scores less than a worse one; empty when there is none
 */
public record Curve(
    List<Piecewise.Point> points, List<Edge> edges, Verdict verdict, OptionalDouble against) {
  /** Scores that differ by no more are the same. */
  public static final double TOLERANCE = 1e-9;

  /** The most distances into which a range is divided. */
  public static final int MOST = 1000;

  /** Whether the scores follow the direction. */
  public enum Verdict {
    /** A better value never scores less. */
    FITS,
    /** Every value of the range scores the same, so that the rule tells nothing apart. */
    FLAT,
    /** Some better value scores less. */
    AGAINST
  }

  /**
   * What values around an edge score. Just below and just above are the neighbouring numbers of
   * double precision.
   *
   * @param value where the rule bends or jumps
   * @param below the score just below
   * @param at the score of the value itself
   * @param above the score just above
   */
  public record Edge(double value, double below, double at, double above) {
    /** Whether the score jumps here. */
    public boolean jumps() {
      return Math.abs(at - below) > JUMP || Math.abs(above - at) > JUMP;
    }
  }

  private static final double JUMP = 1e-6;

  /** Copies the lists. */
  public Curve {
    points = List.copyOf(points);
    edges = List.copyOf(edges);
  }

  /**
   * The curve of a rule.
   *
   * @param target the target; NaN when there is none
   * @param observed what was observed over all units; {@link Bounds#NONE} when nothing was
   * @param from the lower end of the range
   * @param to the upper end, above the lower one
   * @param steps into how many distances the range is divided, from 1 to {@value #MOST}
   * @throws IllegalArgumentException when the range or the steps are none, or the rule needs a
   *     target or observed values that are not given
   */
  public static Curve of(
      ScoringRule rule,
      Direction direction,
      double target,
      Bounds observed,
      double from,
      double to,
      int steps) {
    if (!(from < to) || !Double.isFinite(to - from) || steps < 1 || steps > MOST) {
      throw new IllegalArgumentException("From " + from + " to " + to + " in " + steps);
    }
    if (rule.needsTarget() && Double.isNaN(target)
        || rule.needsObserved() && Double.isNaN(observed.min())) {
      throw new IllegalArgumentException("The rule needs a target or observed values");
    }
    List<Piecewise.Point> points = new ArrayList<>();
    TreeSet<Double> values = new TreeSet<>();
    for (int i = 0; i <= steps; i++) {
      double value = i == steps ? to : from + (to - from) * i / steps;
      points.add(new Piecewise.Point(value, rule.score(value, target, observed)));
      values.add(value);
    }
    List<Edge> edges = new ArrayList<>();
    for (double edge : Edges.of(rule, target, observed)) {
      double below = Math.nextDown(edge);
      double above = Math.nextUp(edge);
      edges.add(
          new Edge(
              edge,
              rule.score(below, target, observed),
              rule.score(edge, target, observed),
              rule.score(above, target, observed)));
      values.addAll(List.of(below, edge, above));
    }
    if (!Double.isNaN(target)) {
      values.add(target);
    }
    List<Piecewise.Point> tried =
        values.subSet(from, true, to, true).stream()
            .map(v -> new Piecewise.Point(v, rule.score(v, target, observed)))
            .toList();
    OptionalDouble against = Order.of(direction, target).firstAgainst(tried);
    Verdict verdict =
        against.isPresent() ? Verdict.AGAINST : isFlat(tried) ? Verdict.FLAT : Verdict.FITS;
    return new Curve(points, edges, verdict, against);
  }

  private static boolean isFlat(List<Piecewise.Point> tried) {
    double first = tried.get(0).score();
    return tried.stream().allMatch(p -> Math.abs(p.score() - first) <= TOLERANCE);
  }

  /**
   * How scores should go along the values.
   *
   * @param rises whether they rise first
   * @param falls whether they fall in the end
   * @param turn where rising ends; NaN when that is left to the rule
   */
  private record Order(boolean rises, boolean falls, double turn) {
    static Order of(Direction direction, double target) {
      return switch (direction) {
        case UP -> new Order(true, false, Double.NaN);
        case DOWN -> new Order(false, true, Double.NaN);
        case TARGET -> new Order(true, true, target);
        case INTERVAL -> new Order(true, true, Double.NaN);
      };
    }

    OptionalDouble firstAgainst(List<Piecewise.Point> tried) {
      boolean falling = !rises;
      for (int i = 1; i < tried.size(); i++) {
        Piecewise.Point before = tried.get(i - 1);
        Piecewise.Point now = tried.get(i);
        falling |= falls && before.value() >= turn;
        double change = now.score() - before.score();
        if (change < -TOLERANCE && !falling && falls && Double.isNaN(turn)) {
          falling = true;
        }
        if (falling ? change > TOLERANCE : change < -TOLERANCE) {
          return OptionalDouble.of(now.value());
        }
      }
      return OptionalDouble.empty();
    }
  }
}
