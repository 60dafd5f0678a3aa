package org.baton.core.internal.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baton.api.access.Access;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.runs.EvaluationRun;
import org.baton.core.internal.store.CycleTable;
import org.baton.core.internal.store.ResultTable;
import org.baton.core.internal.store.RunTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads results; never in the order of ranks. */
@Component(service = ResultBook.class)
public final class ResultBook {
  private static final String VIEW = "core.results.view";
  private static final String VIEW_OWN = "core.results.view.own";

  private final Database database;
  private final CycleTable cycles;
  private final RunTable runs;
  private final Access access;

  /** A unit's result with its published totals of earlier years, by year. */
  public record Told(StoredResult result, SortedMap<Integer, Double> past) {}

  /** A run and what it needs to be told. */
  public record Source(EvaluationRun run, Cycle cycle, Map<String, Text> texts) {
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
      @Reference Access access) {
    this.database = database;
    this.cycles = cycles;
    this.runs = runs;
    this.access = access;
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

  /** Results of a run behind a unit's code, in the order of codes. */
  public List<Told> page(Source source, String after, int limit) {
    access.require(VIEW, Access.EVERYWHERE);
    return database.read(
        connection -> {
          ResultTable table = new ResultTable(connection);
          List<StoredResult> results = table.page(source.run().id(), after, limit);
          List<String> units = results.stream().map(StoredResult::unit).toList();
          Map<String, Map<Integer, Double>> past = table.past(units, source.cycle().year());
          return results.stream().map(r -> told(r, past)).toList();
        });
  }

  private static Told told(StoredResult result, Map<String, Map<Integer, Double>> past) {
    return new Told(result, new TreeMap<>(past.getOrDefault(result.unit(), Map.of())));
  }

  /**
   * A unit's result. A unit sees its own once the run is published and results are known to those
   * concerned.
   */
  public Told get(Source source, String unit) {
    boolean known =
        source.cycle().publishedRun() == source.run().id()
            && source.cycle().phase().compareTo(CyclePhase.PROVISIONAL) >= 0;
    if (!known || !access.may(VIEW_OWN, unit)) {
      access.require(VIEW, unit);
    }
    return database.read(
        connection -> {
          ResultTable table = new ResultTable(connection);
          StoredResult result =
              table
                  .find(source.run().id(), unit)
                  .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.result.unknown", unit));
          return told(result, table.past(List.of(unit), source.cycle().year()));
        });
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
    access.require(VIEW, Access.EVERYWHERE);
    return database.read(
        connection -> {
          ResultTable table = new ResultTable(connection);
          long first = before.run().id();
          long second = after.run().id();
          List<Pair> pairs = new ArrayList<>();
          for (String unit : table.units(first, second, place, limit)) {
            pairs.add(
                new Pair(
                    unit,
                    table.find(first, unit).orElse(null),
                    table.find(second, unit).orElse(null)));
          }
          return pairs;
        });
  }
}
