package org.baton.indicators.internal.negotiation;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.indicators.internal.store.CommentTable;
import org.baton.indicators.internal.store.HappenedTable;
import org.baton.indicators.internal.store.NegotiationTable;
import org.baton.indicators.internal.store.OfferTable;
import org.baton.indicators.internal.store.PositionTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads negotiations, each reader as much as they may see. */
@Component(service = NegotiationBook.class)
public final class NegotiationBook {
  private static final String VIEW = "indicators.view";
  private static final String OWN = "indicators.view.own";

  /** Of so many units the past is shown. */
  private static final int SHOWN = 12;

  private final Database database;
  private final Access access;
  private final IndicatorSets sets;
  private final Negotiations negotiations;
  private final Ratchet ratchet;

  /** Takes what it works with. */
  @Activate
  public NegotiationBook(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference IndicatorSets sets,
      @Reference Negotiations negotiations,
      @Reference Ratchet ratchet) {
    this.database = database;
    this.access = access;
    this.sets = sets;
    this.negotiations = negotiations;
    this.ratchet = ratchet;
  }

  private boolean seesAll(String cycle) {
    return may(VIEW, "", cycle)
        || may(Voices.NEGOTIATE, "", cycle)
        || may(Voices.DECIDE, "", cycle);
  }

  private boolean may(String permission, String unit, String cycle) {
    return cycle.isEmpty() ? access.may(permission, unit) : access.may(permission, unit, cycle);
  }

  /**
   * Negotiations behind a number; whoever sees own units only gets those about them.
   *
   * @throws Problem when the caller may see none
   */
  public List<Negotiation> page(NegotiationQuery query, long after, int limit) {
    String cycle = query.set().isEmpty() ? "" : sets.get(query.set()).cycle();
    NegotiationQuery seen = query;
    if (!seesAll(cycle)) {
      Set<String> own = access.units(OWN, cycle);
      if (own.isEmpty()) {
        access.require(VIEW, Access.EVERYWHERE);
      }
      seen = own.contains(Access.EVERYWHERE) ? query : query.about(List.copyOf(own));
    }
    NegotiationQuery asked = seen;
    return database.read(
        c -> new NegotiationTable(c, database.dialect()).page(asked, after, limit));
  }

  /**
   * A negotiation. If the last day of its round is over, the round ends first.
   *
   * @throws Problem when there is none that the caller may see
   */
  public Standing get(long id) {
    Negotiation found =
        database
            .read(c -> new NegotiationTable(c, database.dialect()).find(id))
            .orElseThrow(() -> unknown(id));
    List<String> units = database.read(c -> new NegotiationTable(c, database.dialect()).units(id));
    String cycle = sets.get(found.set()).cycle();
    boolean whole = seesAll(cycle);
    List<String> seen = whole ? units : units.stream().filter(u -> may(OWN, u, cycle)).toList();
    if (seen.isEmpty()) {
      access.require(VIEW, Access.EVERYWHERE);
      throw unknown(id);
    }
    Negotiation settled = negotiations.settle(id);
    return standing(settled, seen, whole);
  }

  private static Problem unknown(long id) {
    return Problem.of(Kind.NOT_FOUND, "indicators.negotiation.unknown", id);
  }

  private Standing standing(Negotiation n, List<String> seen, boolean whole) {
    Set<String> units = Set.copyOf(seen);
    List<Entry> entries = sets.entries(n.set());
    return database.read(
        c -> {
          NegotiationTable table = new NegotiationTable(c, database.dialect());
          Terms terms = table.terms(n.set());
          List<Position> positions =
              new PositionTable(c)
                  .of(n.id()).stream()
                      .filter(
                          p ->
                              whole
                                  || p.unit().isEmpty()
                                  || units.contains(p.unit())
                                  || p.id() == n.position())
                      .toList();
          boolean down = positions.get(0).entry().direction().equals("down");
          return new Standing(
              n,
              seen,
              whole,
              positions,
              new CommentTable(c, database.dialect())
                  .of(n.id()).stream()
                      .filter(k -> whole || k.unit().isEmpty() || units.contains(k.unit()))
                      .toList(),
              new HappenedTable(c)
                  .of(n.id()).stream()
                      .filter(h -> whole || h.unit().isEmpty() || units.contains(h.unit()))
                      .toList(),
              Menu.marked(
                  new OfferTable(c, database.dialect())
                      .of(n.id()).stream().filter(o -> whole || units.contains(o.unit())).toList(),
                  down),
              terms,
              Quota.of(entries, terms.quota()));
        });
  }

  /** What the units of a negotiation that are seen reached before, the first few of them. */
  public List<Past> past(Standing standing) {
    List<String> some = standing.units().subList(0, Math.min(SHOWN, standing.units().size()));
    Negotiation n = standing.negotiation();
    return ratchet.before(ratchet.year(n.set()), n.code(), some);
  }

  /** How much is left to the units in a set as it stands. */
  public Quota quota(String set) {
    requireSet(set);
    return Quota.of(sets.entries(set), negotiations.terms(set).quota());
  }

  /** How much would be left if every negotiation ended with what is on the table. */
  public Quota quotaAhead(String set) {
    requireSet(set);
    Map<String, Entry> ahead = new LinkedHashMap<>();
    sets.entries(set).forEach(e -> ahead.put(e.code(), e));
    onTables(set).forEach(e -> ahead.put(e.code(), e));
    return Quota.of(ahead.values(), negotiations.terms(set).quota());
  }

  private void requireSet(String set) {
    String cycle = sets.get(set).cycle();
    if (!seesAll(cycle) && access.units(OWN, cycle).isEmpty()) {
      access.require(VIEW, Access.EVERYWHERE);
    }
  }

  private List<Entry> onTables(String set) {
    return database.read(c -> onTables(new NegotiationTable(c, database.dialect()), c, set));
  }

  private static List<Entry> onTables(
      NegotiationTable table, java.sql.Connection connection, String set) throws SQLException {
    State[] open =
        java.util.Arrays.stream(State.values()).filter(s -> !s.isEnded()).toArray(State[]::new);
    List<Negotiation> running = table.page(NegotiationQuery.of(set).in(open), 0, Integer.MAX_VALUE);
    List<Long> ids = running.stream().map(Negotiation::position).toList();
    Map<Long, Position> found = new PositionTable(connection).all(ids);
    return ids.stream()
        .map(found::get)
        .filter(java.util.Objects::nonNull)
        .map(Position::entry)
        .collect(Collectors.toList());
  }
}
