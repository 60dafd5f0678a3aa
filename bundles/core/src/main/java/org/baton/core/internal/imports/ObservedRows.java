package org.baton.core.internal.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.baton.api.problem.Violation;
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
  private final ObservationWriter writer;
  private final boolean targets;
  private final Set<String> units;
  private final ObservedChanges changes;
  private final Map<Key, Integer> seen = new HashMap<>();
  private final List<Line> batch = new ArrayList<>();
  private long written;

  private record Key(String unit, String indicator, int year) {}

  /**
   * Passes rows on.
   *
   * @param targets whether they are targets, so that values stay
   */
  ObservedRows(ImportContext context, ObservationWriter writer, boolean targets) {
    this.context = context;
    this.writer = writer;
    this.targets = targets;
    this.units = writer.units();
    this.changes = new ObservedChanges(targets);
  }

  void write(Rows rows) {
    rows.each(row -> take(row, true));
    rows.eachUnsound(row -> take(row, false));
    pass(rows.count());
    context.effect(changes.effect());
  }

  private void pass(int total) {
    List<Line> lines = List.copyOf(batch);
    batch.clear();
    changes.add(lines, lines.isEmpty() ? List.of() : writer.present(lines));
    List<Violation> wrong = targets ? writer.target(lines) : writer.observe(lines);
    wrong.forEach(context::violation);
    written += lines.size();
    context.written(written, total);
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
              unit.get(),
              indicator.get(),
              of,
              row.number("value"),
              row.number("target"),
              note,
              row.source(),
              row.line()));
      if (batch.size() == BATCH) {
        pass(0);
      }
    }
  }
}
