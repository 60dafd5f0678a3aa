package org.baton.api.module;

import java.util.Optional;
import org.baton.api.problem.Problem;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says whether something the platform needs is in order. Registered as a service and asked each
 * time somebody asks for the platform's health, so it must answer within milliseconds.
 */
@ConsumerType
public interface HealthCheck {
  /** What is checked: the module's id, a dot, a word. */
  String name();

  /** What is wrong, as a sentence with a remedy; empty when all is well. */
  Optional<Problem> problem();

  /**
   * What works and still needs somebody's attention, as a sentence with a remedy; empty when
   * nothing does. The platform stays ready. Asked when there is no {@link #problem()}.
   *
   * @since 1.2
   */
  default Optional<Problem> warning() {
    return Optional.empty();
  }
}
