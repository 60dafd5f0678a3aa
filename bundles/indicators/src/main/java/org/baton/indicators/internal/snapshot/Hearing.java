package org.baton.indicators.internal.snapshot;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.PlanAmendment.Heard;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.web.Address;
import org.baton.indicators.internal.negotiation.Side;
import org.baton.indicators.internal.store.AmendmentTable;
import org.baton.indicators.internal.store.SnapshotTable;

/** Who is to be heard on an amendment, and what must hold of one. */
final class Hearing {
  private static final int LONGEST = 2000;

  private Hearing() {}

  /** Refuses a request without a reason, or for a day that is already the snapshot's. */
  static void check(Snapshot newest, LocalDate validFrom, String reason) {
    List<Violation> wrong = new ArrayList<>();
    if (reason.isBlank() || reason.length() > LONGEST) {
      wrong.add(Violation.at("reason", reason, "indicators.negotiation.reason-missing"));
    }
    if (validFrom == null || !validFrom.isAfter(newest.validFrom())) {
      wrong.add(
          Violation.at(
              "validFrom",
              validFrom,
              "indicators.amendment.too-early",
              newest.validFrom().toString()));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.amendment.invalid", wrong, wrong.size());
    }
  }

  /** Refuses a unit that was not told of the snapshot. */
  static void requireTold(SnapshotTable table, long snapshot, String unit) throws SQLException {
    if (table.packet(snapshot, unit).isEmpty()) {
      throw Problem.of(Kind.NOT_FOUND, "indicators.snapshot.not-told", unit);
    }
  }

  /** How both sides were heard on an amendment that is approved, for the plan it changes. */
  static PlanAmendment heard(AmendmentTable table, Amendment a, String reason) throws SQLException {
    List<Statement> said = table.statements(a.id());
    return new PlanAmendment(
        "indicators:" + a.id(),
        Address.of("indicators", "amendments", a.id()).toString(),
        "indicators.view",
        a.validFrom(),
        reason,
        heard(said, Side.SPONSOR),
        heard(said, Side.UNIT));
  }

  private static Heard heard(List<Statement> said, Side side) {
    List<Statement> of = said.stream().filter(s -> s.side() == side).toList();
    int silent = count(of, Statement.Kind.SILENT);
    return new Heard(of.size(), of.size() - silent, count(of, Statement.Kind.OBJECT));
  }

  private static int count(List<Statement> said, Statement.Kind kind) {
    return (int) said.stream().filter(s -> s.kind() == kind).count();
  }

  /** The sides that said nothing: the empty word is the sponsor. */
  static List<String> silent(AmendmentTable table, SnapshotTable snapshots, Amendment a)
      throws SQLException {
    Set<String> spoke =
        table.statements(a.id()).stream()
            .map(Statement::unit)
            .collect(Collectors.toCollection(HashSet::new));
    List<String> silent = new ArrayList<>();
    if (!spoke.contains("")) {
      silent.add("");
    }
    snapshots.packets(a.snapshot(), "", Integer.MAX_VALUE).stream()
        .map(Packet::unit)
        .filter(u -> !spoke.contains(u))
        .forEach(silent::add);
    return silent;
  }
}
