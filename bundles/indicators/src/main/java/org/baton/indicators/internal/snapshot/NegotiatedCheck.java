package org.baton.indicators.internal.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
 * What this room asks for before a set is frozen: the units' share, sums of weights, negotiations
 * that ended, comments that were replied to.
 */
@Component(service = NegotiatedCheck.class)
public final class NegotiatedCheck implements FreezeCheck {
  private static final double EXACT = 1e-6;
  private static final double[] WHOLES = {1, 100};
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
    weights(entries, against);
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

  /** The weights of siblings must come to a whole: 1, or 100 points. */
  private static void weights(List<Entry> entries, List<Violation> against) {
    Set<String> codes = entries.stream().map(Entry::code).collect(Collectors.toSet());
    Map<String, Double> sums = new LinkedHashMap<>();
    for (Entry e : entries) {
      sums.merge(e.parent(), e.weight(), Double::sum);
      if (!e.parent().isEmpty() && !codes.contains(e.parent())) {
        against.add(
            Violation.at("entries/" + e.code(), e.parent(), "indicators.freeze.parent", e.code()));
      }
    }
    sums.forEach(
        (parent, sum) -> {
          boolean whole = false;
          for (double w : WHOLES) {
            whole |= Math.abs(sum - w) <= EXACT * w;
          }
          boolean alone =
              parent.isEmpty() && entries.stream().filter(e -> e.parent().isEmpty()).count() == 1;
          if (!whole && !alone) {
            against.add(
                Violation.at("weights/" + parent, sum, "indicators.freeze.weights", parent, sum));
          }
        });
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
