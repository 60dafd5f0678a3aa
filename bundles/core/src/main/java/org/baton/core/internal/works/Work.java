package org.baton.core.internal.works;

import java.time.Instant;
import java.util.Set;

/**
 * Something long that was begun for somebody, can be left and found again.
 *
 * @param kind {@code import} or {@code run}
 * @param subject the kind of table, or the run's number
 * @param name what it is about, such as the file's name
 * @param cycle the cycle's code; empty when it is about none
 * @param owner the account that began it
 * @param seenBy the permission that lets others know of it
 * @param endedBy the permission that lets others end it
 * @param message the key of what is being done
 * @param done how much is done
 * @param total how much there is; 0 when nobody can tell
 * @param ending whether somebody asked for the end
 * @param reason why it ended without what it was begun for
 * @param input what it works on, as its kind writes it down
 * @param report what came of it, as its kind writes it down; empty before
 * @param startedAt null while it waits for its turn
 * @param endedAt null until it ended
 */
public record Work(
    long id,
    String kind,
    String subject,
    String name,
    String cycle,
    String owner,
    String seenBy,
    String endedBy,
    State state,
    String message,
    long done,
    long total,
    boolean ending,
    Reason reason,
    String input,
    String report,
    Instant createdAt,
    Instant startedAt,
    Instant endedAt) {
  /** An import of a table. */
  public static final String IMPORT = "import";

  /** An evaluation run. */
  public static final String RUN = "run";

  /** Where work stands. */
  public enum State {
    /** It waits for its turn. */
    WAITING,
    /** It is being done. */
    RUNNING,
    /** It was tried without a mistake and waits for somebody's word. */
    CHECKED,
    /** It is done. */
    DONE,
    /** It ended without what it was begun for, and says why. */
    FAILED,
    /** Somebody ended it. */
    CANCELLED
  }

  private static final Set<State> UNFINISHED = Set.of(State.WAITING, State.RUNNING);

  /** Whether it waits for its turn or is being done. */
  public boolean isUnfinished() {
    return UNFINISHED.contains(state);
  }

  /** How far it is, from 0 to 100; -1 when nobody can tell. */
  public int percent() {
    if (state == State.DONE || state == State.CHECKED) {
      return 100;
    }
    return total <= 0 ? -1 : (int) Math.min(99, done * 100 / total);
  }

  /** The same as its worker knows it this moment. */
  Work at(String saying, long now, long of, boolean asked) {
    return new Work(
        id,
        kind,
        subject,
        name,
        cycle,
        owner,
        seenBy,
        endedBy,
        state,
        saying,
        now,
        of,
        asked || ending,
        reason,
        input,
        report,
        createdAt,
        startedAt,
        endedAt);
  }
}
