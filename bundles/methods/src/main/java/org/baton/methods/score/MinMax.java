package org.baton.methods.score;

/**
 * Rule {@code min-max}: linear between two bounds, without truncation.
 *
 * @param direction {@link Direction#DOWN} turns the scale round
 * @param bounds the bounds, or {@link Bounds#NONE} for those observed over all units
 * @param from the score of the worse bound
 * @param to the score of the better bound
 * @param middleIfConstant whether an indicator with one value for all units scores in the middle;
 *     otherwise it is an error
 */
public record MinMax(
    Direction direction, Bounds bounds, double from, double to, boolean middleIfConstant)
    implements ScoringRule {
  @Override
  public double score(double value, double target, Bounds observed) {
    Bounds b = needsObserved() ? observed : bounds;
    if (b.isConstant()) {
      return (from + to) / 2;
    }
    double share = (value - b.min()) / (b.max() - b.min());
    return from + (to - from) * (direction == Direction.DOWN ? 1 - share : share);
  }

  @Override
  public boolean needsObserved() {
    return Double.isNaN(bounds.min());
  }
}
