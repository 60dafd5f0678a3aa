package org.baton.modules.internal;

import java.util.Objects;
import java.util.Optional;
import org.baton.api.module.ModuleState;
import org.baton.api.problem.Problem;

/**
 * Where a module stands.
 *
 * @param state its state
 * @param problem why it is not in service
 */
record Standing(ModuleState state, Optional<Problem> problem) {
  static final Standing READY = new Standing(ModuleState.READY, Optional.empty());

  Standing {
    Objects.requireNonNull(state);
    Objects.requireNonNull(problem);
  }

  static Standing stopped() {
    return new Standing(
        ModuleState.STOPPED,
        Optional.of(Problem.of(Problem.Kind.CONFLICT, "modules.state.stopped")));
  }

  static Standing failed(Problem problem) {
    return new Standing(ModuleState.FAILED, Optional.of(problem));
  }

  static Standing starting(Problem problem) {
    return new Standing(ModuleState.STARTING, Optional.of(problem));
  }

  /** A problem that passes by itself is a start, any other a failure. */
  static Standing of(Problem problem) {
    return problem.kind() == Problem.Kind.UNAVAILABLE ? starting(problem) : failed(problem);
  }
}
