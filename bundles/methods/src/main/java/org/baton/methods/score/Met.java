package org.baton.methods.score;

/**
 * Rule {@code met}: one score when the target is met, another when not.
 *
 * @param direction which values meet it
 * @param met the score when it is met
 * @param unmet the score when it is not
 */
public record Met(Direction direction, double met, double unmet) implements ScoringRule {
  @Override
  public double score(double value, double target, Bounds observed) {
    return direction.meets(value, target) ? met : unmet;
  }

  @Override
  public boolean needsTarget() {
    return true;
  }
}
