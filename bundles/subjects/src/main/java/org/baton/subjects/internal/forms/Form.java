package org.baton.subjects.internal.forms;

import java.time.Instant;
import java.util.List;

/**
 * What a group of evaluators is asked in a cycle.
 *
 * @param id its number
 * @param cycle the code of the cycle
 * @param group the code of the evaluator group
 * @param number which form of the group in the cycle it is, from 1
 * @param frozen whether it never changes again
 * @param edits how often it was saved; whoever saves names what they saw
 * @param title its name
 * @param lead what is said before the first question; may be blank
 * @param questions what is asked, in order
 * @param hash of what is asked, when it is frozen; 64 hexadecimal digits
 * @param savedAt when it was saved last
 */
public record Form(
    long id,
    String cycle,
    String group,
    int number,
    boolean frozen,
    int edits,
    Words title,
    Words lead,
    List<Question> questions,
    String hash,
    Instant savedAt) {
  /** The most questions of a form. */
  public static final int MOST = 60;

  /** Copies the list. */
  public Form {
    questions = List.copyOf(questions);
  }

  /** What can be written anew. */
  public record Content(Words title, Words lead, List<Question> questions) {
    /** Fills in what may be left out, and copies the list. */
    public Content {
      title = title == null ? Words.NONE : title;
      lead = lead == null ? Words.NONE : lead;
      questions = questions == null ? List.of() : List.copyOf(questions);
    }
  }

  /** What can be written anew. */
  public Content content() {
    return new Content(title, lead, questions);
  }
}
