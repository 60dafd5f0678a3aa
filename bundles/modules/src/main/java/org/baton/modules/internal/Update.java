package org.baton.modules.internal;

import java.time.Instant;
import java.util.Objects;

/**
 * An update that can be taken back, with the old jar and the old schema beside it.
 *
 * @param module the module's id
 * @param before the version that was there
 * @param after the version that came
 * @param sha256 the hash of the jar that came, in hexadecimal
 * @param kept whether the old jar was one that was installed here; it came with the distribution
 *     else
 * @param tables whether there was a schema, of which a snapshot was taken
 * @param rows how many rows were in it
 * @param begunAt when it began
 * @param begunBy who began it
 * @param state how far it is
 */
public record Update(
    String module,
    String before,
    String after,
    String sha256,
    boolean kept,
    boolean tables,
    long rows,
    Instant begunAt,
    String begunBy,
    State state) {

  /** How far an update is. */
  public enum State {
    /** The new version has not come to service yet. */
    RUNNING,
    /** It is being taken back: the old jar first, then the old schema. */
    RETURNING,
    /** Jar and schema are the old ones; they have to be started. */
    BACK,
    /** The new version is in service. */
    DONE
  }

  /** Checks that nothing is null. */
  public Update {
    Objects.requireNonNull(module);
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(begunAt);
    Objects.requireNonNull(begunBy);
    Objects.requireNonNull(state);
  }

  /** The same, further on. */
  Update in(State next) {
    return new Update(module, before, after, sha256, kept, tables, rows, begunAt, begunBy, next);
  }
}
