package org.baton.operations.internal.level;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.baton.operations.internal.log.Severity;

/**
 * A level that somebody set.
 *
 * @param logger the logger's name; those whose names begin with it follow
 * @param level the least grave lines that are written
 * @param until when it goes back to what the settings say; empty when it is kept, also over a
 *     restart
 */
public record SetLevel(String logger, Severity level, Optional<Instant> until) {
  /** Checks that nothing is null. */
  public SetLevel {
    Objects.requireNonNull(logger);
    Objects.requireNonNull(level);
    Objects.requireNonNull(until);
  }
}
