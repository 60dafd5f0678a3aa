package org.baton.core.internal.results;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.plan.Ranking;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.core.internal.plans.PlanRegister;
import org.baton.core.internal.results.ResultBook.Source;
import org.baton.core.internal.store.RankingTable;
import org.baton.core.internal.store.ResultTable;
import org.baton.methods.rank.Ranks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Rank orders: the exception. Each view is opened by a person with the permission for it and a
 * reason, is recorded, is shown to that person alone and ends after an hour.
 */
@Component(service = Rankings.class)
public final class Rankings {
  /** The permission, which no built-in role has. */
  public static final String RANK = "core.results.rank";

  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 2000;
  private static final int READ = 500;
  private static final Duration OPEN = Duration.ofHours(1);

  private final Database database;
  private final ResultBook book;
  private final PlanRegister plans;
  private final Access access;
  private final AuditTrail audit;

  /**
   * A look at a rank order.
   *
   * @param kind the kind of units that are ranked; empty for all
   * @param name the person who looks
   */
  public record Look(
      long id,
      long run,
      String kind,
      String account,
      String name,
      String reason,
      Instant openedAt) {}

  /** A unit in its rank; units without a total have none and are not there. */
  public record Ranked(double rank, ResultLine line) {}

  /**
   * Ranks of a look behind a place.
   *
   * @param count how many units are ranked
   */
  public record Shown(Source source, Look look, int count, List<Ranked> ranked) {}

  /** Reads the module's schema. */
  @Activate
  public Rankings(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference ResultBook book,
      @Reference PlanRegister plans,
      @Reference Access access,
      @Reference AuditTrail audit) {
    this.database = database;
    this.book = book;
    this.plans = plans;
    this.access = access;
    this.audit = audit;
  }

  /** The run, for those who may rank. */
  public Source source(long run) {
    Source source = book.source(run);
    access.require(RANK, Access.EVERYWHERE, source.cycle().code());
    return source;
  }

  /**
   * Opens a rank order for the caller.
   *
   * @throws Problem when the reason is missing or too short
   */
  public Look open(long run, String kind, String given) {
    Source source = source(run);
    String reason = given == null ? "" : given.strip();
    if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
      Violation mistake =
          Violation.at("reason", reason, "core.ranking.reason", SHORTEST_REASON, LONGEST_REASON);
      throw Problem.invalid("core.ranking.refused", List.of(mistake));
    }
    Caller caller = access.caller();
    return database.tx(
        connection -> {
          RankingTable table = new RankingTable(connection, database.dialect());
          Look look =
              table.insert(run, kind, caller.account(), caller.name(), reason, Instant.now());
          Map<String, String> facts =
              Map.of(
                  "cycle", source.cycle().code(), "kind", kind, "view", Long.toString(look.id()));
          audit.record("core.results.ranked", "run:" + run, reason, facts);
          return look;
        });
  }

  /**
   * What a look shows behind a place, to the person who opened it and while it is open.
   *
   * @param after how many units were shown before
   */
  public Shown show(long run, long id, int after, int limit) {
    Source source = source(run);
    String account = access.caller().account();
    Ranking rule =
        plans.read(plans.get(source.cycle().code(), source.run().planVersion())).plan().ranking();
    return database.read(
        connection -> {
          Look look =
              new RankingTable(connection, database.dialect())
                  .find(id)
                  .filter(l -> l.run() == run && l.account().equals(account))
                  .filter(l -> l.openedAt().plus(OPEN).isAfter(Instant.now()))
                  .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.ranking.over"));
          ResultTable results = new ResultTable(connection);
          List<Place> places = places(results, run, look.kind(), rule);
          List<Place> part = places.stream().skip(Math.max(0, after)).limit(limit).toList();
          Map<String, ResultLine> lines =
              results.lines(run, part.stream().map(Place::unit).toList()).stream()
                  .collect(java.util.stream.Collectors.toMap(ResultLine::unit, l -> l));
          List<Ranked> ranked =
              part.stream().map(p -> new Ranked(p.rank(), lines.get(p.unit()))).toList();
          return new Shown(source, look, places.size(), ranked);
        });
  }

  /** What decides between units with equal totals; nothing is read of the others. */
  private static List<double[]> tieBreak(
      ResultTable results, long run, List<String> units, double[] values, Ranking rule)
      throws SQLException {
    double[] first = Ranks.descending(values, "min", rule.digits());
    double[] last = Ranks.descending(values, "max", rule.digits());
    Map<String, Integer> tied = new LinkedHashMap<>();
    List<double[]> scores = new ArrayList<>();
    rule.tieBreak().forEach(code -> scores.add(new double[units.size()]));
    scores.forEach(of -> Arrays.fill(of, Double.NaN));
    for (int i = 0; i < first.length; i++) {
      if (first[i] != last[i]) {
        tied.put(units.get(i), i);
      }
    }
    List<String> codes = List.copyOf(tied.keySet());
    for (int from = 0; from < codes.size(); from += READ) {
      for (StoredResult result :
          results.whole(run, codes.subList(from, Math.min(codes.size(), from + READ)))) {
        result
            .tree()
            .scores(
                (code, score) -> {
                  int key = rule.tieBreak().indexOf(code);
                  if (key >= 0) {
                    scores.get(key)[tied.get(result.unit())] = score;
                  }
                });
      }
    }
    return scores;
  }

  private record Place(String unit, double rank) {}

  private static List<Place> places(ResultTable results, long run, String kind, Ranking rule)
      throws SQLException {
    Map<String, Double> totals = results.totals(run, kind);
    List<String> units = new ArrayList<>(totals.keySet());
    double[] values = units.stream().mapToDouble(totals::get).toArray();
    List<double[]> tieBreak =
        rule.tieBreak().isEmpty() ? List.of() : tieBreak(results, run, units, values, rule);
    double[] ranks = Ranks.descending(values, tieBreak, rule.ties(), rule.digits());
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < ranks.length; i++) {
      places.add(new Place(units.get(i), ranks[i]));
    }
    places.sort(Comparator.comparingDouble(Place::rank).thenComparing(Place::unit));
    return places;
  }
}
