package org.baton.indicators.internal.society;

import java.time.LocalDate;
import java.util.List;
import org.baton.api.text.Text;

/**
 * A consultation of the public on a set.
 *
 * @param id its number
 * @param set the set
 * @param title its name
 * @param link the last step of its public address
 * @param way who may answer
 * @param closed whether it was ended
 * @param lastDay the last day on which it is answered
 * @param minimum how many answers a group needs to be shown
 * @param fastest seconds below which an answer is flagged
 */
public record Consultation(
    long id,
    String set,
    Text title,
    String link,
    Way way,
    boolean closed,
    LocalDate lastDay,
    int minimum,
    int fastest) {
  /** Who may answer. */
  public enum Way {
    /** Everybody with the link, once a browser. */
    OPEN,
    /** Whoever has a word that works once. */
    TOKENS
  }

  /** What is asked about each indicator, from 1, no or low, to 3, yes or high. */
  public enum Question {
    /** Does it matter to people? */
    RELEVANCE,
    /** Can it be understood? */
    CLARITY,
    /** How urgent is it? */
    PRIORITY
  }

  /** As whom people answer. */
  public static final List<String> GROUPS =
      List.of("resident", "enterprise", "organisation", "civil_servant", "unsaid");

  /**
   * An indicator as people read it.
   *
   * @param place from 0
   * @param words what it is, in plain words; may be empty
   */
  public record Item(int place, String code, Text title, String words) {}
}
