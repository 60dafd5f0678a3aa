package org.baton.core.internal.cycles;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.baton.access.Authentication;
import org.baton.api.access.Access;
import org.baton.api.cycle.Cycles;
import org.baton.api.cycle.RestingCycles;
import org.baton.api.data.Database;
import org.baton.core.internal.Today;
import org.baton.core.internal.sheets.Assignment;
import org.baton.core.internal.store.AssignmentTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The cycles for those who may see where a cycle stands. */
@Component
public final class KnownCycles implements Cycles, RestingCycles {
  private static final String VIEW = "core.cycles.view";
  private static final String EDIT = "core.cycles.edit";

  private final Database database;
  private final CycleRegister register;
  private final Access access;
  private final Authentication authentication;

  /** Reads the register. */
  @Activate
  public KnownCycles(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleRegister register,
      @Reference Access access,
      @Reference Authentication authentication) {
    this.database = database;
    this.register = register;
    this.access = access;
    this.authentication = authentication;
  }

  @Override
  public List<CycleInfo> list() {
    // A role held for a unit alone lets its holder see which cycles there are, too.
    boolean all = authentication.mayAnywhere(VIEW);
    List<Cycle> seen =
        register.list().stream()
            .filter(c -> all || access.may(VIEW, Access.EVERYWHERE, c.code()))
            .toList();
    long first = seen.size() < 2 || authentication.mayAnywhere(EDIT) ? 0 : answers();
    return seen.stream()
        .sorted(Comparator.comparing(c -> c.id() != first))
        .map(KnownCycles::info)
        .toList();
  }

  /** The cycle of the sheet that the caller is to answer first; 0 for none. */
  private long answers() {
    String account = access.caller().account();
    LocalDate yesterday = Today.day().minusDays(1);
    return database
        .read(
            connection ->
                new AssignmentTable(connection, database.dialect())
                    .of(account, false, yesterday, Long.MAX_VALUE, 1))
        .stream()
        .mapToLong(Assignment::cycle)
        .findFirst()
        .orElse(0);
  }

  @Override
  public List<CycleInfo> on(String module) {
    return register.restingOn(module).stream().map(KnownCycles::info).toList();
  }

  @Override
  public List<RunningCycle> running(String module) {
    return register.openedWith(module).stream()
        .map(c -> new RunningCycle(info(c), versions(c, module)))
        .toList();
  }

  private static List<String> versions(Cycle cycle, String module) {
    return cycle.steps().stream()
        .filter(s -> s.module().equals(module))
        .map(FixedStep::version)
        .distinct()
        .sorted()
        .toList();
  }

  private static CycleInfo info(Cycle cycle) {
    return new CycleInfo(cycle.code(), cycle.title(), cycle.year(), cycle.phase());
  }
}
