package org.baton.indicators.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Explanation;
import org.baton.api.evaluation.Outcome;
import org.baton.api.evaluation.Phase;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.evaluation.Step;
import org.baton.api.evaluation.StepContext;
import org.baton.api.plan.Node;
import org.osgi.service.component.annotations.Component;

/** Turns scores of children into scores of their nodes, from the indicators up to the root. */
@Component(service = EvaluationStep.class)
@Step(id = "indicators.aggregate", phase = Phase.AGGREGATE)
public final class AggregateStep implements EvaluationStep {
  @Override
  public Outcome run(StepContext context) {
    List<Family> upwards = new ArrayList<>();
    for (int at = context.tree().size() - 1; at >= 0; at--) {
      if (!context.tree().node(at).isIndicator()) {
        upwards.add(new Family(context, at));
      }
    }
    context.overUnits(
        (from, to) -> {
          for (Family family : upwards) {
            family.score(from, to);
          }
        });
    return Outcome.of(
        Map.of(
            "aggregation", "the method of each node in the plan",
            "missing", "the rule of each node in the plan",
            "worst", "0, also when nothing is there",
            "impute", "only beside at least one score",
            "notApplicable", "left out, weight and all",
            "rounding", "as each node says"));
  }

  @Override
  public void explain(StepContext context, int node, int unit, Explanation explanation) {
    Node parent = context.tree().node(node);
    if (parent.isIndicator()) {
      return;
    }
    int[] children = context.tree().children(node);
    double whole = 0;
    for (int child : children) {
      boolean applies = context.score(child).state(unit) != ScoreState.NOT_APPLICABLE;
      whole += applies ? context.tree().node(child).weight() : 0;
    }
    for (int child : children) {
      child(context, child, unit, whole, explanation);
    }
    ScoreState state = context.score(node).state(unit);
    if (state == ScoreState.SCORED) {
      double score = context.score(node).value(unit);
      String method = parent.aggregation().method();
      explanation.say("indicators.aggregate." + method, score, parent.aggregation().power());
      rounded(parent, explanation);
    } else {
      explanation.say("indicators.aggregate.unscored." + word(state), parent.missing().rule());
    }
  }

  private static void child(
      StepContext context, int child, int unit, double whole, Explanation explanation) {
    Node node = context.tree().node(child);
    ScoreState state = context.score(child).state(unit);
    double share = whole > 0 ? 100 * node.weight() / whole : 0;
    if (state == ScoreState.SCORED) {
      double score = context.score(child).value(unit);
      explanation.say("indicators.aggregate.child", node.title(), score, share);
    } else if (state == ScoreState.NOT_APPLICABLE) {
      explanation.say("indicators.aggregate.child.notapplicable", node.title());
    } else {
      Node parent = context.tree().node(context.tree().parent(child));
      String key = "indicators.aggregate.child." + parent.missing().rule();
      explanation.say(key, node.title(), share, parent.missing().imputed());
    }
  }

  private static void rounded(Node node, Explanation explanation) {
    if (!"none".equals(node.rounding().mode())) {
      String key = "indicators.aggregate.rounded." + node.rounding().mode();
      explanation.say(key, node.rounding().digits());
    }
  }

  private static String word(ScoreState state) {
    return switch (state) {
      case INSUFFICIENT -> "insufficient";
      case NOT_APPLICABLE -> "notapplicable";
      default -> "missing";
    };
  }
}
