package org.baton.core.internal.engine;

import java.util.Comparator;
import java.util.Objects;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Phase;
import org.baton.api.evaluation.Step;

/**
 * A step with its place and where it comes from.
 *
 * @param module the id of its module
 * @param version the version of its module
 */
public record InstalledStep(
    String id, Phase phase, int order, String module, String version, EvaluationStep step) {
  /** The order in which steps run. */
  public static final Comparator<InstalledStep> ORDER =
      Comparator.comparing(InstalledStep::phase)
          .thenComparingInt(InstalledStep::order)
          .thenComparing(InstalledStep::id);

  /** Checks that nothing is null. */
  public InstalledStep {
    Objects.requireNonNull(id);
    Objects.requireNonNull(phase);
    Objects.requireNonNull(module);
    Objects.requireNonNull(version);
    Objects.requireNonNull(step);
  }

  /**
   * Reads the place from the step's annotation.
   *
   * @throws IllegalArgumentException when it has none
   */
  public static InstalledStep of(EvaluationStep step, String version) {
    Step at = step.getClass().getAnnotation(Step.class);
    if (at == null) {
      throw new IllegalArgumentException(step.getClass() + " has no @Step");
    }
    String module = at.id().substring(0, Math.max(0, at.id().indexOf('.')));
    return new InstalledStep(at.id(), at.phase(), at.order(), module, version, step);
  }
}
