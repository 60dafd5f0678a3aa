package org.baton.api.evaluation;

import java.util.List;
import java.util.Map;
import org.baton.api.problem.Violation;

/**
 * What a step reports of its run.
 *
 * @param parameters every rule it applied, by name, so that nothing is a silent default
 * @param remarks what somebody should know or mend; not errors
 */
public record Outcome(Map<String, String> parameters, List<Violation> remarks) {
  /** Copies the collections. */
  public Outcome {
    parameters = Map.copyOf(parameters);
    remarks = List.copyOf(remarks);
  }

  /** Nothing to report but these parameters. */
  public static Outcome of(Map<String, String> parameters) {
    return new Outcome(parameters, List.of());
  }
}
