package org.baton.indicators.internal.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.negotiation.Event;
import org.baton.indicators.internal.negotiation.Negotiations;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.indicators.internal.store.AmendmentTable;
import org.baton.indicators.internal.store.SnapshotTable;

/** Carries out what was approved. */
final class Approval {
  private final Database.Dialect dialect;
  private final IndicatorSets sets;
  private final Negotiations negotiations;
  private final Freezer freezer;

  Approval(
      Database.Dialect dialect, IndicatorSets sets, Negotiations negotiations, Freezer freezer) {
    this.dialect = dialect;
    this.sets = sets;
    this.negotiations = negotiations;
    this.freezer = freezer;
  }

  /**
   * Writes an approved amendment into its set, which is signed anew from its first day.
   *
   * @throws Problem when another one was approved before, or the set could not be frozen with it
   */
  void carryOut(Connection c, AmendmentTable table, Amendment a, String reason)
      throws SQLException {
    Snapshot old = new SnapshotTable(c, dialect).newest(a.set()).orElseThrow();
    if (old.id() != a.snapshot()) {
      throw Problem.of(Kind.CONFLICT, "indicators.amendment.overtaken", a.id());
    }
    Map<String, Map<String, String>> changes = Changes.read(a.changes());
    Map<String, Entry> after = Changes.applied(sets.entries(a.set()), changes);
    IndicatorSet open =
        sets.change(a.set(), 0, reason, s -> Freezer.with(s, IndicatorSet.State.OPEN));
    List<Entry> put = new ArrayList<>();
    Set<String> gone = new HashSet<>();
    for (String code : changes.keySet()) {
      if (after.containsKey(code)) {
        Entry e = after.get(code);
        put.add(e.standing(Freezer.inForce(e.standing(), a.validFrom())));
      } else {
        gone.add(code);
      }
    }
    sets.edit(a.set(), new Edit(open.version(), put, gone, reason));
    freezer.refuse(sets.get(a.set()));
    freezer.sign(a.set(), a.validFrom(), reason, Hearing.heard(table, a, reason));
    if (!gone.isEmpty()) {
      negotiations.follow(a.set(), Event.RETIRE, gone, reason);
    }
  }
}
