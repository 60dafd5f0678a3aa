package org.baton.core.internal.cycles;

import java.util.List;
import org.baton.access.Authentication;
import org.baton.api.access.Access;
import org.baton.api.cycle.Cycles;
import org.baton.api.cycle.RestingCycles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The cycles for those who may see where a cycle stands. */
@Component
public final class KnownCycles implements Cycles, RestingCycles {
  private static final String VIEW = "core.cycles.view";

  private final CycleRegister register;
  private final Access access;
  private final Authentication authentication;

  /** Reads the register. */
  @Activate
  public KnownCycles(
      @Reference CycleRegister register,
      @Reference Access access,
      @Reference Authentication authentication) {
    this.register = register;
    this.access = access;
    this.authentication = authentication;
  }

  @Override
  public List<CycleInfo> list() {
    // A role held for a unit alone lets its holder see which cycles there are, too.
    boolean all = authentication.mayAnywhere(VIEW);
    return register.list().stream()
        .filter(c -> all || access.may(VIEW, Access.EVERYWHERE, c.code()))
        .map(KnownCycles::info)
        .toList();
  }

  @Override
  public List<CycleInfo> on(String module) {
    return register.restingOn(module).stream().map(KnownCycles::info).toList();
  }

  private static CycleInfo info(Cycle cycle) {
    return new CycleInfo(cycle.code(), cycle.title(), cycle.year(), cycle.phase());
  }
}
