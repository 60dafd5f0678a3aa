package org.baton.subjects.internal.panels;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Who of a group is asked about a unit in a cycle.
 *
 * @param id its number
 * @param cycle the code of the cycle
 * @param kind what it is for
 * @param group the code of the group
 * @param unit the code of the unit
 * @param size how many are asked at once; 0 for everybody who may be
 * @param due the last day for sheets
 * @param seed what the draw began with
 * @param generator how it was drawn; empty when everybody is asked
 * @param wave how often replacements were called
 * @param closed whether nothing changes any more
 * @param madeAt when it was drawn
 * @param madeBy by whom
 */
public record Panel(
    long id,
    String cycle,
    Kind kind,
    String group,
    String unit,
    int size,
    LocalDate due,
    long seed,
    String generator,
    int wave,
    boolean closed,
    Instant madeAt,
    String madeBy) {
  /** What a panel is for. */
  public enum Kind {
    /** It evaluates the unit. */
    EVALUATION,
    /** It hears the appeal of the unit against its evaluation. */
    APPEAL
  }

  /** Checks that nothing is null. */
  public Panel {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(cycle);
    Objects.requireNonNull(group);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(due);
    Objects.requireNonNull(generator);
  }
}
