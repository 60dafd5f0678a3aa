package org.baton.indicators.internal.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baton.api.data.Database;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.negotiation.Negotiation;
import org.baton.indicators.internal.negotiation.NegotiationQuery;
import org.baton.indicators.internal.negotiation.Quota;
import org.baton.indicators.internal.negotiation.State;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.store.CommentTable;
import org.baton.indicators.internal.store.NegotiationTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What negotiating asks for before a set is frozen: a cycle, the units' share, negotiations that
 * ended, comments that were replied to.
 */
@Component(service = NegotiatedCheck.class)
public final class NegotiatedCheck implements FreezeCheck {
  private static final int NAMED = 50;

  private final Database database;

  /** Reads the negotiations. */
  @Activate
  public NegotiatedCheck(@Reference(target = "(org.baton.module=indicators)") Database database) {
    this.database = database;
  }

  @Override
  public List<Violation> check(IndicatorSet set, List<Entry> entries) {
    List<Violation> against = new ArrayList<>();
    if (set.cycle().isEmpty()) {
      against.add(Violation.at("cycle", "", "indicators.freeze.no-cycle", set.code()));
    }
    negotiations(set.code(), against);
    quota(set.code(), entries, against);
    return against;
  }

  private void quota(String set, List<Entry> entries, List<Violation> against) {
    double required =
        database.read(c -> new NegotiationTable(c, database.dialect()).terms(set)).quota();
    Quota quota = Quota.of(entries, required);
    if (!quota.isMet()) {
      against.add(
          Violation.at(
              "/indicators/negotiations/?set=" + set,
              quota.share(),
              "indicators.freeze.quota",
              quota.share() * 100,
              quota.required() * 100,
              quota.missing() * 100));
    }
  }

  private void negotiations(String set, List<Violation> against) {
    State[] open =
        java.util.Arrays.stream(State.values()).filter(s -> !s.isEnded()).toArray(State[]::new);
    List<Negotiation> running =
        database.read(
            c ->
                new NegotiationTable(c, database.dialect())
                    .page(NegotiationQuery.of(set).in(open), 0, NAMED));
    running.stream()
        .sorted(Comparator.comparing(Negotiation::code))
        .forEach(
            n ->
                against.add(
                    Violation.at(
                        "/indicators/negotiations/" + n.id(),
                        n.state(),
                        "indicators.freeze.running",
                        n.code())));
    int comments = database.read(c -> new CommentTable(c, database.dialect()).open(set));
    if (comments > 0) {
      against.add(Violation.at("comments", comments, "indicators.freeze.comments", comments));
    }
  }
}
