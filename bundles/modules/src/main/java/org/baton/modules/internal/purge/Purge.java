package org.baton.modules.internal.purge;

import java.time.Instant;
import java.util.Objects;

/**
 * Destroying the data of a removed module, from the asking to the end.
 *
 * @param id its number
 * @param module the module's id
 * @param version the version that was removed
 * @param state how far it is
 * @param reason why; empty when the data were kept long enough
 * @param askedAt when it was asked for
 * @param askedBy who asked
 * @param expiresAt until when somebody else can confirm it
 * @param decidedAt when it was confirmed or withdrawn; null before
 * @param decidedBy who confirmed or withdrew it; null before
 * @param export the data in a file; null before they are
 * @param doneAt when the data were gone; null before
 */
public record Purge(
    long id,
    String module,
    String version,
    State state,
    String reason,
    Instant askedAt,
    String askedBy,
    Instant expiresAt,
    Instant decidedAt,
    String decidedBy,
    Export export,
    Instant doneAt) {

  /** How far a purge is. */
  public enum State {
    /** Somebody asked; somebody else has to confirm it. */
    ASKED,
    /** Taken back, or out of date when it was asked for anew. */
    WITHDRAWN,
    /** Confirmed; the data are being written into a file. */
    CONFIRMED,
    /** The file is whole; the schema is being dropped. */
    EXPORTED,
    /** The schema is gone; this and the file stay. */
    DONE
  }

  /**
   * The data in a file.
   *
   * @param file its name in the folder {@code purged} of the data folder
   * @param sha256 the hash of its bytes, in hexadecimal
   * @param bytes its size
   * @param rows how many rows are in it
   * @param schemaVersion the number of the last script that had built the schema
   */
  public record Export(String file, String sha256, long bytes, long rows, String schemaVersion) {}

  /** Checks what is always there. */
  public Purge {
    Objects.requireNonNull(module);
    Objects.requireNonNull(state);
    Objects.requireNonNull(reason);
  }

  /** Whether somebody can still confirm it. */
  public boolean isOpen(Instant now) {
    return state == State.ASKED && now.isBefore(expiresAt);
  }

  /** Whether it was confirmed and is not over. */
  public boolean isUnderWay() {
    return state == State.CONFIRMED || state == State.EXPORTED;
  }
}
