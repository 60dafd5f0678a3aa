package org.baton.indicators.internal.negotiation;

import java.sql.SQLException;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.indicators.internal.negotiation.Deeds.Moment;
import org.baton.indicators.internal.negotiation.Deeds.Outcome;

/** How a negotiation goes on within a transaction, by what a side does or lets pass. */
final class Course {
  private final Access access;
  private final Ratchet ratchet;
  private final Words words;
  private final Chronicle chronicle;
  private final Settlement settlement;
  private final Timepiece time;

  Course(
      Access access,
      Ratchet ratchet,
      Words words,
      Chronicle chronicle,
      Settlement settlement,
      Timepiece time) {
    this.access = access;
    this.ratchet = ratchet;
    this.words = words;
    this.chronicle = chronicle;
    this.settlement = settlement;
    this.time = time;
  }

  /** This moment, with the caller who acts in it. */
  Moment now() {
    return moment(access.caller().account());
  }

  private Moment moment(String account) {
    return new Moment(time.now(), time.day(), account);
  }

  /**
   * Where an event leads.
   *
   * @throws Problem when it is not allowed in this state
   */
  State next(Negotiation n, Side side, Command command) {
    return Rules.next(n.channel(), n.state(), command.event(), side)
        .orElseThrow(
            () ->
                command.event() == Event.ANSWER
                    ? Problem.of(Kind.CONFLICT, "indicators.negotiation.round-closed", n.round())
                    : notNow(n, command.event()));
  }

  private Problem notNow(Negotiation n, Event event) {
    Text state = words.state(n.state());
    return Problem.of(Kind.CONFLICT, "indicators.negotiation.not-now", words.event(event), state);
  }

  /** Lets something happen that the caller does. */
  Negotiation happen(Desk desk, Side side, Command command, State next) throws SQLException {
    return happen(desk, side, command, next, now());
  }

  private Negotiation happen(Desk desk, Side side, Command command, State next, Moment now)
      throws SQLException {
    Negotiation before = desk.negotiation();
    Outcome outcome = new Deeds(desk, side, command, now, ratchet).run();
    Negotiation after =
        desk.negotiation().after(next, outcome.round(), outcome.due(), now.now(), now.account());
    Happened happened =
        new Happened(
            after.version(),
            command.event(),
            side,
            command.unit(),
            before.state(),
            next,
            after.round(),
            command.reason(),
            now.now(),
            now.account(),
            Asked.hash(command, access.caller().account()));
    desk.move(after, happened);
    if (next == State.CONFIRMED) {
      settlement.write(desk, command.reason());
    }
    chronicle.happened(after, happened);
    return after;
  }

  /** A round in which all have answered ends at once. */
  Negotiation endRound(Desk desk, Negotiation n) throws SQLException {
    boolean all = n.state() == State.CONSULTATION && desk.silent().isEmpty();
    return all ? platform(desk, Event.CLOSE, "") : n;
  }

  /** Ends what a side let pass: its silence is on record, and is no consent. */
  Negotiation settle(Desk desk) throws SQLException {
    Negotiation n = desk.negotiation();
    if (!n.isOverdue(time.day())) {
      return n;
    }
    return switch (n.state()) {
      case CONSULTATION -> close(desk, Event.CLOSE);
      case RETURNED, COUNTERED -> close(desk, Event.LAPSE);
      default -> n;
    };
  }

  private Negotiation close(Desk desk, Event event) throws SQLException {
    Negotiation n = desk.negotiation();
    List<Comment> silent = desk.silent().stream().map(u -> silence(n, u)).toList();
    desk.comments.insert(n.id(), silent);
    return platform(desk, event, "");
  }

  private Comment silence(Negotiation n, String unit) {
    return new Comment(
        0,
        n.round(),
        Side.UNIT,
        unit,
        Comment.Kind.SILENT,
        "",
        0,
        time.now(),
        Caller.SYSTEM.account(),
        null);
  }

  /** Lets something happen that nobody does. */
  Negotiation platform(Desk desk, Event event, String reason) throws SQLException {
    Negotiation n = desk.negotiation();
    State next =
        Rules.next(n.channel(), n.state(), event, Side.PLATFORM)
            .orElseThrow(() -> notNow(n, event));
    Command command = Command.of(event, 0, "", reason);
    return happen(desk, Side.PLATFORM, command, next, moment(Caller.SYSTEM.account()));
  }
}
