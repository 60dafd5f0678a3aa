package org.baton.modules.internal.nodes;

import java.util.Objects;

/**
 * A module as all servers shall have it, or as one has it.
 *
 * @param module the module's id
 * @param version its version; of a removed one the last
 * @param sha256 the hash of its jar, in hexadecimal; empty for the jar of the platform's archive
 * @param state whether it is there and in service
 */
public record Wanted(String module, String version, String sha256, State state) {

  /** Whether a module is there and in service. */
  public enum State {
    /** It is to be in service. */
    ACTIVE,
    /** Somebody took it out of service. */
    STOPPED,
    /** It is not there; its data are. */
    REMOVED
  }

  /** Checks that nothing is null. */
  public Wanted {
    Objects.requireNonNull(module);
    Objects.requireNonNull(version);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(state);
  }

  /** Whether both mean the same: of a module that is not there nothing else matters. */
  public boolean isLike(Wanted other) {
    return equals(other)
        || module.equals(other.module) && state == State.REMOVED && other.state == State.REMOVED;
  }
}
