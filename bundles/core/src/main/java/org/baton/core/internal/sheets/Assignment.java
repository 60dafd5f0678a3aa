package org.baton.core.internal.sheets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A sheet that somebody is asked to fill in, and how far it is.
 *
 * @param id its number
 * @param cycle the cycle's number
 * @param unit the code of the unit
 * @param group the code of the evaluator group
 * @param account who answers
 * @param due the last day
 * @param state where it stands
 * @param version how often the draft was saved
 * @param answered how many indicators are answered, those that do not apply among them
 * @param asked how many indicators the group answers
 * @param savedAt when the draft was saved last; null when never
 * @param sheet the locked sheet; 0 before
 * @param submittedAt when it was locked; null before
 */
public record Assignment(
    long id,
    long cycle,
    String unit,
    String group,
    String account,
    LocalDate due,
    State state,
    int version,
    int answered,
    int asked,
    Instant savedAt,
    long sheet,
    Instant submittedAt) {

  /** Where it stands. */
  public enum State {
    /** Nothing was entered. */
    OPEN,
    /** Something was saved. */
    BEGUN,
    /** The sheet is locked. */
    SUBMITTED;

    /** The state's word in addresses, texts and the database. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The state of this word; null when there is none. */
    public static State of(String word) {
      for (State state : values()) {
        if (state.word().equals(word)) {
          return state;
        }
      }
      return null;
    }
  }

  /** Whether the sheet is locked. */
  public boolean isSubmitted() {
    return state == State.SUBMITTED;
  }
}
