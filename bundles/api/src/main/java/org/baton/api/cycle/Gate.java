package org.baton.api.cycle;

import java.util.List;
import org.baton.api.problem.Violation;
import org.osgi.annotation.versioning.ConsumerType;

/** May a cycle move from one phase to the next? Registered as a service; all gates are asked. */
@ConsumerType
@FunctionalInterface
public interface Gate {
  /**
   * Asks for the reasons against a transition.
   *
   * @return every reason with what to do about it; empty when the cycle may move
   */
  List<Violation> check(Transition transition);
}
