package org.baton.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.audit.AuditTrail;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.data.Outbox;
import org.baton.api.text.Text;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.observations.ObservationWriter;
import org.baton.core.internal.plans.CyclePlans;
import org.baton.core.internal.plans.PlanAmendments;
import org.baton.core.internal.plans.PlanEdits;
import org.baton.core.internal.plans.PlanRegister;
import org.baton.core.internal.results.ResultBook;
import org.baton.core.internal.sheets.AssignmentRegister;
import org.baton.core.internal.sheets.DraftBook;
import org.baton.core.internal.sheets.FormsInForce;
import org.baton.core.internal.sheets.SelfFirst;
import org.baton.core.internal.sheets.SheetWriter;
import org.baton.core.internal.store.CycleTable;
import org.baton.core.internal.store.PlanTable;
import org.baton.core.internal.store.RunTable;
import org.baton.core.internal.store.UnitIndex;
import org.baton.core.internal.units.UnitRegister;
import org.baton.core.internal.works.Works;

/** The module's services, put together as the platform would. */
public final class House implements AutoCloseable {
  /** A plan that asks the evaluators of G1 one question, C1, which takes whole numbers to 100. */
  public static final String ONE_QUESTION =
      """
      code: P
      title: P
      year: 2026
      scale: {min: 0, max: 100, digits: 0}
      groups: [{code: G1, title: Public}]
      tree:
        code: T
        title: T
        children: [{code: C1, title: One, source: sheets, groups: [{group: G1, main: true}]}]
      """;

  public final CoreDatabase database = new CoreDatabase();
  public final List<String> audited = new ArrayList<>();
  public final SomeCaller caller = new SomeCaller("officer");
  public final AuditTrail audit = this::record;
  public final Outbox outbox = (topic, payload) -> audited.add("sent " + topic);
  public final CycleTable cycleTable = new CycleTable(database.jpa());
  public final PlanTable planTable = new PlanTable(database.jpa());
  public final RunTable runTable = new RunTable(database.jpa());
  public final UnitIndex unitIndex = new UnitIndex();
  public final UnitRegister units = new UnitRegister(database, audit, unitIndex);
  public final CycleRegister cycles = new CycleRegister(database, cycleTable, caller, audit);
  public final PlanRegister plans =
      new PlanRegister(database, cycleTable, planTable, caller, audit);
  public final SheetWriter sheets = new SheetWriter(database, cycles, cycleTable, plans, caller);
  public final AssignmentRegister assignments =
      new AssignmentRegister(database, cycles, cycleTable, plans, caller, audit);
  public final ObservationWriter observations = new ObservationWriter(database, caller);
  public final FormsInForce forms = new FormsInForce();
  public final SelfFirst self = new SelfFirst(database, forms);
  public final ResultBook book =
      new ResultBook(database, cycleTable, runTable, caller, unitIndex, self);

  public final ActingCaller acting = new ActingCaller();
  public final Works works = new Works(database, acting, acting);

  private void record(String action, String subject, String reason, Map<String, String> details) {
    audited.add(action + " " + subject);
  }

  @Override
  public void close() {
    works.stop();
    database.close();
  }

  /** Begins a cycle of 2026 that evaluates all cities by a plan and takes sheets now. */
  public Cycle collects(String code, String plan) {
    cycles.create(code, Text.same(code), 2026);
    plans.save(code, "yaml", plan);
    plans.freeze(code);
    cycles.setUnits(code, List.of("city"), "");
    long id = cycles.get(code).id();
    return database.tx(connection -> cycleTable.phase(id, CyclePhase.EXECUTION));
  }

  /** A caller's own sheets, asked by these forms. */
  public DraftBook drafts(SomeCaller who, FormsInForce with) {
    SheetWriter writer = new SheetWriter(database, cycles, cycleTable, plans, who);
    return new DraftBook(database, cycles, plans, writer, with, who);
  }

  /** The plans of cycles as other modules see them, for a caller. */
  public CyclePlans plans(SomeCaller caller) {
    PlanAmendments amendments =
        new PlanAmendments(database, cycleTable, planTable, runTable, plans, caller, audit);
    PlanEdits edits = new PlanEdits(plans, cycles);
    return new CyclePlans(database, cycleTable, plans, amendments, edits, caller);
  }
}
