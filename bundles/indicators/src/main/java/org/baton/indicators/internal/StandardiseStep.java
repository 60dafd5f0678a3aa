package org.baton.indicators.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Explainer;
import org.baton.api.evaluation.Explanation;
import org.baton.api.evaluation.Outcome;
import org.baton.api.evaluation.Phase;
import org.baton.api.evaluation.ScoreColumn;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.evaluation.Step;
import org.baton.api.evaluation.StepContext;
import org.baton.api.plan.Rounding;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.methods.rounding.Round;
import org.baton.methods.score.Bounds;
import org.baton.methods.score.MinMax;
import org.baton.methods.score.RatioToTarget;
import org.baton.methods.score.ScoringRule;
import org.osgi.service.component.annotations.Component;

/** Turns values of indicators into scores by their standards. */
@Component(service = EvaluationStep.class)
@Step(id = "indicators.standardise", phase = Phase.STANDARDISE)
public final class StandardiseStep implements EvaluationStep {
  @Override
  public Outcome run(StepContext context) {
    List<Violation> remarks = new ArrayList<>();
    for (Indicator indicator : Indicator.all(context)) {
      standardise(context, indicator, remarks);
    }
    return new Outcome(
        Map.of(
            "standard", "the rule of each indicator in the plan",
            "targetNeededAndMissing", "insufficient",
            "zeroIsMissing", "as the indicator says",
            "rounding", "as the indicator says, after the rule"),
        remarks);
  }

  private static void standardise(
      StepContext context, Indicator indicator, List<Violation> remarks) {
    ScoringRule rule = indicator.rule();
    Bounds observed = rule.needsObserved() ? observed(context, indicator, rule) : Bounds.NONE;
    Scoring scoring = new Scoring(context, indicator, rule, observed, new AtomicInteger());
    context.overUnits(scoring::score);
    if (scoring.untargeted.get() > 0) {
      remarks.add(
          Violation.at(
              indicator.node().code(),
              "",
              "indicators.standardise.untargeted",
              indicator.node().title(),
              scoring.untargeted.get()));
    }
  }

  private static Bounds observed(StepContext context, Indicator indicator, ScoringRule rule) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int unit = 0; unit < context.units().size(); unit++) {
      double value = indicator.value(context, unit);
      if (!Double.isNaN(value)) {
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
    }
    if (min > max) {
      return Bounds.NONE;
    }
    if (min == max && rule instanceof MinMax stretched && !stretched.middleIfConstant()) {
      throw Problem.of(
          Problem.Kind.INVALID,
          "indicators.standardise.constant",
          indicator.node().code(),
          indicator.node().title(),
          min);
    }
    return new Bounds(min, max);
  }

  /** The scoring of one indicator. */
  private record Scoring(
      StepContext context,
      Indicator indicator,
      ScoringRule rule,
      Bounds observed,
      AtomicInteger untargeted) {

    void score(int from, int to) {
      ScoreColumn values = context.value(indicator.index());
      ScoreColumn scores = context.score(indicator.at());
      Rounding rounding = indicator.node().rounding();
      Round round = Round.of(rounding.mode());
      boolean needsTarget = rule.needsTarget();
      int without = 0;
      for (int unit = from; unit < to; unit++) {
        double value = indicator.value(context, unit);
        if (Double.isNaN(value)) {
          ScoreState state = values.state(unit);
          scores.set(unit, state == ScoreState.SCORED ? ScoreState.MISSING : state);
          continue;
        }
        double target =
            needsTarget ? context.observations().target(unit, indicator.index()) : Double.NaN;
        if (needsTarget && Double.isNaN(target)) {
          scores.set(unit, ScoreState.INSUFFICIENT);
          without++;
        } else {
          scores.set(unit, round.apply(rule.score(value, target, observed), rounding.digits()));
        }
      }
      untargeted.addAndGet(without);
    }

    void explain(int unit, Explanation explanation) {
      ScoreState state = context.score(indicator.at()).state(unit);
      double value = indicator.value(context, unit);
      if (state == ScoreState.NOT_APPLICABLE) {
        explanation.say("indicators.standardise.notapplicable");
      } else if (Double.isNaN(value)) {
        explanation.say(
            state == ScoreState.INSUFFICIENT
                ? "indicators.standardise.insufficient"
                : "indicators.standardise.missing");
      } else if (state == ScoreState.SCORED) {
        scored(unit, value, explanation);
      } else {
        String measured = indicator.measure().unit();
        explanation.say(worded("indicators.standardise.notarget", measured), value, measured);
      }
    }

    private void scored(int unit, double value, Explanation explanation) {
      double score = context.score(indicator.at()).value(unit);
      String name = indicator.measure().standard().rule();
      String measured = indicator.measure().unit();
      if (rule.needsTarget()) {
        double target = context.observations().target(unit, indicator.index());
        String key = worded("indicators.standardise.target", measured);
        explanation.say(key, value, measured, target, name, score);
        if (rule instanceof RatioToTarget r && r.isFar(value, target)) {
          explanation.say("indicators.standardise.far", r.far(), r.deduct());
        }
      } else if (rule.needsObserved()) {
        String key = worded("indicators.standardise.observed", measured);
        explanation.say(key, value, measured, observed.min(), observed.max(), name, score);
      } else if (name.equals("none")) {
        explanation.say(worded("indicators.standardise.direct", measured), value, measured, score);
      } else {
        String key = worded("indicators.standardise.value", measured);
        explanation.say(key, value, measured, name, score);
      }
    }

    /** Where a measure has no unit, such as a score, the sentence leaves no gap for one. */
    private static String worded(String key, String measured) {
      return measured.isBlank() ? key + ".unitless" : key;
    }
  }

  @Override
  public void explain(StepContext context, int node, int unit, Explanation explanation) {
    explainer(context, node).explain(unit, explanation);
  }

  @Override
  public Explainer explainer(StepContext context, int node) {
    int index = context.tree().indicatorOfNode(node);
    if (index < 0) {
      return (unit, explanation) -> {};
    }
    Indicator indicator = Indicator.of(context, index);
    ScoringRule rule = indicator.rule();
    Bounds seen = rule.needsObserved() ? observed(context, indicator, rule) : Bounds.NONE;
    Scoring scoring = new Scoring(context, indicator, rule, seen, new AtomicInteger());
    return scoring::explain;
  }
}
