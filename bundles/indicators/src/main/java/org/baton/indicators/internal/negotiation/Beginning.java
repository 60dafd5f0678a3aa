package org.baton.indicators.internal.negotiation;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.baton.api.access.Caller;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.negotiation.Deeds.Moment;
import org.baton.indicators.internal.sets.IndicatorSets;

/** Puts a draft or a proposal on the table of a negotiation that begins with it. */
final class Beginning {
  private final IndicatorSets sets;
  private final Course course;

  Beginning(IndicatorSets sets, Course course) {
    this.sets = sets;
    this.course = course;
  }

  /**
   * Begins a negotiation with these units.
   *
   * @throws Problem when the indicator is being negotiated, is retired, or came about in the other
   *     channel
   */
  Negotiation of(Desk desk, Opening opening, List<String> units) throws SQLException {
    refuseTwice(desk, opening);
    Optional<Entry> present =
        sets.entries(opening.set()).stream()
            .filter(e -> e.code().equals(opening.code()))
            .findFirst();
    if (present.filter(Entry::isRetired).isPresent()
        || sets.retired(opening.set()).contains(opening.code())) {
      throw Problem.of(Kind.CONFLICT, "indicators.retired");
    }
    Entry origin =
        present.orElseGet(
            () -> EntryFields.blank(opening.set(), opening.code(), opening.channel()));
    if (present.isPresent() && !origin.channel().equals(opening.channel().word())) {
      throw Problem.of(Kind.CONFLICT, "indicators.negotiation.other-channel", opening.code());
    }
    Moment now = course.now();
    State first = Rules.first(opening.channel());
    int round = opening.channel() == Channel.EXPECTED ? 1 : 0;
    long id = desk.table.next();
    desk.begin(
        new Negotiation(
            id,
            opening.set(),
            opening.code(),
            opening.channel(),
            opening.kind(),
            first,
            round,
            round == 0 ? null : now.day().plusDays(desk.table.terms(opening.set()).answerDays()),
            0,
            0,
            now.now(),
            now.account()),
        units);
    desk.put(
        new Position(
            desk.table.next(),
            0,
            Side.PLATFORM,
            "",
            origin,
            Corridor.NONE,
            "",
            now.now(),
            Caller.SYSTEM.account()),
        true);
    return course.happen(desk, opening.side(), command(opening), first);
  }

  private static void refuseTwice(Desk desk, Opening opening) throws SQLException {
    NegotiationQuery same =
        new NegotiationQuery(opening.set(), opening.code(), open(), null, false);
    if (!desk.table.page(same, 0, 1).isEmpty()) {
      throw Problem.of(Kind.CONFLICT, "indicators.negotiation.running", opening.code());
    }
  }

  private static List<State> open() {
    return java.util.Arrays.stream(State.values()).filter(s -> !s.isEnded()).toList();
  }

  private static Command command(Opening opening) {
    return new Command(
        Event.CHANGE,
        0,
        opening.unit(),
        opening.reason(),
        null,
        opening.changes(),
        opening.corridor(),
        0,
        null,
        0,
        0);
  }
}
