package org.baton.core.internal.observations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.problem.Violation;
import org.baton.core.internal.Codes;
import org.baton.core.internal.Placed;
import org.baton.core.internal.store.ObservationTable;
import org.baton.core.internal.store.UnitTable;
import org.baton.core.internal.units.UnitTree;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes reported values and targets. */
@Component(service = ObservationWriter.class)
public final class ObservationWriter {
  private static final int LONGEST_NOTE = 2000;
  private static final int LONGEST_SOURCE = 200;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final Database database;
  private final Access access;

  /** Works on the module's schema. */
  @Activate
  public ObservationWriter(
      @Reference(target = "(org.baton.module=core)") Database database, @Reference Access access) {
    this.database = database;
    this.access = access;
  }

  /**
   * Writes values, with targets where there are some, over those that are there; all or none.
   *
   * @return all mistakes; nothing of this list is written when there is one
   */
  public List<Violation> write(List<Placed<Observation>> observations) {
    return write(observations, ObservationTable::writeValues);
  }

  /**
   * Writes targets over those that are there and leaves values alone; all or none.
   *
   * @return all mistakes; nothing of this list is written when there is one
   */
  public List<Violation> writeTargets(List<Placed<Observation>> targets) {
    return write(targets, ObservationTable::writeTargets);
  }

  private interface Writing {
    void write(ObservationTable table, List<Observation> rows, String by)
        throws java.sql.SQLException;
  }

  private List<Violation> write(List<Placed<Observation>> rows, Writing writing) {
    return database.tx(
        connection -> {
          UnitTree units = new UnitTable(connection).tree();
          List<Violation> mistakes = check(units, rows);
          if (mistakes.isEmpty()) {
            List<Observation> observations = rows.stream().map(Placed::item).toList();
            writing.write(
                new ObservationTable(connection), observations, access.caller().account());
          }
          return mistakes;
        });
  }

  /** Observations behind a place, in the order of unit, indicator and year. */
  public List<Observation> page(ObservationQuery query, Observation after, int limit) {
    return database.read(connection -> new ObservationTable(connection).page(query, after, limit));
  }

  private static List<Violation> check(UnitTree units, List<Placed<Observation>> rows) {
    List<Violation> mistakes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Placed<Observation> row : rows) {
      Observation o = row.item();
      check(row, units, mistakes);
      if (!seen.add(o.unit() + "\n" + o.indicator() + "\n" + o.year())) {
        mistakes.add(
            row.violation(
                "indicator",
                o.indicator(),
                "core.observation.twice",
                o.unit(),
                o.indicator(),
                Integer.toString(o.year())));
      }
    }
    return mistakes;
  }

  private static void check(Placed<Observation> row, UnitTree units, List<Violation> mistakes) {
    Observation o = row.item();
    if (!units.has(o.unit())) {
      mistakes.add(row.violation("unit", o.unit(), "core.unit.unknown", o.unit()));
    }
    if (!Codes.isCode(o.indicator())) {
      mistakes.add(row.violation("indicator", o.indicator(), "core.code.invalid"));
    }
    if (o.year() < FIRST_YEAR || o.year() > LAST_YEAR) {
      mistakes.add(row.violation("year", o.year(), "core.year.invalid"));
    }
    finite(row, "value", o.value(), mistakes);
    finite(row, "target", o.target(), mistakes);
    if (o.note().length() > LONGEST_NOTE) {
      mistakes.add(row.violation("note", o.note(), "core.words.long", LONGEST_NOTE));
    }
    if (o.source().length() > LONGEST_SOURCE) {
      mistakes.add(row.violation("source", o.source(), "core.words.long", LONGEST_SOURCE));
    }
  }

  private static void finite(
      Placed<Observation> row, String field, Double value, List<Violation> mistakes) {
    if (value != null && !Double.isFinite(value)) {
      mistakes.add(row.violation(field, value, "core.number.invalid"));
    }
  }
}
