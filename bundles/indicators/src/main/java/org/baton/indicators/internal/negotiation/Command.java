package org.baton.indicators.internal.negotiation;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What somebody asks for in a negotiation.
 *
 * @param event what shall happen
 * @param base the version that was looked at; 0 when the caller did not look
 * @param unit the unit that is spoken for; empty for other sides
 * @param reason why, or what is said
 * @param answer for {@link Event#ANSWER}: what the unit says; null otherwise
 * @param changes for a position: the fields that shall be otherwise than on the table
 * @param corridor for a position: targets over years; null for those on the table
 * @param comment for {@link Event#REPLY}: the comment's number; 0 otherwise
 * @param fate for {@link Event#REPLY}: what becomes of it; null otherwise
 * @param position for {@link Event#DECIDE}: the position that is decided for; 0 for that on the
 *     table
 * @param offer for {@link Event#CHOOSE}: the number of the offer; 0 otherwise
 */
public record Command(
    Event event,
    int base,
    String unit,
    String reason,
    Comment.Kind answer,
    Map<String, String> changes,
    Corridor corridor,
    long comment,
    Comment.Fate fate,
    long position,
    long offer) {
  /** Checks that there is an event, and copies the changes. */
  public Command {
    Objects.requireNonNull(event);
    unit = Objects.requireNonNullElse(unit, "").strip();
    reason = Objects.requireNonNullElse(reason, "").strip();
    changes = changes == null ? Map.of() : Map.copyOf(changes);
  }

  /** One that only gives a reason. */
  public static Command of(Event event, int base, String unit, String reason) {
    return new Command(event, base, unit, reason, null, Map.of(), null, 0, null, 0, 0);
  }

  /** An answer of a unit. */
  public static Command answer(
      int base, String unit, Comment.Kind kind, String words, Map<String, String> changes) {
    return new Command(Event.ANSWER, base, unit, words, kind, changes, null, 0, null, 0, 0);
  }

  /** A reply to a comment. */
  public static Command reply(
      int base, String unit, long comment, Comment.Fate fate, String words) {
    return new Command(Event.REPLY, base, unit, words, null, Map.of(), null, comment, fate, 0, 0);
  }

  /** One that puts a position on the table. */
  public static Command position(
      Event event, int base, String unit, String reason, Map<String, String> changes) {
    return new Command(event, base, unit, reason, null, changes, null, 0, null, 0, 0);
  }

  /** Whether it holds a position. */
  boolean isPosition() {
    return !changes.isEmpty() || corridor != null;
  }

  /** All that is asked for but the version, as words; the same for the same. */
  List<String> asked() {
    return List.of(
        event.name(),
        unit,
        reason,
        String.valueOf(answer),
        new java.util.TreeMap<>(changes).toString(),
        String.valueOf(corridor),
        Long.toString(comment),
        String.valueOf(fate),
        Long.toString(position),
        Long.toString(offer));
  }
}
