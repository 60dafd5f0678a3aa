package org.baton.indicators.internal;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.evaluation.StepContext;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Node;
import org.baton.api.problem.Problem;
import org.baton.methods.score.Direction;
import org.baton.methods.score.ScoringRule;
import org.baton.methods.score.ScoringRules;

/**
 * An indicator made ready for the inner loops.
 *
 * @param index its dense index
 * @param at the index of its node
 * @param node its node
 * @param measure what it measures
 * @param direction which values are better
 */
record Indicator(int index, int at, Node node, Measure measure, Direction direction) {

  static Indicator of(StepContext context, int index) {
    int at = context.tree().nodeOfIndicator(index);
    Node node = context.tree().node(at);
    Measure measure = node.measure().orElseThrow();
    Direction direction =
        Direction.of(measure.direction())
            .orElseThrow(
                () ->
                    Problem.of(
                        Problem.Kind.INVALID,
                        "indicators.direction.unknown",
                        node.code(),
                        measure.direction()));
    return new Indicator(index, at, node, measure, direction);
  }

  static List<Indicator> all(StepContext context) {
    List<Indicator> all = new ArrayList<>();
    for (int i = 0; i < context.tree().indicators(); i++) {
      all.add(of(context, i));
    }
    return all;
  }

  ScoringRule rule() {
    ScoringRules.Made made =
        ScoringRules.of(measure.standard().rule(), measure.standard().parameters(), direction);
    return made.rule()
        .orElseThrow(
            () ->
                Problem.of(
                    Problem.Kind.INVALID,
                    "indicators.standard.invalid",
                    node.code(),
                    measure.standard().rule(),
                    made.mistakes().get(0).parameter()));
  }

  /** The value, NaN when there is none or when it is a 0 that counts as not given. */
  double value(StepContext context, int unit) {
    var column = context.value(index);
    return column.state(unit) == ScoreState.SCORED ? given(column.value(unit)) : Double.NaN;
  }

  /** The value of an earlier year, NaN when there is none. */
  double past(StepContext context, int unit, int yearsBack) {
    return given(context.observations().value(unit, index, yearsBack));
  }

  private double given(double value) {
    return value == 0 && measure.zeroIsMissing() ? Double.NaN : value;
  }

  /** Whether a target says by itself when it is met. */
  boolean targetDecides() {
    return direction != Direction.INTERVAL;
  }
}
