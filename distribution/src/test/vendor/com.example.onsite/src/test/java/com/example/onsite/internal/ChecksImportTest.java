package com.example.onsite.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.onsite.internal.store.SiteChecks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.problem.Violation;
import org.baton.api.table.ImportContext;
import org.baton.api.table.Row;
import org.baton.api.table.Row.Cell;
import org.baton.api.table.Rows;
import org.baton.sdk.platform.MemoryPlatform;
import org.junit.jupiter.api.Test;

class ChecksImportTest {
  private final List<Violation> violations = new ArrayList<>();

  private final ImportContext context =
      new ImportContext() {
        @Override
        public Optional<String> cycle() {
          return Optional.empty();
        }

        @Override
        public void violation(Violation violation) {
          violations.add(violation);
        }
      };

  /** The rows of a file. */
  private record Given(List<Row> rows) implements Rows {
    @Override
    public int count() {
      return rows.size();
    }

    @Override
    public boolean has(String column) {
      return true;
    }

    @Override
    public <X extends Exception> void each(Action<X> action) throws X {
      for (Row row : rows) {
        action.take(row);
      }
    }
  }

  private static Row row(int line, String unit, long year) {
    return new Row(
        "checks.csv",
        line,
        Map.of(
            "unit", new Cell(unit, Optional.of(unit)),
            "item", new Cell("A1", Optional.of("A1")),
            "year", new Cell(String.valueOf(year), Optional.of(year)),
            "account", new Cell("li", Optional.of("li")),
            "due", new Cell("2026-12-01", Optional.of(LocalDate.of(2026, 12, 1)))));
  }

  @Test
  void everyRowBecomesAVisitAndEveryMistakeIsToldWithItsRow() {
    try (MemoryPlatform platform = MemoryPlatform.start()) {
      platform.access().signIn("li", "onsite.plan");
      platform.units().add("D1", "department", "");
      SiteChecks checks =
          new SiteChecks(
              platform.access(),
              platform.database(),
              platform.outbox(),
              platform.audit(),
              platform.units(),
              new Reported());
      ChecksImport table = new ChecksImport(checks);
      table.write(new Given(List.of(row(2, "D1", 2026), row(3, "D1", 2025))), context);
      assertThat(violations).isEmpty();
      assertThat(checks.open("li")).extracting(c -> c.year()).containsExactly(2026, 2025);
      table.write(new Given(List.of(row(2, "D1", 2024), row(3, "D9", 7))), context);
      assertThat(violations).extracting(Violation::line).containsExactly(3, 3);
    }
  }
}
