package org.baton.indicators.internal;

import org.baton.api.evaluation.ScoreColumn;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.evaluation.StepContext;
import org.baton.api.plan.Node;
import org.baton.api.problem.Problem;
import org.baton.methods.aggregate.Mean;
import org.baton.methods.aggregate.Missing;
import org.baton.methods.aggregate.UndefinedMean;
import org.baton.methods.rounding.Round;

/** A node and its children, made ready for the inner loop. Immutable. */
final class Family {
  /** Weights are decimal fractions; their sums differ in the last bits. */
  private static final double WEIGHT_TOLERANCE = 1e-9;

  private final StepContext context;
  private final int at;
  private final Node node;
  private final int[] children;
  private final double[] weights;
  private final ScoreColumn[] columns;
  private final Mean mean;
  private final Missing missing;
  private final Round round;

  Family(StepContext context, int at) {
    this.context = context;
    this.at = at;
    node = context.tree().node(at);
    children = context.tree().children(at);
    weights = new double[children.length];
    columns = new ScoreColumn[children.length];
    for (int i = 0; i < children.length; i++) {
      weights[i] = context.tree().node(children[i]).weight();
      columns[i] = context.score(children[i]);
    }
    mean = Mean.of(node.aggregation().method());
    missing = Missing.of(node.missing().rule());
    round = Round.of(node.rounding().mode());
  }

  /** Scores the units; two arrays serve the whole range. */
  void score(int from, int to) {
    ScoreColumn scores = context.score(at);
    double[] there = new double[children.length];
    double[] shares = new double[children.length];
    for (int unit = from; unit < to; unit++) {
      score(unit, scores, there, shares);
    }
  }

  private void score(int unit, ScoreColumn scores, double[] there, double[] shares) {
    int n = 0;
    int scored = 0;
    boolean weak = false;
    boolean applies = false;
    double present = 0;
    double absent = 0;
    boolean put = missing == Missing.WORST || missing == Missing.IMPUTE;
    double substitute = missing == Missing.IMPUTE ? node.missing().imputed() : 0;
    for (int i = 0; i < children.length; i++) {
      ScoreState state = columns[i].state(unit);
      if (state == ScoreState.NOT_APPLICABLE) {
        continue;
      }
      applies = true;
      boolean here = state == ScoreState.SCORED;
      weak |= state == ScoreState.INSUFFICIENT;
      scored += here ? 1 : 0;
      present += here || put ? weights[i] : 0;
      absent += here || put ? 0 : weights[i];
      if (here || put) {
        there[n] = here ? columns[i].value(unit) : substitute;
        shares[n++] = weights[i];
      }
    }
    ScoreState state = state(applies, scored, weak, present, absent);
    if (state == ScoreState.SCORED) {
      scores.set(unit, round.apply(mean(unit, there, shares, n), node.rounding().digits()));
    } else {
      scores.set(unit, state);
    }
  }

  /** Worst also counts when nothing is there, lest silence pay; a score is never only imputed. */
  private ScoreState state(
      boolean applies, int scored, boolean weak, double present, double absent) {
    if (!applies) {
      return ScoreState.NOT_APPLICABLE;
    }
    if (scored == 0 && missing != Missing.WORST) {
      return weak ? ScoreState.INSUFFICIENT : ScoreState.MISSING;
    }
    boolean enough =
        switch (missing) {
          case RENORMALISE ->
              present >= node.missing().availability() * (present + absent) - WEIGHT_TOLERANCE;
          case INSUFFICIENT -> absent == 0;
          case WORST, IMPUTE -> true;
        };
    return enough && present > 0 ? ScoreState.SCORED : ScoreState.INSUFFICIENT;
  }

  private double mean(int unit, double[] there, double[] shares, int n) {
    try {
      return mean.of(there, shares, n, node.aggregation().power());
    } catch (UndefinedMean e) {
      throw Problem.of(
              Problem.Kind.INVALID,
              "indicators.aggregate.undefined",
              context.units().code(unit),
              node.code(),
              node.aggregation().method(),
              e.score(),
              culprit(unit))
          .causedBy(e);
    }
  }

  /** The code of the first child whose score, or what stands in for it, is not above 0. */
  private String culprit(int unit) {
    for (int i = 0; i < children.length; i++) {
      ScoreState state = columns[i].state(unit);
      boolean refused =
          state == ScoreState.SCORED
              ? columns[i].value(unit) <= 0
              : state != ScoreState.NOT_APPLICABLE
                  && (missing == Missing.WORST || missing == Missing.IMPUTE);
      if (weights[i] > 0 && refused) {
        return context.tree().node(children[i]).code();
      }
    }
    return node.code();
  }
}
