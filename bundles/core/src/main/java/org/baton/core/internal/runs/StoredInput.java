package org.baton.core.internal.runs;

import java.util.HashMap;
import java.util.Map;
import org.baton.api.data.Database;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanTree;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.engine.EvaluationInput;
import org.baton.core.internal.engine.ObservationSink;
import org.baton.core.internal.engine.Progress;
import org.baton.core.internal.engine.SheetSink;
import org.baton.core.internal.engine.UnitTable;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.Succession;
import org.baton.core.internal.sheets.PackedAnswers;
import org.baton.core.internal.store.ObservationTable;
import org.baton.core.internal.store.SheetTable;
import org.baton.core.internal.works.Cancelled;

/** Streams the sheets and observations of a cycle, each once. */
final class StoredInput implements EvaluationInput {
  /** As far back as the engine keeps values. */
  private static final int YEARS_BACK = 10;

  private static final int LOOKED_EVERY = 10_000;

  private final Database database;
  private final Cycle cycle;
  private final FrozenPlan plan;
  private final GivenAnswers given;
  private final UnitTable units;
  private final WorkPool pool;
  private final Progress progress;

  StoredInput(
      Database database,
      Cycle cycle,
      FrozenPlan plan,
      GivenAnswers given,
      UnitTable units,
      WorkPool pool,
      Progress progress) {
    this.database = database;
    this.cycle = cycle;
    this.plan = plan;
    this.given = given;
    this.units = units;
    this.pool = pool;
    this.progress = progress;
  }

  /** Reads on a thread of the pool: what is told about progress must not wait for the reading. */
  @Override
  public void sheets(SheetSink sink) {
    Map<String, Integer> groups = new HashMap<>();
    plan.plan().groups().forEach(g -> groups.put(g.code(), groups.size()));
    long total = database.read(c -> new SheetTable(c, database.dialect(), cycle.id()).count());
    SheetStream stream = new SheetStream();
    stream.run(
        pool.pool(),
        pool.threads(),
        () -> read(stream, groups),
        (id, unit, group, answers, way) -> take(sink, id, unit, group, answers, way),
        taken -> {
          progress.at(RunStage.READ, taken, total);
          if (progress.cancelled()) {
            throw new Cancelled();
          }
        });
  }

  private static void take(
      SheetSink sink, long id, int unit, int group, byte[] answers, Succession way) {
    if (way == null) {
      PackedAnswers.each(
          answers, (indicator, scaled) -> sink.exact(id, unit, indicator, group, scaled));
      return;
    }
    PackedAnswers.each(
        answers,
        (indicator, scaled) -> {
          int place = way.place(indicator, group);
          if (place != Succession.NOWHERE) {
            sink.exact(id, unit, place, group, scaled);
          }
        });
  }

  private void read(SheetStream stream, Map<String, Integer> groups) {
    database.<Void, RuntimeException>read(
        connection -> {
          new SheetTable(connection, database.dialect(), cycle.id())
              .each(
                  (id, unit, group, version, answers) -> {
                    int at = units.indexOf(unit);
                    Integer of = groups.get(group);
                    return at < 0
                        || of == null
                        || stream.put(id, at, of, answers, given.way(version));
                  });
          return null;
        });
  }

  @Override
  public String version() {
    return plan.amendment() == null ? "" : "plan " + plan.number() + " " + plan.hash() + "\n";
  }

  @Override
  public void observations(ObservationSink sink) {
    Plan of = plan.plan();
    PlanTree tree = plan.tree();
    Map<String, Integer> items = new HashMap<>();
    of.adjustments().items().forEach(i -> items.put(i.code(), items.size()));
    long[] row = {0};
    database.<Void, RuntimeException>read(
        connection -> {
          new ObservationTable(connection)
              .each(
                  cycle.id(),
                  of.year() - YEARS_BACK,
                  of.year(),
                  (unit, code, year, value, target) -> {
                    int node = tree.indexOf(code);
                    int indicator = node < 0 ? -1 : tree.indicatorOfNode(node);
                    int at = units.indexOf(unit);
                    int back = of.year() - year;
                    if (indicator >= 0) {
                      take(sink, at, indicator, back, value, target);
                    } else if (items.containsKey(code) && back == 0 && !Double.isNaN(value)) {
                      sink.adjustment(0, at, items.get(code), value);
                    }
                    return ++row[0] % LOOKED_EVERY != 0 || !progress.cancelled();
                  });
          return null;
        });
  }

  private static void take(
      ObservationSink sink, int unit, int indicator, int back, double value, double target) {
    if (!Double.isNaN(value)) {
      sink.value(0, unit, indicator, back, value);
    }
    if (back == 0 && !Double.isNaN(target)) {
      sink.target(0, unit, indicator, target);
    }
  }
}
