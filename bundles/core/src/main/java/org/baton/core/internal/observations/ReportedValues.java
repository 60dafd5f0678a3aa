package org.baton.core.internal.observations;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.observation.ObservationBook;
import org.baton.api.observation.Observed;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.core.internal.Placed;
import org.baton.core.internal.store.ObservationTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reported values as other modules see them. */
@Component
public final class ReportedValues implements ObservationBook {
  private static final int MOST_CODES = 1000;

  private final Database database;
  private final ObservationWriter writer;
  private final Access access;

  /** Works on the observations. */
  @Activate
  public ReportedValues(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference ObservationWriter writer,
      @Reference Access access) {
    this.database = database;
    this.writer = writer;
    this.access = access;
  }

  @Override
  public List<Observed> read(
      Collection<String> units, Collection<String> items, int fromYear, int toYear) {
    if (items.isEmpty() || items.size() > MOST || toYear - fromYear >= MOST) {
      throw new IllegalArgumentException("From 1 to " + MOST + " items and years at once");
    }
    return database
        .read(connection -> new ObservationTable(connection).of(units, items, fromYear, toYear))
        .stream()
        .map(ReportedValues::observed)
        .toList();
  }

  @Override
  public List<String> items(String after, int limit) {
    if (limit < 1 || limit > MOST_CODES) {
      throw new IllegalArgumentException("From 1 to " + MOST_CODES + " codes, not " + limit);
    }
    return database.read(connection -> new ObservationTable(connection).indicators(after, limit));
  }

  @Override
  public void write(List<Observed> values, String source) {
    for (String unit : new TreeSet<>(values.stream().map(Observed::unit).toList())) {
      if (!access.may("core.observations.edit", unit)) {
        access.require("core.observations.report", unit);
      }
    }
    List<Violation> mistakes =
        writer.write(values.stream().map(v -> Placed.of(observation(v, source))).toList());
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("core.observation.invalid", mistakes, mistakes.size());
    }
  }

  private static Observation observation(Observed v, String source) {
    return new Observation(
        v.unit(), v.item(), v.year(), boxed(v.value()), boxed(v.target()), v.note(), source);
  }

  private static Observed observed(Observation o) {
    return new Observed(
        o.unit(), o.indicator(), o.year(), number(o.value()), number(o.target()), o.note());
  }

  private static Double boxed(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }

  private static OptionalDouble number(Double boxed) {
    return boxed == null ? OptionalDouble.empty() : OptionalDouble.of(boxed);
  }
}
