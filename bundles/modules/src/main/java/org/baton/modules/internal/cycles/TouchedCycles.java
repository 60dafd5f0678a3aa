package org.baton.modules.internal.cycles;

import java.util.List;
import org.baton.api.cycle.RestingCycles;
import org.baton.api.module.ModuleInfo;
import org.baton.api.module.ModuleState;
import org.baton.api.module.Modules;
import org.baton.modules.internal.Preview;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says what an act on a module would do to the cycles that are running; computed anew at each
 * question. Who may know is asked where the question comes in.
 */
@Component(service = TouchedCycles.class)
public final class TouchedCycles {
  private final RestingCycles resting;
  private final Modules modules;

  /** Asks core for the cycles. */
  @Activate
  public TouchedCycles(@Reference RestingCycles resting, @Reference Modules modules) {
    this.resting = resting;
    this.modules = modules;
  }

  /** The same previews, each with its cycles. */
  public List<Planned> planned(List<Preview> previews) {
    return previews.stream().map(p -> new Planned(p, with(p.id(), p.version()))).toList();
  }

  /** What happens when a version is put in a module's place; a stopped module stays stopped. */
  public List<TouchedCycle> with(String id, String version) {
    boolean stopped = modules.find(id).filter(m -> m.state() == ModuleState.STOPPED).isPresent();
    return after(id, stopped ? "" : version);
  }

  /** What happens when a module is stopped or removed. */
  public List<TouchedCycle> without(String id) {
    return after(id, "");
  }

  private List<TouchedCycle> after(String id, String then) {
    String now =
        modules
            .find(id)
            .filter(i -> i.state() == ModuleState.READY || i.state() == ModuleState.STARTING)
            .map(ModuleInfo::version)
            .orElse("");
    return resting.running(id).stream()
        .map(
            r ->
                new TouchedCycle(r.cycle(), r.versions(), then, Effect.of(r.versions(), now, then)))
        .toList();
  }
}
