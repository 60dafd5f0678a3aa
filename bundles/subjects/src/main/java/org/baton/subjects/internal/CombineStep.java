package org.baton.subjects.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Explainer;
import org.baton.api.evaluation.Explanation;
import org.baton.api.evaluation.Outcome;
import org.baton.api.evaluation.Phase;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.evaluation.Step;
import org.baton.api.evaluation.StepContext;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Plan;
import org.baton.api.text.Text;
import org.baton.methods.group.Combination;
import org.osgi.service.component.annotations.Component;

/**
 * Combines the answers of evaluator groups: the weighted mean of the means of the qualified groups.
 * A group qualifies with its minimum of answers. Without a main group the indicator is
 * insufficient; its weight never moves silently to the others.
 */
@Component(service = EvaluationStep.class)
@Step(id = "subjects.combine", phase = Phase.COMBINE)
public final class CombineStep implements EvaluationStep {
  @Override
  public Outcome run(StepContext context) {
    List<GroupRule> rules = rules(context);
    context.overUnits(
        (from, to) -> {
          Combination groups = new Combination();
          // The answers about a unit lie side by side, so that is the way to go through them.
          for (int unit = from; unit < to; unit++) {
            for (GroupRule rule : rules) {
              rule.combine(context.sheets(), unit, context.value(rule.indicator()), groups);
            }
          }
        });
    return Outcome.of(
        Map.of(
            "group", "mean of its answers after trimming",
            "qualified", "answers >= minimum of the group",
            "value", "sum(weight * mean) / sum(weight) over qualified groups",
            "mainGroupUnqualified", "insufficient",
            "noAnswers", "missing"));
  }

  private static List<GroupRule> rules(StepContext context) {
    List<GroupRule> rules = new ArrayList<>();
    Plan plan = context.plan();
    for (int i = 0; i < context.tree().indicators(); i++) {
      Measure measure = measure(context, context.tree().nodeOfIndicator(i));
      if (measure.source() == Measure.Source.SHEETS) {
        rules.add(GroupRule.of(plan.groups(), i, measure.groups()));
      }
    }
    return rules;
  }

  private static Measure measure(StepContext context, int node) {
    return context.tree().node(node).measure().orElseThrow();
  }

  @Override
  public void explain(StepContext context, int node, int unit, Explanation explanation) {
    explainer(context, node).explain(unit, explanation);
  }

  @Override
  public Explainer explainer(StepContext context, int node) {
    int indicator = context.tree().indicatorOfNode(node);
    if (indicator < 0 || measure(context, node).source() != Measure.Source.SHEETS) {
      return (unit, explanation) -> {};
    }
    GroupRule rule =
        GroupRule.of(context.plan().groups(), indicator, measure(context, node).groups());
    return (unit, explanation) -> explain(context, rule, unit, explanation);
  }

  private static void explain(
      StepContext context, GroupRule rule, int unit, Explanation explanation) {
    int indicator = rule.indicator();
    ScoreState state = context.value(indicator).state(unit);
    if (state == ScoreState.NOT_APPLICABLE) {
      return;
    }
    if (state == ScoreState.MISSING) {
      explanation.say("subjects.combine.missing");
      return;
    }
    long[] counts = new long[rule.size()];
    double[] means = new double[rule.size()];
    double whole = 0;
    for (int i = 0; i < rule.size(); i++) {
      counts[i] = context.sheets().count(unit, indicator, rule.groups()[i]);
      means[i] = rule.mean(context.sheets(), unit, i, counts[i]);
      // Only where there is a score do the shares of absent groups go to the others.
      boolean gone = state == ScoreState.SCORED && Double.isNaN(means[i]);
      whole += gone ? 0 : rule.weights()[i];
    }
    for (int i = 0; i < rule.size(); i++) {
      Text title = context.plan().groups().get(rule.groups()[i]).title();
      if (Double.isNaN(means[i])) {
        uncounted(rule, i, title, counts[i], explanation);
      } else {
        double share = 100 * rule.weights()[i] / whole;
        explanation.say("subjects.combine.group", title, counts[i], means[i], share);
      }
    }
    if (state == ScoreState.SCORED) {
      explanation.say("subjects.combine.value", context.value(indicator).value(unit));
    } else {
      explanation.say("subjects.combine.insufficient");
    }
  }

  /** Says why a group takes no part. */
  private static void uncounted(
      GroupRule rule, int i, Text title, long count, Explanation explanation) {
    if (count >= rule.minimum()[i] && count > 0) {
      explanation.say("subjects.combine.trimmed", title, count);
    } else if (rule.main()[i]) {
      explanation.say("subjects.combine.main", title, count, rule.minimum()[i]);
    } else {
      explanation.say("subjects.combine.few", title, count, rule.minimum()[i]);
    }
  }
}
