package org.baton.api.cycle;

import java.util.List;
import java.util.Objects;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which cycles rest on which modules.
 *
 * @since 1.1
 */
@ProviderType
public interface RestingCycles {
  /**
   * The cycles that rest on a module, whether or not the caller may see them, the newest year
   * first: a published result was computed with a step of it, or the cycle was opened with one and
   * is not closed. While there are any, nothing of the module may be destroyed.
   *
   * @param module the module's id
   */
  List<CycleInfo> on(String module);

  /**
   * The cycles that were opened with a step of a module and are not closed, whether or not the
   * caller may see them, the newest year first. While none of the versions they hold is in service,
   * they are not evaluated; what is published stays.
   *
   * @param module the module's id
   * @since 1.2
   */
  List<RunningCycle> running(String module);

  /**
   * A cycle that is not closed, with what it holds of a module.
   *
   * @param cycle the cycle
   * @param versions the versions of the module that its steps were fixed with, in order; more than
   *     one when an exception let only some of them be renewed
   * @since 1.2
   */
  record RunningCycle(CycleInfo cycle, List<String> versions) {
    /** Copies the list. */
    public RunningCycle {
      Objects.requireNonNull(cycle);
      versions = List.copyOf(versions);
    }
  }
}
