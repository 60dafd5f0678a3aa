package org.baton.indicators.internal.negotiation;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** Who speaks for which side. */
final class Voices {
  static final String NEGOTIATE = "indicators.negotiate";
  static final String REPORT = "indicators.position.report";
  static final String DECIDE = "indicators.decide";

  private static final Set<Event> OF_COMMITTEE =
      EnumSet.of(Event.CONFIRM, Event.SEND_BACK, Event.DECIDE, Event.REFUSE);
  private static final Set<Event> OF_PLATFORM =
      EnumSet.of(Event.CLOSE, Event.LAPSE, Event.FREEZE, Event.ENTER, Event.RETIRE);

  private final Access access;

  Voices(Access access) {
    this.access = access;
  }

  /** The side that a command speaks for: a unit when it names one. */
  static Side side(Command command) {
    if (OF_PLATFORM.contains(command.event())) {
      throw Problem.of(Kind.DENIED, "indicators.negotiation.platform", Words.key(command.event()));
    }
    if (OF_COMMITTEE.contains(command.event())) {
      return Side.COMMITTEE;
    }
    return command.unit().isEmpty() ? Side.SPONSOR : Side.UNIT;
  }

  /** Refuses whoever may not speak for the side. */
  void require(Side side, String unit, String cycle) {
    switch (side) {
      case SPONSOR -> require(NEGOTIATE, Access.EVERYWHERE, cycle);
      case UNIT -> require(REPORT, unit, cycle);
      case COMMITTEE -> require(DECIDE, Access.EVERYWHERE, cycle);
      default -> throw new IllegalArgumentException(side.name());
    }
  }

  private void require(String permission, String unit, String cycle) {
    if (cycle.isEmpty()) {
      access.require(permission, unit);
    } else {
      access.require(permission, unit, cycle);
    }
  }

  /** Refuses a unit that the negotiation is not about. */
  static void requireConcerned(Side side, String unit, List<String> units) {
    if (side == Side.UNIT && !units.contains(unit)) {
      throw Problem.of(Kind.NOT_FOUND, "indicators.negotiation.not-concerned", unit);
    }
  }

  /**
   * Refuses an account that decides on what it did itself.
   *
   * @param desk what was done so far
   */
  void requireOtherEyes(Desk desk) throws SQLException {
    String account = access.caller().account();
    boolean same =
        desk.happened.of(desk.negotiation().id()).stream()
            .filter(h -> h.side() == Side.SPONSOR || h.side() == Side.UNIT)
            .anyMatch(h -> h.account().equals(account));
    if (same) {
      throw Problem.of(Kind.DENIED, "indicators.negotiation.four-eyes", account);
    }
  }
}
