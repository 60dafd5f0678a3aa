package org.baton.indicators.internal.negotiation;

import java.time.Instant;
import java.util.Objects;

/**
 * What a side said in a round, and what was replied to it.
 *
 * @param id its number
 * @param round the round
 * @param side who said it
 * @param unit which unit; empty for the sponsor
 * @param kind what it is
 * @param words what was said
 * @param position what it would have instead; 0 for nothing
 * @param at when
 * @param by the account; {@code system} where a side kept silent
 * @param reply what was replied; null while nothing was
 */
public record Comment(
    long id,
    int round,
    Side side,
    String unit,
    Kind kind,
    String words,
    long position,
    Instant at,
    String by,
    Reply reply) {
  /** What a comment is. */
  public enum Kind {
    /** A unit accepts. */
    ACCEPT,
    /** A unit, or the sponsor, would have it otherwise. */
    COUNTER,
    /** A unit objects. */
    OBJECT,
    /** The sponsor advises. */
    ADVICE,
    /** Nothing was said until the last day. It never means yes. */
    SILENT
  }

  /** What becomes of a comment. */
  public enum Fate {
    /** It was taken over. */
    ADOPTED,
    /** Some of it was taken over. */
    PARTLY,
    /** It was not taken over. */
    NOT
  }

  /**
   * A reply.
   *
   * @param fate what becomes of the comment
   * @param words why
   * @param at when
   * @param by the account
   */
  public record Reply(Fate fate, String words, Instant at, String by) {
    /** Checks that nothing is null. */
    public Reply {
      Objects.requireNonNull(fate);
      Objects.requireNonNull(words);
    }
  }

  /** Checks that nothing but the reply is null. */
  public Comment {
    Objects.requireNonNull(side);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(words);
  }

  /** Whether it still waits for a reply: silence, and a yes without a word, need none. */
  public boolean isOpen() {
    return reply == null && !isWithoutReply();
  }

  /** Whether nothing needs to be replied. */
  public boolean isWithoutReply() {
    return kind == Kind.SILENT || kind == Kind.ACCEPT && words.isBlank();
  }

  /** The same with a reply. */
  Comment replied(Reply given) {
    return new Comment(id, round, side, unit, kind, words, position, at, by, given);
  }
}
