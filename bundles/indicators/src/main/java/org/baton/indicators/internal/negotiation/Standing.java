package org.baton.indicators.internal.negotiation;

import java.util.List;
import java.util.Optional;
import org.baton.indicators.internal.library.Entry;

/**
 * A negotiation as one reader may see it: whoever sees one unit sees nothing of what other units
 * said.
 *
 * @param negotiation the negotiation
 * @param units the units it is about, as far as they are seen
 * @param whole whether all of it is seen
 * @param positions the positions, in the order in which they were made; the first is the indicator
 *     as it stood in the set
 * @param comments what was said, by rounds
 * @param history what happened, in order
 * @param offers the menus, told which offers others beat
 * @param terms what it keeps to
 * @param quota how much is left to the units in the whole set
 */
public record Standing(
    Negotiation negotiation,
    List<String> units,
    boolean whole,
    List<Position> positions,
    List<Comment> comments,
    List<Happened> history,
    List<Offer> offers,
    Terms terms,
    Quota quota) {
  /** Copies the lists. */
  public Standing {
    units = List.copyOf(units);
    positions = List.copyOf(positions);
    comments = List.copyOf(comments);
    history = List.copyOf(history);
    offers = List.copyOf(offers);
  }

  /** The indicator as it stood in the set when the negotiation began. */
  public Entry origin() {
    return positions.get(0).entry();
  }

  /** The position that is on the table. */
  public Position onTable() {
    return position(negotiation.position()).orElseThrow();
  }

  /** A position, if the reader sees it. */
  public Optional<Position> position(long id) {
    return positions.stream().filter(p -> p.id() == id).findFirst();
  }

  /** How many comments wait for a reply. */
  public long open() {
    return comments.stream().filter(Comment::isOpen).count();
  }

  /** Whether a unit said something in the round that is open. */
  public boolean hasAnswered(String unit) {
    return comments.stream()
        .anyMatch(
            c ->
                c.side() == Side.UNIT && c.round() == negotiation.round() && c.unit().equals(unit));
  }
}
