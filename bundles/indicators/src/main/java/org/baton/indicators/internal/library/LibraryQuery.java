package org.baton.indicators.internal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Standing.Status;

/**
 * What is looked for in the library. An empty word, and the year 0, narrow nothing.
 *
 * @param words part of the code or of the name in either language
 * @param set the code of the set
 * @param kind the kind of units that the set is for
 * @param element the element of performance
 * @param channel {@code constrained} or {@code expected}
 * @param direction which values are better
 * @param frequency how often it is measured
 * @param collector who collects it
 * @param status the name of a {@link Status}
 * @param year the year of the set's cycle
 */
public record LibraryQuery(
    String words,
    String set,
    String kind,
    String element,
    String channel,
    String direction,
    String frequency,
    String collector,
    String status,
    int year) {
  private static final int LONGEST = 400;

  /** Takes away blanks around words. */
  public LibraryQuery {
    words = words.strip();
    set = set.strip();
    kind = kind.strip();
    element = element.strip();
    channel = channel.strip();
    direction = direction.strip();
    frequency = frequency.strip();
    collector = collector.strip();
    status = status.strip().toUpperCase(Locale.ROOT);
  }

  /** Whatever has these words in its code or name. */
  public static LibraryQuery of(String words) {
    String some = words.substring(0, Math.min(LONGEST, words.length()));
    return new LibraryQuery(some, "", "", "", "", "", "", "", "", 0);
  }

  /**
   * Refuses what can never be found.
   *
   * @throws Problem with every mistake
   */
  void check() {
    List<Violation> wrong = new ArrayList<>();
    choice(wrong, "channel", channel, Choices.CHANNELS);
    choice(wrong, "direction", direction, Choices.DIRECTIONS);
    choice(wrong, "state", status, Choices.STATES);
    if (words.length() > LONGEST) {
      wrong.add(Violation.at("q", words, "indicators.too-long", LONGEST));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.wrong", wrong, wrong.size());
    }
  }

  private static void choice(List<Violation> wrong, String field, String word, List<String> known) {
    if (!word.isEmpty() && !known.contains(word)) {
      wrong.add(Violation.at(field, word, "indicators.choice", String.join(", ", known)));
    }
  }
}
