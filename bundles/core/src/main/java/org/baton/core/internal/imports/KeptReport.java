package org.baton.core.internal.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.baton.api.problem.Violation;
import org.baton.api.table.Effect;
import org.baton.api.table.Row;
import org.baton.core.internal.Words;

/**
 * What became of a file, as it is written down.
 *
 * @param columns the kind's columns that the file has, in the order of the file
 * @param preview the first rows as they were read
 * @param violations the first mistakes
 * @param mistakes how many there are
 * @param effect what the rows do to what is there; null when nobody can tell
 */
public record KeptReport(
    String format,
    String sha256,
    int rows,
    int accepted,
    List<String> ignored,
    List<String> columns,
    List<Line> preview,
    List<Mistake> violations,
    int mistakes,
    Effect effect) {
  private static final int LONGEST = 200;

  /** A row as it was read, a cell a column. */
  public record Line(int line, List<Cell> cells) {}

  /**
   * A cell as it was read.
   *
   * @param value what it means; empty when it is missing or cannot be read
   * @param raw what stands in the file
   */
  public record Cell(String value, String raw) {}

  /** A mistake whose words were written down. */
  public record Mistake(
      String source, int line, String field, String value, String code, List<Object> words) {
    static Mistake of(Violation v) {
      return new Mistake(
          v.source(), v.line(), v.field(), v.value(), v.code(), Words.plain(v.arguments()));
    }

    /** The mistake as people see it elsewhere. */
    public Violation violation() {
      return new Violation(source, line, field, value, code, Words.restored(words));
    }
  }

  static KeptReport of(ImportReport report) {
    Set<String> columns = new LinkedHashSet<>();
    report.preview().forEach(row -> columns.addAll(row.cells().keySet()));
    return new KeptReport(
        report.format(),
        report.sha256(),
        report.rows(),
        report.accepted(),
        report.ignored(),
        List.copyOf(columns),
        report.preview().stream().map(row -> line(row, columns)).toList(),
        report.violations().stream().map(Mistake::of).toList(),
        report.mistakes(),
        report.effect().orElse(null));
  }

  /** Of a file that cannot be read as a table. */
  static KeptReport refused(String sha256, List<Violation> violations) {
    List<Mistake> mistakes = violations.stream().map(Mistake::of).toList();
    return new KeptReport(
        "", sha256, 0, 0, List.of(), List.of(), List.of(), mistakes, mistakes.size(), null);
  }

  private static Line line(Row row, Set<String> columns) {
    List<Cell> cells = new ArrayList<>();
    for (String column : columns) {
      Row.Cell cell = row.cells().getOrDefault(column, Row.Cell.MISSING);
      cells.add(new Cell(cut(words(cell.value().orElse(null))), cut(cell.raw())));
    }
    return new Line(row.line(), cells);
  }

  private static String words(Object value) {
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString(number.longValue());
    }
    return value instanceof LocalDate day ? day.toString() : Objects.toString(value, "");
  }

  private static String cut(String words) {
    return words.length() > LONGEST ? words.substring(0, LONGEST) + "\u2026" : words;
  }

  /** The mistakes as people see them elsewhere. */
  public List<Violation> told() {
    return violations.stream().map(Mistake::violation).toList();
  }
}
