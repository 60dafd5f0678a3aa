package org.baton.api.module;

import java.util.Optional;
import org.baton.api.problem.Problem;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says what keeps a module from being in service. Registered as a service by a part of the platform
 * that puts modules to work (its tables, its resources), and asked each time somebody looks at the
 * modules, so it must answer within milliseconds.
 */
@ConsumerType
@FunctionalInterface
public interface ModuleCheck {
  /**
   * What is wrong with the module, as a sentence with a remedy; empty when all is well. A problem
   * of kind {@link Problem.Kind#UNAVAILABLE} says that it is still being made ready.
   *
   * @param module the module's id
   */
  Optional<Problem> problem(String module);
}
