package org.baton.core.internal.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.Plans;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.plan.PlanDraft;
import org.baton.core.internal.plan.PlanWriter;
import org.baton.core.internal.store.CycleTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The plans of cycles as other modules see them. */
@Component
public final class CyclePlans implements Plans {
  private static final String VIEW = "core.cycles.view";
  private static final String EDIT = "core.cycles.edit";

  private final Database database;
  private final CycleTable cycles;
  private final PlanRegister register;
  private final PlanAmendments amendments;
  private final PlanEdits edits;
  private final Access access;

  /** Works on the register of plans. */
  @Activate
  public CyclePlans(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleTable cycles,
      @Reference PlanRegister register,
      @Reference PlanAmendments amendments,
      @Reference PlanEdits edits,
      @Reference Access access) {
    this.database = database;
    this.cycles = cycles;
    this.register = register;
    this.amendments = amendments;
    this.edits = edits;
    this.access = access;
  }

  @Override
  public Optional<Saved> newest(String cycle) {
    access.require(VIEW, Access.EVERYWHERE, cycle);
    return register.newest(cycle(cycle)).map(CyclePlans::saved);
  }

  @Override
  public Optional<Saved> current(String cycle) {
    access.require(VIEW, Access.EVERYWHERE, cycle);
    return register.current(cycle(cycle)).map(CyclePlans::saved);
  }

  @Override
  public Saved save(String cycle, String json, String note) {
    access.require(EDIT, Access.EVERYWHERE, cycle);
    PlanVersion before = register.newest(cycle(cycle)).orElse(null);
    if (before == null) {
      return saved(register.save(cycle, "json", json, new Change(0, note)));
    }
    PlanDraft draft = PlanDraft.of(json);
    boolean same = !draft.takeOver(PlanDraft.of(before.document()));
    Change change = new Change(before.number(), note);
    return saved(
        same
            ? register.save(cycle, "json", json, change)
            : register.save(cycle, "yaml", draft.write(), change));
  }

  @Override
  public Saved freeze(String cycle, int number) {
    return saved(register.freeze(cycle, number));
  }

  @Override
  public Saved amend(String cycle, String json, int base, PlanAmendment amendment) {
    return saved(amendments.amend(cycle, json, base, amendment));
  }

  @Override
  public Optional<Plan> plan(String cycle) {
    // A unit must know the plan by which it is evaluated, whoever evaluates it too.
    if (access.units(VIEW, cycle).isEmpty()) {
      access.require(VIEW, Access.EVERYWHERE, cycle);
    }
    return register.current(cycle(cycle)).map(version -> register.read(version).plan());
  }

  @Override
  public Saved share(
      String cycle,
      int number,
      List<EvaluatorGroup> groups,
      Map<String, List<GroupShare>> shares,
      String note) {
    Change change = new Change(number, note);
    return saved(
        edits.edit(
            cycle,
            change,
            draft -> {
              draft.plan("groups", PlanWriter.groups(groups));
              shares.forEach((code, of) -> draft.set(code, "groups", PlanWriter.shares(of)));
            }));
  }

  private Cycle cycle(String code) {
    return database.read(
        connection ->
            cycles
                .find(code)
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.cycle.unknown", code)));
  }

  private static Saved saved(PlanVersion version) {
    return new Saved(version.number(), version.hash(), version.isFrozen(), version.document());
  }
}
