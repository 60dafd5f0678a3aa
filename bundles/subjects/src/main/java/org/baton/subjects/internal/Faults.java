package org.baton.subjects.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;

/** The mistakes of something that was given, reported together. */
public final class Faults {
  private static final int FIRST = 1900;
  private static final int LAST = 2999;

  private final List<Violation> found = new ArrayList<>();

  /** Adds a mistake in a field. */
  public Faults add(String field, Object value, String code, Object... arguments) {
    found.add(Violation.at(field, value == null ? "" : value, code, arguments));
    return this;
  }

  /** Adds a mistake in a field if there is one. */
  public Faults when(boolean wrong, String field, Object value, String code, Object... arguments) {
    return wrong ? add(field, value, code, arguments) : this;
  }

  /** Adds a mistake when there are no words, or more characters than that. */
  public Faults words(String field, String words, int most) {
    return when(words.isBlank() || words.length() > most, field, words, "subjects.words", most);
  }

  /** Adds a mistake when there are more characters than that. */
  public Faults most(String field, String words, int most) {
    return when(words.length() > most, field, words, "subjects.words.long", most);
  }

  /** Adds a mistake when a day is none of a year that a database knows; null is no day. */
  public Faults day(String field, LocalDate day) {
    boolean far = day != null && (day.getYear() < FIRST || day.getYear() > LAST);
    return when(far, field, day, "subjects.day", Integer.toString(FIRST), Integer.toString(LAST));
  }

  /** Adds mistakes found elsewhere. */
  public Faults addAll(List<Violation> others) {
    found.addAll(others);
    return this;
  }

  /** All of them, in the order in which they were found. */
  public List<Violation> all() {
    return List.copyOf(found);
  }

  /**
   * Refuses what was given.
   *
   * @throws Problem when there is a mistake, with all of them
   */
  public void refuse() {
    if (!found.isEmpty()) {
      throw Problem.invalid("subjects.wrong", found, found.size());
    }
  }
}
