package org.baton.subjects.internal.panels;

import java.util.List;
import org.baton.api.text.Text;

/**
 * Where a panel stands.
 *
 * @param panel the panel
 * @param seats its members as they stand, the reserve and the recused ones too
 * @param answers how many sheets of the group about the unit are in; of a panel for an appeal, how
 *     many places are taken
 * @param minimum how many make the group count, or the panel complete
 * @param awaited how many may still come
 * @param late how many have a sheet that did not come in time
 * @param main the indicators that get no score without the group
 */
public record Standing(
    Panel panel,
    List<Seat> seats,
    int answers,
    int minimum,
    int awaited,
    int late,
    List<Text> main) {
  /** Copies the lists. */
  public Standing {
    seats = List.copyOf(seats);
    main = List.copyOf(main);
  }

  /** How many members stand in a state. */
  public int count(State state) {
    return (int) seats.stream().filter(s -> s.state() == state).count();
  }

  /** How many sheets are missing that nobody is awaited for any more; 0 for none. */
  public int missing() {
    return Math.max(0, minimum - answers - (panel.closed() ? 0 : awaited));
  }

  /** Whether the group cannot reach its minimum about the unit as things stand. */
  public boolean isBelow() {
    return missing() > 0;
  }

  /** Whether indicators get no score for it. */
  public boolean isInsufficient() {
    return isBelow() && !main.isEmpty();
  }

  /** What is to be done next. */
  public enum Next {
    /** Invite those who are proposed. */
    INVITE,
    /** Give the sheets to those who are cleared. */
    ACTIVATE,
    /** Call replacements. */
    WAVE,
    /** Wait for answers; those who are silent can be reminded. */
    WAIT,
    /** Close. */
    CLOSE,
    /** Nothing: it is closed. */
    NOTHING
  }

  /** What is to be done next. */
  public Next next() {
    if (panel.closed()) {
      return Next.NOTHING;
    }
    // Nobody is awaited when the last day is over: then it is too late to invite or to hand out.
    if (awaited > 0 && count(State.PROPOSED) > 0) {
      return Next.INVITE;
    }
    boolean sheets = panel.kind() == Panel.Kind.EVALUATION;
    if (sheets && awaited > 0 && count(State.CLEARED) > 0) {
      return Next.ACTIVATE;
    }
    if (isBelow()) {
      return Next.WAVE;
    }
    return awaited > 0 ? Next.WAIT : Next.CLOSE;
  }
}
