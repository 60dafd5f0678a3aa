package org.baton.core.internal.plans;

import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.Plans;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.store.CycleTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The plans of cycles as other modules see them. */
@Component
public final class CyclePlans implements Plans {
  private final Database database;
  private final CycleTable cycles;
  private final PlanRegister register;
  private final PlanAmendments amendments;
  private final Access access;

  /** Works on the register of plans. */
  @Activate
  public CyclePlans(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleTable cycles,
      @Reference PlanRegister register,
      @Reference PlanAmendments amendments,
      @Reference Access access) {
    this.database = database;
    this.cycles = cycles;
    this.register = register;
    this.amendments = amendments;
    this.access = access;
  }

  @Override
  public Optional<Saved> newest(String cycle) {
    access.require("core.cycles.view", Access.EVERYWHERE, cycle);
    return register.newest(cycle(cycle)).map(CyclePlans::saved);
  }

  @Override
  public Saved save(String cycle, String json, String note) {
    return saved(register.save(cycle, "json", json, new Change(0, note)));
  }

  @Override
  public Saved freeze(String cycle, int number) {
    return saved(register.freeze(cycle, number));
  }

  @Override
  public Saved amend(String cycle, String json, int base, PlanAmendment amendment) {
    return saved(amendments.amend(cycle, json, base, amendment));
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
