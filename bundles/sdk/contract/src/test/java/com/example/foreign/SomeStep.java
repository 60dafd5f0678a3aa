package com.example.foreign;

import java.util.Map;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Outcome;
import org.baton.api.evaluation.Phase;
import org.baton.api.evaluation.Step;
import org.baton.api.evaluation.StepContext;
import org.osgi.service.component.annotations.Component;

/** Writes a figure of another module. */
@Component(service = EvaluationStep.class)
@Step(id = "other.step", phase = Phase.COMPARE)
public final class SomeStep implements EvaluationStep {
  @Override
  public Outcome run(StepContext context) {
    context.figure("other.figure")[0] = 1;
    return Outcome.of(Map.of());
  }
}
