package org.baton.core.internal.cycles.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.web.Reader;
import org.baton.api.web.TaskSource;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.cycles.NextStep;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tasks of those who run cycles: what each open cycle waits for. */
@Component
public final class CycleTasks implements TaskSource {
  /** Gates are asked for the newest open cycles only: the home page must not wait for old ones. */
  private static final int MOST = 5;

  private final CycleRegister register;
  private final CycleStanding standing;

  /** Reads the cycles. */
  @Activate
  public CycleTasks(@Reference CycleRegister register, @Reference CycleStanding standing) {
    this.register = register;
    this.standing = standing;
  }

  @Override
  public List<Task> tasks(Reader reader) {
    List<Task> tasks = new ArrayList<>();
    List<Cycle> open =
        register.list().stream()
            .filter(c -> c.phase() != CyclePhase.CLOSED && CycleParts.mayEdit(reader, c))
            .limit(MOST)
            .toList();
    for (Cycle cycle : open) {
      NextStep next = standing.next(cycle);
      if (CycleParts.may(reader, cycle, next)) {
        String phase = CycleParts.phase(reader, cycle.phase().next());
        String what = reader.t("core.next." + CycleParts.lower(next), cycle.title(), phase);
        tasks.add(
            new Task(
                reader.t("core.task.cycle", cycle.title(), what),
                next.path(CycleParts.encoded(cycle.code())),
                null,
                cycle.phase() != CyclePhase.DRAFT));
      }
    }
    return tasks;
  }
}
