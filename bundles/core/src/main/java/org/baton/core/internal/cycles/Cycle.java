package org.baton.core.internal.cycles;

import java.util.List;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.text.Text;

/**
 * An evaluation cycle.
 *
 * @param id its number
 * @param code its code
 * @param title its name
 * @param year the year it evaluates
 * @param phase where it stands
 * @param planHash the plan it was opened with; empty before
 * @param steps the steps it was opened with
 * @param publishedRun the valid run; 0 when there is none
 */
public record Cycle(
    long id,
    String code,
    Text title,
    int year,
    CyclePhase phase,
    String planHash,
    List<FixedStep> steps,
    long publishedRun) {
  /** Copies the list. */
  public Cycle {
    steps = List.copyOf(steps);
  }

  /** Whether the cycle is in one of these phases. */
  public boolean isIn(CyclePhase... phases) {
    return List.of(phases).contains(phase);
  }
}
