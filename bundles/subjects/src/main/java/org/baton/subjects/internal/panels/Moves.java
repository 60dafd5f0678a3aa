package org.baton.subjects.internal.panels;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.baton.api.audit.AuditTrail;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** Moves members of a panel along the table of states, and puts on record what happened. */
record Moves(SeatTable table, AuditTrail audit, Panel panel, Instant now) {
  private static final Recusal NOTHING = new Recusal(Reason.NONE, "");

  /** Lets something happen without a reason. */
  Seat apply(Seat seat, Event event, Party by) throws SQLException {
    return apply(seat, event, by, NOTHING);
  }

  /** Calls somebody from the reserve in a wave. */
  Seat call(Seat seat, int wave) throws SQLException {
    return apply(seat, Event.CALL, Party.OFFICER, NOTHING, wave);
  }

  /**
   * Lets something happen.
   *
   * @throws Problem when the state forbids it, or when it changed in between
   */
  Seat apply(Seat seat, Event event, Party by, Recusal why) throws SQLException {
    return apply(seat, event, by, why, seat.wave());
  }

  private Seat apply(Seat seat, Event event, Party by, Recusal why, int wave) throws SQLException {
    State to = Rules.next(seat.state(), event, by).orElseThrow(() -> refused(seat));
    if (!table.move(seat, to, why, wave, now)) {
      throw Problem.of(Kind.STALE, "subjects.seat.stale", seat.name());
    }
    Map<String, String> details = new HashMap<>();
    details.put("member", seat.account());
    details.put("from", seat.state().name());
    details.put("to", to.name());
    if (why.reason() != Reason.NONE) {
      details.put("rule", why.reason().name());
    }
    audit.record("subjects.seat.changed", "panel:" + panel.id(), why.note(), details);
    return seat.moved(to, why, wave, now);
  }

  private static Problem refused(Seat seat) {
    return Problem.of(Kind.CONFLICT, "subjects.seat.state", seat.name());
  }
}
