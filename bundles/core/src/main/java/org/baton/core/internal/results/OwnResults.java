package org.baton.core.internal.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baton.api.access.Access;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.data.Database;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.results.ResultBook.Source;
import org.baton.core.internal.sheets.SelfFirst;
import org.baton.core.internal.store.CycleTable;
import org.baton.core.internal.store.ResultTable;
import org.baton.core.internal.store.RunTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The newest results of the caller's own units that the units may know. */
@Component(service = OwnResults.class)
public final class OwnResults {
  private static final int MOST_CYCLES = 1000;

  private final Database database;
  private final CycleTable cycles;
  private final RunTable runs;
  private final Access access;
  private final SelfFirst self;

  /**
   * A unit's own newest result.
   *
   * @param past the published totals of earlier years
   */
  public record Own(Source source, ResultLine line, SortedMap<Integer, Double> past) {}

  /** Reads the module's schema. */
  @Activate
  public OwnResults(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleTable cycles,
      @Reference RunTable runs,
      @Reference Access access,
      @Reference SelfFirst self) {
    this.database = database;
    this.cycles = cycles;
    this.runs = runs;
    this.access = access;
    this.self = self;
  }

  /** Whether the caller has units of their own and does not see the results of all. */
  public boolean isOwner() {
    Set<String> own = access.units(ResultBook.VIEW_OWN, "");
    return !own.isEmpty()
        && !own.contains(Access.EVERYWHERE)
        && access.units(ResultBook.VIEW, "").isEmpty();
  }

  /** The newest result that may be known of each of the caller's own units. */
  public List<Own> newest() {
    Set<String> units = access.units(ResultBook.VIEW_OWN, "");
    if (units.isEmpty() || units.contains(Access.EVERYWHERE)) {
      return List.of();
    }
    return database.read(
        connection -> {
          ResultTable table = new ResultTable(connection);
          List<String> waiting = new ArrayList<>(units);
          List<Own> found = new ArrayList<>();
          for (Cycle cycle : known()) {
            if (waiting.isEmpty()) {
              break;
            }
            List<ResultLine> lines = lines(table, cycle, waiting);
            if (!lines.isEmpty()) {
              List<String> codes = lines.stream().map(ResultLine::unit).toList();
              var past = table.past(codes, cycle.year());
              Source source = source(table, cycle);
              lines.forEach(
                  l ->
                      found.add(
                          new Own(
                              source,
                              l,
                              new TreeMap<>(past.getOrDefault(l.unit(), new TreeMap<>())))));
              waiting.removeAll(codes);
            }
          }
          found.sort(Comparator.comparing(o -> o.line().unit()));
          return found;
        });
  }

  /** The lines of units, without those that are to evaluate themselves first. */
  private List<ResultLine> lines(ResultTable table, Cycle cycle, List<String> units)
      throws java.sql.SQLException {
    List<ResultLine> lines = table.lines(cycle.publishedRun(), units);
    Set<String> awaited = self.awaited(cycle, lines.stream().map(ResultLine::unit).toList());
    return lines.stream().filter(l -> !awaited.contains(l.unit())).toList();
  }

  private Source source(ResultTable table, Cycle cycle) throws java.sql.SQLException {
    long run = cycle.publishedRun();
    return new Source(runs.find(run).orElseThrow(), cycle, table.texts(run));
  }

  /** Cycles whose published results those concerned may know, the newest first. */
  private List<Cycle> known() {
    return cycles.list(MOST_CYCLES).stream()
        .filter(c -> c.publishedRun() != 0 && c.phase().compareTo(CyclePhase.PROVISIONAL) >= 0)
        .toList();
  }
}
