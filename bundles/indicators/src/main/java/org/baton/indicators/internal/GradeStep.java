package org.baton.indicators.internal;

import java.util.Map;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Explanation;
import org.baton.api.evaluation.Outcome;
import org.baton.api.evaluation.Phase;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.evaluation.Step;
import org.baton.api.evaluation.StepContext;
import org.baton.api.plan.GradeBand;
import org.baton.methods.grade.GradeBands;
import org.osgi.service.component.annotations.Component;

/** Gives each total the grade whose criterion it reaches; there are no quotas. */
@Component(service = EvaluationStep.class)
@Step(id = "indicators.grade", phase = Phase.GRADE)
public final class GradeStep implements EvaluationStep {
  @Override
  public Outcome run(StepContext context) {
    double[] from = context.plan().grades().stream().mapToDouble(GradeBand::from).toArray();
    GradeBands bands = new GradeBands(from);
    context.overUnits(
        (first, last) -> {
          for (int unit = first; unit < last; unit++) {
            boolean scored = context.total().state(unit) == ScoreState.SCORED;
            int band = scored ? bands.of(context.total().value(unit)) : GradeBands.NONE;
            context.grade(unit, band);
          }
        });
    return Outcome.of(
        Map.of(
            "grade",
            "best band with total >= from",
            "tolerance",
            String.valueOf(GradeBands.TOLERANCE)));
  }

  @Override
  public void explain(StepContext context, int node, int unit, Explanation explanation) {
    if (node != 0 || context.plan().grades().isEmpty()) {
      return;
    }
    int band = context.grade(unit);
    if (band >= 0) {
      GradeBand grade = context.plan().grades().get(band);
      double total = context.total().value(unit);
      explanation.say("indicators.grade.given", total, grade.title(), grade.from());
    } else {
      boolean scored = context.total().state(unit) == ScoreState.SCORED;
      explanation.say(scored ? "indicators.grade.below" : "indicators.grade.none");
    }
  }
}
