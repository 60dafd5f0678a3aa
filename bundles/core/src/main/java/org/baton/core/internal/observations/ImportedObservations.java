package org.baton.core.internal.observations;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.baton.api.data.Database;
import org.baton.api.problem.Violation;
import org.baton.core.internal.Placed;
import org.baton.core.internal.store.ObservationTable;
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
  public List<Line> present(List<Line> lines) {
    List<Observation> asked = lines.stream().map(ImportedObservations::observation).toList();
    return database.read(connection -> new ObservationTable(connection).alike(asked)).stream()
        .map(ImportedObservations::line)
        .toList();
  }

  @Override
  public List<Violation> observe(List<Line> lines) {
    return writer.write(placed(lines));
  }

  @Override
  public List<Violation> target(List<Line> lines) {
    return writer.writeTargets(placed(lines));
  }

  private static List<Placed<Observation>> placed(List<Line> lines) {
    return lines.stream().map(l -> new Placed<>(l.source(), l.line(), observation(l))).toList();
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

  private static Line line(Observation o) {
    return new Line(
        o.unit(),
        o.indicator(),
        o.year(),
        number(o.value()),
        number(o.target()),
        o.note(),
        o.source(),
        0);
  }

  private static OptionalDouble number(Double boxed) {
    return boxed == null ? OptionalDouble.empty() : OptionalDouble.of(boxed);
  }

  private static Double boxed(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
