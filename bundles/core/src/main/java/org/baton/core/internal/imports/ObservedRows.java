package org.baton.core.internal.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.baton.api.table.ImportContext;
import org.baton.api.table.Row;
import org.baton.api.table.Rows;
import org.baton.core.internal.imports.ObservationWriter.Line;

/**
 * Rows of a unit, an indicator and a year: checked for strangers and repeats, passed on in parts.
 */
final class ObservedRows {
  private static final int BATCH = 1_000;
  private static final int FIRST = 1900;
  private static final int LAST = 2200;

  private final ImportContext context;
  private final Set<String> units;
  private final Consumer<List<Line>> target;
  private final Map<Key, Integer> seen = new HashMap<>();
  private final List<Line> batch = new ArrayList<>();

  private record Key(String unit, String indicator, int year) {}

  ObservedRows(ImportContext context, Set<String> units, Consumer<List<Line>> target) {
    this.context = context;
    this.units = units;
    this.target = target;
  }

  void write(Rows rows) {
    rows.each(row -> take(row, true));
    rows.eachUnsound(row -> take(row, false));
    target.accept(List.copyOf(batch));
  }

  private void take(Row row, boolean sound) {
    Optional<String> unit = row.text("unit");
    Optional<String> indicator = row.text("indicator");
    OptionalLong year = row.whole("year");
    boolean fits = year.isPresent() && year.getAsLong() >= FIRST && year.getAsLong() <= LAST;
    if (year.isPresent() && !fits) {
      context.violation(row.violation("year", "core.import.year", FIRST, LAST));
    }
    boolean known = unit.filter(units::contains).isPresent();
    if (unit.isPresent() && !known) {
      context.violation(row.violation("unit", "core.import.unit-unknown", unit.get()));
    }
    if (!fits || !known || indicator.isEmpty()) {
      return;
    }
    int of = (int) year.getAsLong();
    Integer first = seen.putIfAbsent(new Key(unit.get(), indicator.get(), of), row.line());
    if (first != null) {
      context.violation(row.violation("indicator", "core.import.twice", first));
    } else if (sound) {
      String note = row.text("note").orElse("");
      batch.add(
          new Line(
              unit.get(), indicator.get(), of, row.number("value"), row.number("target"), note));
      if (batch.size() == BATCH) {
        target.accept(List.copyOf(batch));
        batch.clear();
      }
    }
  }
}
