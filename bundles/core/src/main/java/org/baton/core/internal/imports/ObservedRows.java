package org.baton.core.internal.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

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
    rows.each(this::take);
    target.accept(List.copyOf(batch));
  }

  private void take(Row row) {
    String unit = row.text("unit").orElseThrow();
    String indicator = row.text("indicator").orElseThrow();
    long year = row.whole("year").orElseThrow();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      context.violation(row.violation("year", "core.import.year", FIRST_YEAR, LAST_YEAR));
      return;
    }
    if (!units.contains(unit)) {
      context.violation(row.violation("unit", "core.import.unit-unknown", unit));
      return;
    }
    Integer first = seen.putIfAbsent(new Key(unit, indicator, (int) year), row.line());
    if (first != null) {
      context.violation(row.violation("indicator", "core.import.twice", first));
      return;
    }
    batch.add(
        new Line(
            unit,
            indicator,
            (int) year,
            row.number("value"),
            row.number("target"),
            row.text("note").orElse("")));
    if (batch.size() == BATCH) {
      target.accept(List.copyOf(batch));
      batch.clear();
    }
  }
}
