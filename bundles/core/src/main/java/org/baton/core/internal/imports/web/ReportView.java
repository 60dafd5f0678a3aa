package org.baton.core.internal.imports.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.problem.Violation;
import org.baton.api.table.Effect;
import org.baton.api.table.Row;
import org.baton.api.text.Texts;
import org.baton.core.internal.imports.ImportReport;

/** What became of a file, as callers see it; no effect when nobody can tell it. */
record ReportView(
    String kind,
    String file,
    String format,
    String sha256,
    int rows,
    int accepted,
    boolean dryRun,
    List<String> ignoredColumns,
    List<RowView> preview,
    int mistakes,
    List<MistakeView> violations,
    Effect effect) {

  /** A row as it was read; what is missing is null. */
  record RowView(int line, Map<String, Object> cells) {
    static RowView of(Row row) {
      Map<String, Object> cells = new LinkedHashMap<>();
      row.cells().forEach((column, cell) -> cells.put(column, shown(cell.value().orElse(null))));
      return new RowView(row.line(), cells);
    }
  }

  /** Days in their ISO form, everything else as it is. */
  private static Object shown(Object value) {
    return value instanceof LocalDate day ? day.toString() : value;
  }

  /** A mistake in the reader's words. */
  record MistakeView(
      String source,
      int line,
      String field,
      String value,
      String code,
      String sentence,
      String remedy) {
    static MistakeView of(Violation v, Texts texts, Locale locale) {
      Object[] words = v.arguments().toArray();
      return new MistakeView(
          v.source(),
          v.line(),
          v.field(),
          v.value(),
          v.code(),
          texts.text(locale, v.code(), words),
          texts.find(locale, v.code() + ".remedy", words).orElse(""));
    }
  }

  static ReportView of(ImportReport report, Texts texts, Locale locale) {
    return new ReportView(
        report.kind(),
        report.file(),
        report.format(),
        report.sha256(),
        report.rows(),
        report.accepted(),
        report.dryRun(),
        report.ignored(),
        report.preview().stream().map(RowView::of).toList(),
        report.mistakes(),
        report.violations().stream().map(v -> MistakeView.of(v, texts, locale)).toList(),
        report.effect().orElse(null));
  }
}
