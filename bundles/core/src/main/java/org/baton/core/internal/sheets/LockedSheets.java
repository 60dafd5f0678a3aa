package org.baton.core.internal.sheets;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.sheet.SubmittedSheets;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.plans.FrozenPlan;
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
  private final SheetWriter writer;
  private final Access access;

  /** Works on the module's schema. */
  @Activate
  public LockedSheets(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleRegister cycles,
      @Reference SheetWriter writer,
      @Reference Access access) {
    this.database = database;
    this.cycles = cycles;
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
    FrozenPlan plan = writer.planOf(code);
    Map<Integer, Succession> ways = new HashMap<>();
    return writer.page(code, "", group, after, Math.max(1, Math.min(MOST, limit))).stream()
        .map(
            s ->
                new Submitted(
                    s.id(), s.unit(), s.evaluator(), s.submittedAt(), read(code, s, plan, ways)))
        .toList();
  }

  /** The answers as they count under the version in force, whichever they were given under. */
  private double[] read(
      String code, StoredSheet sheet, FrozenPlan plan, Map<Integer, Succession> ways) {
    double[] answers = new double[plan.tree().indicators()];
    Arrays.fill(answers, Double.NaN);
    int group =
        plan.plan().groups().stream().map(EvaluatorGroup::code).toList().indexOf(sheet.group());
    if (group < 0) {
      return answers;
    }
    Succession way =
        ways.computeIfAbsent(
            sheet.plan(), version -> new Succession(writer.planOf(code, sheet), plan));
    PackedAnswers packed = sheet.answers();
    for (int i = 0; i < packed.count(); i++) {
      int place = way.place(packed.indicator(i), group);
      if (packed.applies(i) && place != Succession.NOWHERE) {
        answers[place] = packed.value(i);
      }
    }
    return answers;
  }
}
