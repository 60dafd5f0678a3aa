package org.baton.subjects.internal.survey;

/**
 * What somebody said in words. It is kept apart from the answers it came with.
 *
 * @param id a random number
 * @param unit the code of the unit it is about
 * @param question the code of the question it belongs to
 * @param words what was said
 * @param state whether it is shown
 * @param reason why it is hidden; empty when it is not
 * @param reply what was done about it; empty for nothing yet
 */
public record Comment(
    long id, String unit, String question, String words, State state, String reason, String reply) {
  /** Whether it is shown to others than those who moderate. */
  public enum State {
    /** Nobody looked at it yet. */
    WAITING,
    /** It is shown. */
    SHOWN,
    /** It is not shown. */
    HIDDEN
  }
}
