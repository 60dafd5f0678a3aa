package org.baton.modules.internal.cycles;

import java.util.List;
import org.baton.modules.internal.Preview;

/**
 * What installing a file would do to one module and to the cycles that run with it.
 *
 * @param preview what would happen to the module
 * @param cycles what would happen to the cycles, the newest year first
 */
public record Planned(Preview preview, List<TouchedCycle> cycles) {
  /** Copies the list. */
  public Planned {
    cycles = List.copyOf(cycles);
  }
}
