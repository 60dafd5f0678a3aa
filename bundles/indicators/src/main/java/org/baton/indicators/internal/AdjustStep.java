package org.baton.indicators.internal;

import java.util.List;
import java.util.Map;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Explanation;
import org.baton.api.evaluation.Outcome;
import org.baton.api.evaluation.Phase;
import org.baton.api.evaluation.ScoreColumn;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.evaluation.Step;
import org.baton.api.evaluation.StepContext;
import org.baton.api.plan.Adjustments;
import org.osgi.service.component.annotations.Component;

/**
 * Adds bonus and deduction points to the root's score, each kept within its cap, and applies
 * vetoes. The points are shown apart; the total is clipped by nothing but the caps.
 */
@Component(service = EvaluationStep.class)
@Step(id = "indicators.adjust", phase = Phase.ADJUST)
public final class AdjustStep implements EvaluationStep {
  @Override
  public Outcome run(StepContext context) {
    List<Indicator> vetoes =
        Indicator.all(context).stream().filter(i -> i.measure().veto()).toList();
    double[] perUnit = perUnit(context.plan().adjustments());
    context.overUnits(
        (from, to) -> {
          for (int unit = from; unit < to; unit++) {
            adjust(context, perUnit, vetoes, unit);
          }
        });
    return Outcome.of(
        Map.of(
            "bonusCap", String.valueOf(context.plan().adjustments().bonusCap()),
            "deductionCap", String.valueOf(context.plan().adjustments().deductionCap()),
            "total", "root + bonus - deduction, clipped only by the caps",
            "veto", "an indicator with a veto and a score of 0 or less makes the total 0",
            "missingAdjustment", "no points"));
  }

  private static double[] perUnit(Adjustments adjustments) {
    return adjustments.items().stream().mapToDouble(Adjustments.Item::pointsPerUnit).toArray();
  }

  private static void adjust(
      StepContext context, double[] perUnit, List<Indicator> vetoes, int unit) {
    double points = 0;
    if (perUnit.length > 0) {
      Adjustments caps = context.plan().adjustments();
      points = Math.min(caps.bonusCap(), sum(context, perUnit, unit, true));
      points -= Math.min(caps.deductionCap(), -sum(context, perUnit, unit, false));
    }
    context.points().set(unit, points);
    ScoreColumn root = context.score(0);
    if (veto(context, vetoes, unit) != null) {
      context.total().set(unit, 0);
    } else if (root.state(unit) == ScoreState.SCORED) {
      context.total().set(unit, root.value(unit) + points);
    } else {
      context.total().set(unit, root.state(unit));
    }
  }

  private static double sum(StepContext context, double[] perUnit, int unit, boolean bonus) {
    double sum = 0;
    for (int item = 0; item < perUnit.length; item++) {
      double points = context.observations().adjustment(unit, item) * perUnit[item];
      if (bonus ? points > 0 : points < 0) {
        sum += points;
      }
    }
    return sum;
  }

  private static Indicator veto(StepContext context, List<Indicator> vetoes, int unit) {
    for (int i = 0; i < vetoes.size(); i++) {
      ScoreColumn scores = context.score(vetoes.get(i).at());
      if (scores.state(unit) == ScoreState.SCORED && scores.value(unit) <= 0) {
        return vetoes.get(i);
      }
    }
    return null;
  }

  @Override
  public void explain(StepContext context, int node, int unit, Explanation explanation) {
    if (node != 0) {
      return;
    }
    Adjustments adjustments = context.plan().adjustments();
    double[] perUnit = perUnit(adjustments);
    for (int item = 0; item < perUnit.length; item++) {
      double amount = context.observations().adjustment(unit, item);
      if (!Double.isNaN(amount) && amount != 0) {
        var title = adjustments.items().get(item).title();
        explanation.say("indicators.adjust.item", title, amount, amount * perUnit[item]);
      }
    }
    if (sum(context, perUnit, unit, true) > adjustments.bonusCap()) {
      explanation.say("indicators.adjust.bonuscap", adjustments.bonusCap());
    }
    if (-sum(context, perUnit, unit, false) > adjustments.deductionCap()) {
      explanation.say("indicators.adjust.deductioncap", adjustments.deductionCap());
    }
    List<Indicator> all = Indicator.all(context);
    Indicator veto = veto(context, all.stream().filter(i -> i.measure().veto()).toList(), unit);
    if (veto != null) {
      explanation.say("indicators.adjust.veto", veto.node().title());
    } else if (perUnit.length > 0 && context.score(0).state(unit) == ScoreState.SCORED) {
      double total = context.total().value(unit);
      double points = context.points().value(unit);
      explanation.say("indicators.adjust.total", context.score(0).value(unit), points, total);
    }
  }
}
