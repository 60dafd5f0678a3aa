package org.baton.core.internal.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.sheet.SheetBook;
import org.baton.api.text.Text;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.PlanRegister;
import org.baton.core.internal.store.CycleTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sheets that other modules collect; they are checked and locked like all others. */
@Component
public final class CollectedSheets implements SheetBook {
  private final Database database;
  private final CycleRegister cycles;
  private final CycleTable table;
  private final PlanRegister plans;
  private final SheetWriter writer;
  private final Access access;

  /** Works on the module's schema. */
  @Activate
  public CollectedSheets(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleRegister cycles,
      @Reference CycleTable table,
      @Reference PlanRegister plans,
      @Reference SheetWriter writer,
      @Reference Access access) {
    this.database = database;
    this.cycles = cycles;
    this.table = table;
    this.plans = plans;
    this.writer = writer;
    this.access = access;
  }

  @Override
  public Asking asking(String code, String group) {
    access.require("core.cycles.view", Access.EVERYWHERE, code);
    Cycle cycle = cycles.get(code);
    FrozenPlan plan =
        plans
            .current(cycle)
            .map(plans::read)
            .orElseThrow(() -> Problem.of(Kind.CONFLICT, "core.sheets.no-plan", code));
    Map<String, Text> indicators = new LinkedHashMap<>();
    Questions.of(plan, group).forEach(q -> indicators.put(q.code(), q.title()));
    Set<String> units = database.read(connection -> table.unitSet(connection, cycle.id()));
    return new Asking(plan.plan().scale(), indicators, units);
  }

  @Override
  public void submit(String cycle, List<Collected> sheets) {
    if (sheets.isEmpty() || sheets.size() > MOST) {
      throw new IllegalArgumentException("From 1 to " + MOST + " sheets, not " + sheets.size());
    }
    for (String unit : new TreeSet<>(sheets.stream().map(Collected::unit).toList())) {
      access.require("core.sheets.edit", unit, cycle);
    }
    writer.submit(
        cycle,
        new SheetBatch(
            sheets.stream().map(s -> new SheetBatch.Entry(sheet(s), List.of())).toList()));
  }

  private static Sheet sheet(Collected collected) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    collected.answers().forEach((code, answer) -> answers.put(code, answer(answer)));
    return new Sheet(collected.unit(), collected.group(), collected.evaluator(), answers);
  }

  private static Answer answer(OptionalDouble given) {
    return given.isPresent() ? Answer.of(given.getAsDouble()) : Answer.NOT_APPLICABLE;
  }
}
