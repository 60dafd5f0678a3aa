package org.baton.core.internal.observations;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.core.internal.Placed;
import org.baton.core.internal.store.UnitTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes observations and targets from files. */
@Component
public final class ImportedObservations
    implements org.baton.core.internal.imports.ObservationWriter {
  private final Database database;
  private final ObservationWriter writer;

  /** Writes as observations are written elsewhere. */
  @Activate
  public ImportedObservations(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference ObservationWriter writer) {
    this.database = database;
    this.writer = writer;
  }

  @Override
  public Set<String> units() {
    return database.read(connection -> new UnitTable(connection).tree().parents().keySet());
  }

  @Override
  public void observe(List<Line> lines) {
    refuse(writer.write(placed(lines)));
  }

  @Override
  public void target(List<Line> lines) {
    refuse(writer.writeTargets(placed(lines)));
  }

  private static void refuse(List<Violation> mistakes) {
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("core.observation.invalid", mistakes, mistakes.size());
    }
  }

  private static List<Placed<Observation>> placed(List<Line> lines) {
    return lines.stream().map(ImportedObservations::observation).map(Placed::of).toList();
  }

  private static Observation observation(Line line) {
    return new Observation(
        line.unit(),
        line.indicator(),
        line.year(),
        boxed(line.value()),
        boxed(line.target()),
        line.note(),
        "");
  }

  private static Double boxed(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
