package org.baton.core.internal.sheets;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.sheet.SubmittedSheets;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.PlanHistory;
import org.baton.core.internal.plans.PlanRegister;
import org.baton.core.internal.plans.Succession;
import org.baton.core.internal.store.SheetTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The locked sheets of cycles as other modules see them. */
@Component
public final class LockedSheets implements SubmittedSheets {
  private final Database database;
  private final CycleRegister cycles;
  private final PlanRegister plans;
  private final SheetWriter writer;
  private final Access access;

  /** Works on the module's schema. */
  @Activate
  public LockedSheets(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleRegister cycles,
      @Reference PlanRegister plans,
      @Reference SheetWriter writer,
      @Reference Access access) {
    this.database = database;
    this.cycles = cycles;
    this.plans = plans;
    this.writer = writer;
    this.access = access;
  }

  @Override
  public List<Extent> extents(String code) {
    access.require("core.sheets.view", Access.EVERYWHERE, code);
    Cycle cycle = cycles.get(code);
    return database.read(
        connection -> new SheetTable(connection, database.dialect(), cycle.id()).extents());
  }

  @Override
  public List<Submitted> page(String code, String group, long after, int limit) {
    access.require("core.sheets.view", Access.EVERYWHERE, code);
    Cycle cycle = cycles.get(code);
    FrozenPlan plan =
        plans
            .current(cycle)
            .map(plans::read)
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.plan.none", code));
    int of = groups(plan).indexOf(group);
    PlanHistory history = plans.history(cycle);
    Map<Integer, Succession> ways = new HashMap<>();
    return writer.page(cycle, "", group, after, Math.max(1, Math.min(MOST, limit))).stream()
        .map(
            s -> {
              Succession way = ways.computeIfAbsent(s.plan(), given -> history.way(given, plan));
              double[] answers = read(s.answers(), plan, of, way);
              return new Submitted(s.id(), s.unit(), s.evaluator(), s.submittedAt(), answers);
            })
        .toList();
  }

  private static List<String> groups(FrozenPlan plan) {
    return plan.plan().groups().stream().map(EvaluatorGroup::code).toList();
  }

  /** The answers as they count under the current version, whichever they were given under. */
  private static double[] read(PackedAnswers packed, FrozenPlan plan, int group, Succession way) {
    double[] answers = new double[plan.tree().indicators()];
    Arrays.fill(answers, Double.NaN);
    for (int i = 0; group >= 0 && i < packed.count(); i++) {
      int place = way.place(packed.indicator(i), group);
      if (packed.applies(i) && place != Succession.NOWHERE) {
        answers[place] = packed.value(i);
      }
    }
    return answers;
  }
}
