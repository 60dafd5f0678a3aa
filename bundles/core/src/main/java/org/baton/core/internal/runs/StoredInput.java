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
import org.baton.core.internal.sheets.PackedAnswers;
import org.baton.core.internal.store.ObservationTable;
import org.baton.core.internal.store.SheetTable;

/** Streams the sheets and observations of a cycle, each once. */
final class StoredInput implements EvaluationInput {
  /** As far back as the engine keeps values. */
  private static final int YEARS_BACK = 10;

  private static final int SAID_EVERY = 10_000;

  private final Database database;
  private final Cycle cycle;
  private final FrozenPlan plan;
  private final UnitTable units;
  private final Progress progress;

  StoredInput(Database database, Cycle cycle, FrozenPlan plan, UnitTable units, Progress progress) {
    this.database = database;
    this.cycle = cycle;
    this.plan = plan;
    this.units = units;
    this.progress = progress;
  }

  @Override
  public void sheets(SheetSink sink) {
    Map<String, Integer> groups = new HashMap<>();
    plan.plan().groups().forEach(g -> groups.put(g.code(), groups.size()));
    long[] row = {0};
    database.<Void, RuntimeException>read(
        connection -> {
          SheetTable sheets = new SheetTable(connection, database.dialect(), cycle.id());
          long total = sheets.count();
          sheets.each(
              (unit, group, answers) -> {
                int at = units.indexOf(unit);
                Integer of = groups.get(group);
                row[0]++;
                if (at >= 0 && of != null) {
                  take(sink, row[0], at, of, PackedAnswers.read(answers));
                }
                return goOn(row[0], total);
              });
          return null;
        });
  }

  private boolean goOn(long row, long total) {
    if (row % SAID_EVERY != 0) {
      return true;
    }
    progress.at("read", row, total);
    return !progress.cancelled();
  }

  private static void take(SheetSink sink, long row, int unit, int group, PackedAnswers answers) {
    for (int i = 0; i < answers.count(); i++) {
      if (answers.applies(i)) {
        sink.exact(row, unit, answers.indicator(i), group, answers.scaled(i));
      }
    }
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
                    return goOn(++row[0], 0);
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
