package org.baton.operations.internal.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baton.api.metric.Metric;
import org.baton.api.metric.MetricSource;
import org.baton.api.metric.Sample;
import org.baton.api.module.ModuleState;
import org.baton.api.module.Modules;
import org.baton.operations.internal.log.LogTap;
import org.baton.operations.internal.log.Severity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Modules by where they stand, and lines of the log by how grave they are. */
@Component(service = MetricSource.class)
public final class PlatformFigures implements MetricSource {
  private final Modules modules;
  private final LogTap log;

  /** Asks the catalogue and the log. */
  @Activate
  public PlatformFigures(@Reference Modules modules, @Reference LogTap log) {
    this.modules = modules;
    this.log = log;
  }

  @Override
  public List<Metric> metrics() {
    List<ModuleState> states = modules.installed().stream().map(m -> m.state()).toList();
    List<Sample> standing = new ArrayList<>();
    for (ModuleState state : ModuleState.values()) {
      long many = states.stream().filter(s -> s == state).count();
      standing.add(Sample.of("state", state.name().toLowerCase(Locale.ROOT), many));
    }
    List<Sample> lines = new ArrayList<>();
    for (Severity level : Severity.values()) {
      lines.add(Sample.of("level", level.name().toLowerCase(Locale.ROOT), log.written(level)));
    }
    return List.of(
        Metric.gauge("operations_modules", "Installed modules by where they stand.", standing),
        Metric.counter("operations_log_lines_total", "Lines written into the log.", lines));
  }
}
