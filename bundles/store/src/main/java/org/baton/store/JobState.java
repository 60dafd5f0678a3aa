package org.baton.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How a job stands.
 *
 * @param name the job's name
 * @param running whether a node runs it now
 * @param startedAt when it was last started
 * @param endedAt when it last ended
 * @param error what made the last run fail; empty when it did not
 */
public record JobState(
    String name,
    boolean running,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Optional<String> error) {
  /** Checks that nothing is null. */
  public JobState {
    Objects.requireNonNull(name);
    Objects.requireNonNull(startedAt);
    Objects.requireNonNull(endedAt);
    Objects.requireNonNull(error);
  }
}
