package com.example.healthy;

import java.util.Map;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Outcome;
import org.baton.api.evaluation.Phase;
import org.baton.api.evaluation.Step;
import org.baton.api.evaluation.StepContext;
import org.osgi.service.component.annotations.Component;

/** Twice the total. */
@Component(service = EvaluationStep.class)
@Step(id = "healthy.twice", phase = Phase.COMPARE)
public final class SomeStep implements EvaluationStep {
  @Override
  public Outcome run(StepContext context) {
    double[] figure = context.figure("healthy.twice");
    context.overUnits(
        (from, to) -> {
          for (int unit = from; unit < to; unit++) {
            figure[unit] = 2 * context.total().value(unit);
          }
        });
    return Outcome.of(Map.of());
  }
}
