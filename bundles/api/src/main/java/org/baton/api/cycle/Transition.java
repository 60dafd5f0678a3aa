package org.baton.api.cycle;

import java.util.Objects;

/**
 * A cycle about to move from one phase to another.
 *
 * @param cycle the cycle's code
 * @param from where it stands
 * @param to where it shall go
 */
public record Transition(String cycle, CyclePhase from, CyclePhase to) {
  /** Checks that nothing is null. */
  public Transition {
    Objects.requireNonNull(cycle);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
  }
}
