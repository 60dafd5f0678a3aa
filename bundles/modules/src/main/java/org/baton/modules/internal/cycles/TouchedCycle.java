package org.baton.modules.internal.cycles;

import java.util.List;
import org.baton.api.cycle.Cycles.CycleInfo;

/**
 * A running cycle that was opened with a module, and what an act on the module does to it.
 *
 * @param cycle the cycle
 * @param versions the versions of the module that it holds
 * @param comes the version that is in service after the act; empty for none
 * @param effect what the act does to it
 */
public record TouchedCycle(CycleInfo cycle, List<String> versions, String comes, Effect effect) {
  /** Copies the list. */
  public TouchedCycle {
    versions = List.copyOf(versions);
  }

  /** The versions that it holds, for a sentence. */
  public String held() {
    return String.join(", ", versions);
  }
}
