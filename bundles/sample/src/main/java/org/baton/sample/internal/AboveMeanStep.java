package org.baton.sample.internal;

import java.util.Map;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Outcome;
import org.baton.api.evaluation.Phase;
import org.baton.api.evaluation.ScoreColumn;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.evaluation.Step;
import org.baton.api.evaluation.StepContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** How many points each unit's total is above the mean of all totals, as a further figure. */
@Component(service = EvaluationStep.class)
@Step(id = "sample.above-mean", phase = Phase.COMPARE, order = 900)
public final class AboveMeanStep implements EvaluationStep {
  /** The step needs nothing. */
  @Activate
  public AboveMeanStep() {}

  @Override
  public Outcome run(StepContext context) {
    ScoreColumn total = context.total();
    double sum = 0;
    int scored = 0;
    for (int unit = 0; unit < context.units().size(); unit++) {
      if (total.state(unit) == ScoreState.SCORED) {
        sum += total.value(unit);
        scored++;
      }
    }
    double mean = sum / scored;
    double[] above = context.figure("sample.above-mean");
    for (int unit = 0; unit < above.length; unit++) {
      if (total.state(unit) == ScoreState.SCORED) {
        above[unit] = total.value(unit) - mean;
      }
    }
    return Outcome.of(Map.of("mean-of", "units with a total"));
  }
}
