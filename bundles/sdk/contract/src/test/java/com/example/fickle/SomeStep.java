package com.example.fickle;

import java.util.Map;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Outcome;
import org.baton.api.evaluation.Phase;
import org.baton.api.evaluation.Step;
import org.baton.api.evaluation.StepContext;
import org.osgi.service.component.annotations.Component;

/** Each run gives more than the one before. */
@Component(service = EvaluationStep.class)
@Step(id = "fickle.more", phase = Phase.COMPARE)
public final class SomeStep implements EvaluationStep {
  private int runs;

  @Override
  public Outcome run(StepContext context) {
    context.figure("fickle.more")[0] = ++runs;
    return Outcome.of(Map.of());
  }
}
