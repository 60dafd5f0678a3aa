package org.baton.distribution.broken.step;

import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Outcome;
import org.baton.api.evaluation.Phase;
import org.baton.api.evaluation.Step;
import org.baton.api.evaluation.StepContext;
import org.osgi.service.component.annotations.Component;

/** Fails when an evaluation comes to it. */
@Component(service = EvaluationStep.class)
@Step(id = "brokenstep.throwing", phase = Phase.COMPARE)
public final class ThrowingStep implements EvaluationStep {
  @Override
  public Outcome run(StepContext context) {
    throw new IllegalStateException("the ruler is bent");
  }
}
