package org.baton.indicators.internal;

import java.util.List;
import java.util.Map;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Explanation;
import org.baton.api.evaluation.Outcome;
import org.baton.api.evaluation.Phase;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.evaluation.Step;
import org.baton.api.evaluation.StepContext;
import org.baton.methods.past.Improvement;
import org.baton.methods.past.OwnPast;
import org.osgi.service.component.annotations.Component;

/**
 * Compares a unit with its own past: changes of scores, targets met, and indicators that are at
 * least as good as the mean of the last one, three and five years. Figures:
 *
 * <ul>
 *   <li>{@code indicators.change1}, {@code 2}, {@code 3}, {@code 5}: total less the published total
 *       of so many years back; NaN when there is none
 *   <li>{@code indicators.targets}, {@code indicators.met}: indicators with a value and a target,
 *       and those of them whose target is met
 *   <li>{@code indicators.compared1}, {@code 3}, {@code 5} and {@code indicators.improved1}, {@code
 *       3}, {@code 5}: indicators with a value now and in at least one of so many years before, and
 *       those of them that are at least as good as the mean of these values
 * </ul>
 */
@Component(service = EvaluationStep.class)
@Step(id = "indicators.past", phase = Phase.COMPARE)
public final class PastStep implements EvaluationStep {
  private static final int[] CHANGES = {1, 2, 3, 5};
  private static final int[] SPANS = {1, 3, 5};
  private static final int LONGEST = 5;

  @Override
  public Outcome run(StepContext context) {
    List<Indicator> indicators = Indicator.all(context);
    changes(context);
    double[] met = context.figure("indicators.met");
    double[] targets = context.figure("indicators.targets");
    double[][] improved = figures(context, "indicators.improved");
    double[][] compared = figures(context, "indicators.compared");
    context.overUnits(
        (from, to) -> {
          for (int unit = from; unit < to; unit++) {
            targets(context, indicators, unit, met, targets);
            improvements(context, indicators, unit, improved, compared);
          }
        });
    return Outcome.of(
        Map.of(
            "change", "total - published total 1, 2, 3, 5 years back",
            "met", "direction up: value >= target, down: <=, target: =; interval: not counted",
            "improvement.reference", "mean of the values there are in the last 1, 3, 5 years",
            "improvement.rule", "at least as good as the reference by direction",
            "improvement.tolerance", String.valueOf(Improvement.TOLERANCE)));
  }

  private static double[][] figures(StepContext context, String name) {
    double[][] figures = new double[SPANS.length][];
    for (int i = 0; i < SPANS.length; i++) {
      figures[i] = context.figure(name + SPANS[i]);
    }
    return figures;
  }

  private static void changes(StepContext context) {
    for (int years : CHANGES) {
      double[] change = context.figure("indicators.change" + years);
      context.overUnits(
          (from, to) -> {
            for (int unit = from; unit < to; unit++) {
              change[unit] = context.total().value(unit) - context.past(unit, 0, years);
            }
          });
    }
  }

  private static void targets(
      StepContext context, List<Indicator> indicators, int unit, double[] met, double[] targets) {
    int with = 0;
    int reached = 0;
    for (int i = 0; i < indicators.size(); i++) {
      Indicator indicator = indicators.get(i);
      double value = indicator.value(context, unit);
      double target = context.observations().target(unit, indicator.index());
      if (indicator.targetDecides() && !Double.isNaN(value) && !Double.isNaN(target)) {
        with++;
        reached += indicator.direction().meets(value, target) ? 1 : 0;
      }
    }
    targets[unit] = with;
    met[unit] = reached;
  }

  private static void improvements(
      StepContext context,
      List<Indicator> indicators,
      int unit,
      double[][] improved,
      double[][] compared) {
    for (int span = 0; span < SPANS.length; span++) {
      improved[span][unit] = 0;
      compared[span][unit] = 0;
    }
    boolean past = context.observations().yearsBack() > 0;
    for (int i = 0; past && i < indicators.size(); i++) {
      Indicator indicator = indicators.get(i);
      double value = indicator.value(context, unit);
      double target = target(context, indicator, unit);
      if (Double.isNaN(value) || (!towards(indicator) && Double.isNaN(target))) {
        continue;
      }
      double sum = 0;
      int years = 0;
      for (int back = 1, span = 0; back <= LONGEST; back++) {
        double before = indicator.past(context, unit, back);
        sum += Double.isNaN(before) ? 0 : before;
        years += Double.isNaN(before) ? 0 : 1;
        if (back == SPANS[span]) {
          if (years > 0) {
            compared[span][unit]++;
            boolean kept = Improvement.kept(indicator.direction(), value, sum / years, target);
            improved[span][unit] += kept ? 1 : 0;
          }
          span++;
        }
      }
    }
  }

  /** Whether the indicator gets better in one direction, without a target. */
  private static boolean towards(Indicator indicator) {
    return switch (indicator.direction()) {
      case UP, DOWN -> true;
      case TARGET, INTERVAL -> false;
    };
  }

  /** An interval is no target: whether it was neared cannot be told from one number. */
  private static double target(StepContext context, Indicator indicator, int unit) {
    return indicator.targetDecides()
        ? context.observations().target(unit, indicator.index())
        : Double.NaN;
  }

  @Override
  public void explain(StepContext context, int node, int unit, Explanation explanation) {
    boolean root = node == 0;
    var column = root ? context.total() : context.score(node);
    if (column.state(unit) == ScoreState.SCORED) {
      for (int years : CHANGES) {
        double past = context.past(unit, node, years);
        if (!Double.isNaN(past)) {
          double now = column.value(unit);
          explanation.say(
              "indicators.past.change", context.plan().year() - years, past, now - past);
        }
      }
    }
    if (root) {
      summary(context, unit, explanation);
    } else if (context.tree().indicatorOfNode(node) >= 0) {
      gap(context, Indicator.of(context, context.tree().indicatorOfNode(node)), unit, explanation);
    }
  }

  private static void summary(StepContext context, int unit, Explanation explanation) {
    double targets = context.figure("indicators.targets")[unit];
    if (targets > 0) {
      explanation.say("indicators.past.met", context.figure("indicators.met")[unit], targets);
    }
    for (int span : SPANS) {
      double compared = context.figure("indicators.compared" + span)[unit];
      if (compared > 0) {
        double improved = context.figure("indicators.improved" + span)[unit];
        explanation.say("indicators.past.improved", improved, compared, span);
      }
    }
  }

  private static void gap(
      StepContext context, Indicator indicator, int unit, Explanation explanation) {
    double value = indicator.value(context, unit);
    double before = indicator.past(context, unit, 1);
    double target = target(context, indicator, unit);
    if (Double.isNaN(value) || Double.isNaN(before) || Double.isNaN(target)) {
      return;
    }
    if (!indicator.direction().meets(before, target)) {
      double closed = 100 * OwnPast.gapClosing(before, value, target);
      explanation.say("indicators.past.gap", before, value, target, closed);
    }
  }
}
