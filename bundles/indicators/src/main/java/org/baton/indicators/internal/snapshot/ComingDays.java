package org.baton.indicators.internal.snapshot;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.baton.api.data.Database;
import org.baton.api.data.Job;
import org.baton.api.data.Scheduled;
import org.baton.indicators.internal.negotiation.Event;
import org.baton.indicators.internal.negotiation.Negotiation;
import org.baton.indicators.internal.negotiation.NegotiationQuery;
import org.baton.indicators.internal.negotiation.Negotiations;
import org.baton.indicators.internal.negotiation.State;
import org.baton.indicators.internal.negotiation.Timepiece;
import org.baton.indicators.internal.store.NegotiationTable;
import org.baton.indicators.internal.store.SnapshotTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings into force what was frozen for a later day, and ends hearings whose last day is over. */
@Component(service = Job.class)
@Scheduled(name = "indicators.snapshot-days", every = 600)
public final class ComingDays implements Job {
  private static final int AT_ONCE = 1000;

  private final Database database;
  private final Negotiations negotiations;
  private final Amendments amendments;
  private final Timepiece time = Timepiece.real();

  /** Takes what it works with. */
  @Activate
  public ComingDays(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Negotiations negotiations,
      @Reference Amendments amendments) {
    this.database = database;
    this.negotiations = negotiations;
    this.amendments = amendments;
  }

  @Override
  public void run() {
    amendments.settleOverdue(AT_ONCE);
    Set<String> begun = database.read(this::begun);
    begun.forEach(set -> negotiations.follow(set, Event.ENTER, Set.of(), ""));
  }

  private Set<String> begun(java.sql.Connection c) throws java.sql.SQLException {
    List<Negotiation> frozen =
        new NegotiationTable(c, database.dialect())
            .page(NegotiationQuery.of("").in(State.FROZEN), 0, AT_ONCE);
    Set<String> begun = new TreeSet<>();
    for (Negotiation n : frozen) {
      if (!begun.contains(n.set())
          && new SnapshotTable(c, database.dialect()).at(n.set(), time.day()).isPresent()) {
        begun.add(n.set());
      }
    }
    return begun;
  }
}
