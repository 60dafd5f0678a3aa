package org.baton.core.internal.results;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baton.api.access.Access;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.runs.EvaluationRun;
import org.baton.core.internal.sheets.SelfFirst;
import org.baton.core.internal.store.CycleTable;
import org.baton.core.internal.store.ResultTable;
import org.baton.core.internal.store.RunTable;
import org.baton.core.internal.store.UnitIndex;
import org.baton.core.internal.units.UnitQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads results; never in the order of ranks. */
@Component(service = ResultBook.class)
public final class ResultBook {
  static final String VIEW = "core.results.view";
  static final String VIEW_OWN = "core.results.view.own";

  private static final int MOST_RUNS = 1000;

  private final Database database;
  private final CycleTable cycles;
  private final RunTable runs;
  private final Access access;
  private final UnitIndex index;
  private final SelfFirst self;

  /** A unit's result with its published totals of earlier years, by year. */
  public record Told(StoredResult result, SortedMap<Integer, Double> past) {}

  /** A unit's result in a list, with its published totals of earlier years, by year. */
  public record Listed(ResultLine line, SortedMap<Integer, Double> past) {
    /** The change since the year before; null when one of the two is missing. */
    public Double change(int year) {
      Double before = past.get(year - 1);
      return before == null || line.total() == null ? null : line.total() - before;
    }
  }

  /** A run and what it needs to be told. */
  public record Source(EvaluationRun run, Cycle cycle, Map<String, Text> texts) {
    /** Whether it is the valid run of its cycle. */
    public boolean isPublished() {
      return cycle.publishedRun() == run.id();
    }

    /** Whether those concerned may know it. */
    public boolean isKnown() {
      return isPublished() && cycle.phase().compareTo(CyclePhase.PROVISIONAL) >= 0;
    }

    /** The name of a grade; its code when it has none. */
    public Text grade(String code) {
      return texts.getOrDefault("grade." + code, Text.same(code));
    }
  }

  /** A unit in two runs; null where it has no result. */
  public record Pair(String unit, StoredResult before, StoredResult after) {}

  /** Reads the module's schema. */
  @Activate
  public ResultBook(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleTable cycles,
      @Reference RunTable runs,
      @Reference Access access,
      @Reference UnitIndex index,
      @Reference SelfFirst self) {
    this.database = database;
    this.cycles = cycles;
    this.runs = runs;
    this.access = access;
    this.index = index;
    this.self = self;
  }

  /**
   * A run with results.
   *
   * @throws Problem when there is none, or none yet
   */
  public Source source(long id) {
    return database.read(
        connection -> {
          EvaluationRun run =
              runs.find(id)
                  .orElseThrow(
                      () -> Problem.of(Kind.NOT_FOUND, "core.run.unknown", Long.toString(id)));
          if (run.state() != EvaluationRun.State.DONE) {
            throw Problem.of(Kind.CONFLICT, "core.run.unfinished", Long.toString(id));
          }
          Cycle cycle = cycles.get(run.cycle());
          return new Source(run, cycle, new ResultTable(connection).texts(id));
        });
  }

  /** Runs with results of a cycle, the newest first. */
  public List<EvaluationRun> runs(Cycle cycle) {
    seen(cycle);
    return database.read(
        connection ->
            runs.list(cycle.id(), MOST_RUNS).stream()
                .filter(r -> r.state() == EvaluationRun.State.DONE)
                .toList());
  }

  /** Refuses callers who see no list of results. */
  public void requireList(Source source) {
    seen(source.cycle());
  }

  /** The units whose results the caller sees in a cycle, with what stands below them. */
  private Set<String> seen(Cycle cycle) {
    Set<String> units = access.units(VIEW, cycle.code());
    if (units.isEmpty()) {
      access.require(VIEW, Access.EVERYWHERE, cycle.code());
    }
    return units;
  }

  /**
   * Results of a run behind a unit's code, in the order of codes, as far as the caller sees them.
   *
   * @param kind of units of this kind; empty for any
   * @param words of units with these words in a name or a code that starts so; empty for any
   */
  public List<Listed> list(Source source, String kind, String words, String after, int limit) {
    UnitQuery query = new UnitQuery(null, kind, words, List.copyOf(seen(source.cycle())));
    return database.read(
        connection -> {
          ResultTable table = new ResultTable(connection);
          List<ResultLine> lines = table.lines(index, source.run().id(), query, after, limit);
          List<String> units = lines.stream().map(ResultLine::unit).toList();
          Map<String, Map<Integer, Double>> past = table.past(units, source.cycle().year());
          return lines.stream().map(l -> new Listed(l, past(past, l.unit()))).toList();
        });
  }

  private static SortedMap<Integer, Double> past(
      Map<String, Map<Integer, Double>> past, String unit) {
    return new TreeMap<>(past.getOrDefault(unit, Map.of()));
  }

  /**
   * A unit's result. A unit sees its own once the run is published and results are known to those
   * concerned, and once its own evaluation of itself is in where one is asked for; of others it
   * does not even learn that they are there.
   */
  public Told get(Source source, String unit) {
    allow(source, unit);
    return database.read(
        connection -> {
          ResultTable table = new ResultTable(connection);
          StoredResult result =
              table.find(source.run().id(), unit).orElseThrow(() -> unknown(unit));
          return new Told(result, past(table.past(List.of(unit), source.cycle().year()), unit));
        });
  }

  private void allow(Source source, String unit) {
    String cycle = source.cycle().code();
    if (access.may(VIEW, unit, cycle)) {
      return;
    }
    if (source.isKnown() && access.may(VIEW_OWN, unit, cycle)) {
      if (!self.awaited(source.cycle(), List.of(unit)).isEmpty()) {
        throw Problem.of(Kind.CONFLICT, "core.result.self-first");
      }
      return;
    }
    if (access.units(VIEW_OWN, cycle).isEmpty() && access.units(VIEW, cycle).isEmpty()) {
      access.require(VIEW, unit, cycle);
    }
    throw unknown(unit);
  }

  private static Problem unknown(String unit) {
    return Problem.of(Kind.NOT_FOUND, "core.result.unknown", unit);
  }

  /** A unit's published result of the year before, if there is one. */
  public StoredResult yearBefore(Source source, String unit) {
    int year = source.cycle().year();
    return database.read(
        connection -> {
          ResultTable table = new ResultTable(connection);
          StoredResult found = null;
          for (long run : table.publishedRuns(year - 1, year).getOrDefault(year - 1, List.of())) {
            found = table.find(run, unit).orElse(found);
          }
          return found;
        });
  }

  /** Units of two runs behind a code, in the order of codes. */
  public List<Pair> difference(Source before, Source after, String place, int limit) {
    access.require(VIEW, Access.EVERYWHERE, before.cycle().code());
    access.require(VIEW, Access.EVERYWHERE, after.cycle().code());
    return database.read(
        connection -> {
          ResultTable table = new ResultTable(connection);
          long first = before.run().id();
          long second = after.run().id();
          List<String> units = table.units(first, second, place, limit);
          Map<String, StoredResult> then = byUnit(table.whole(first, units));
          Map<String, StoredResult> now = byUnit(table.whole(second, units));
          return units.stream().map(u -> new Pair(u, then.get(u), now.get(u))).toList();
        });
  }

  private static Map<String, StoredResult> byUnit(List<StoredResult> results) {
    return results.stream().collect(Collectors.toMap(StoredResult::unit, r -> r));
  }
}
