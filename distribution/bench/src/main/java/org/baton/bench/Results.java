package org.baton.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Prints what was measured and keeps it. */
final class Results {
  private final Kept kept;
  private final String version;

  Results(Kept kept, String version) {
    this.kept = kept;
    this.version = version;
  }

  /** Whether all goals are reached. */
  boolean tell(Case of, Measured measured, int rounds) throws IOException {
    boolean all = true;
    for (Goal goal : of.goals()) {
      Range baton = Range.of(measured.baton(goal.measure()));
      Range peer = Range.of(measured.peer(goal.measure()));
      if (Double.isNaN(baton.median())) {
        throw new IllegalStateException(of.id() + " did not measure " + goal.measure());
      }
      boolean reached = goal.reached(goal.judged(baton), goal.judged(peer));
      all &= reached;
      String judged = goal.kind() == Goal.Kind.TOLD ? "" : reached ? "reached" : "not reached";
      Kept.Row row = row(of, goal, baton, peer, judged, rounds);
      System.out.printf(
          "%-14s %-22s baton %-24s peer %-24s ratio %-6s %s %s%n",
          of.id(),
          goal.measure(),
          baton.words(),
          peer.words(),
          Numbers.shown(row.ratio()),
          goal.words(),
          judged.toUpperCase(java.util.Locale.ROOT));
      kept.add(row);
    }
    return all;
  }

  private Kept.Row row(Case of, Goal goal, Range baton, Range peer, String judged, int rounds) {
    return new Kept.Row(
        LocalDate.now(ZoneOffset.UTC).toString(),
        of.id(),
        of.what(),
        of.against(),
        goal.measure(),
        baton,
        peer,
        goal.words(),
        judged,
        rounds,
        Machine.load(),
        Machine.words(),
        version);
  }
}
