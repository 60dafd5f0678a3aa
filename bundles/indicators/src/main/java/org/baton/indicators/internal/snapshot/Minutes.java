package org.baton.indicators.internal.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Caller;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.data.Outbox;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.indicators.internal.negotiation.Side;
import org.baton.indicators.internal.negotiation.Timepiece;
import org.baton.indicators.internal.store.AmendmentTable;
import org.baton.indicators.internal.store.SnapshotTable;

/** Writes down how an amendment goes on, and tells it. */
final class Minutes {
  private final Database.Dialect dialect;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Timepiece time;

  Minutes(Database.Dialect dialect, AuditTrail audit, Outbox outbox, Timepiece time) {
    this.dialect = dialect;
    this.audit = audit;
    this.outbox = outbox;
    this.time = time;
  }

  /** Brings an amendment into its next state and tells what led to it. */
  Amendment write(AmendmentTable table, Amendment next, String what, String reason)
      throws SQLException {
    if (!table.update(next)) {
      throw Problem.of(
          Kind.STALE, "indicators.amendment.stale", next.id(), next.changedBy(), next.version());
    }
    tell(next, what, reason);
    return next;
  }

  void tell(Amendment a, String what, String reason) {
    audit.record(
        "indicators.amendment." + what,
        "indicator-set:" + a.set(),
        reason,
        Map.of("amendment", Long.toString(a.id()), "state", a.state().name()));
    outbox.send(
        "indicators.amendment." + what,
        "{\"amendment\":" + a.id() + ",\"state\":\"" + a.state() + "\"}");
  }

  /** Ends a hearing whose last day is over: who said nothing is written down as silent. */
  Amendment settle(Connection c, Amendment a) throws SQLException {
    boolean over = a.due() != null && time.day().isAfter(a.due());
    if (a.state() != Amendment.State.IMPACT_SHOWN || !over) {
      return a;
    }
    AmendmentTable table = new AmendmentTable(c);
    List<Statement> silence = new ArrayList<>();
    for (String who : Hearing.silent(table, new SnapshotTable(c, dialect), a)) {
      silence.add(
          new Statement(
              who.isEmpty() ? Side.SPONSOR : Side.UNIT,
              who,
              Statement.Kind.SILENT,
              "",
              time.now(),
              Caller.SYSTEM.account()));
    }
    table.state(a.id(), silence);
    Amendment heard = a.moved(Amendment.State.HEARD, time.now(), Caller.SYSTEM.account());
    return write(table, heard, "heard", "");
  }
}
