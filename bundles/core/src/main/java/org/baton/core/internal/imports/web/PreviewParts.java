package org.baton.core.internal.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.baton.api.page.Cell;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.table.Effect;
import org.baton.api.table.TableImport;
import org.baton.api.web.Reader;
import org.baton.core.internal.imports.KeptReport;

/** The first rows of a file as they are read, and what they would change. */
record PreviewParts(Reader reader, List<TableImport> kinds) {

  /** The first rows; what differs from the file is shown with what stands there. */
  Part of(KeptReport report, boolean folded) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.number(reader.t("core.import.errors.row")));
    report.columns().forEach(c -> columns.add(Column.of(title(c))));
    List<List<Cell>> rows = report.preview().stream().map(this::row).toList();
    String caption = reader.t("core.imports.preview.first", rows.size(), report.rows());
    Section section =
        Section.of(
            "preview",
            reader.t("core.imports.preview"),
            Table.of("preview-rows", caption, columns, rows));
    return folded ? section.fold() : section;
  }

  private List<Cell> row(KeptReport.Line line) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.number(Integer.toString(line.line()), line.line()));
    for (KeptReport.Cell cell : line.cells()) {
      String raw = cell.raw().strip();
      if (cell.value().isEmpty()) {
        cells.add(raw.isEmpty() ? Cell.of("–") : Cell.of("–").detail(raw));
      } else {
        cells.add(cell.value().equals(raw) ? Cell.of(raw) : Cell.of(cell.value()).detail(raw));
      }
    }
    return cells;
  }

  /** The values that would be replaced. */
  Part changes(Effect effect) {
    List<Column> columns =
        List.of(
            Column.number(reader.t("core.import.errors.row")),
            Column.of(reader.t("core.imports.changes.what")),
            Column.of(reader.t("core.import.errors.column")),
            Column.of(reader.t("core.imports.changes.before")),
            Column.of(reader.t("core.imports.changes.after")));
    return Section.of(
        "changes",
        reader.t("core.imports.changes"),
        Table.of(
            "changed-values",
            reader.t("core.imports.changes.first", effect.examples().size()),
            columns,
            effect.examples().stream().map(this::change).toList()));
  }

  private List<Cell> change(Effect.Change change) {
    return List.of(
        Cell.number(Integer.toString(change.line()), change.line()),
        Cell.of(change.what()),
        Cell.of(title(change.column())),
        Cell.of(change.before().isEmpty() ? "–" : change.before()),
        Cell.of(change.after().isEmpty() ? "–" : change.after()));
  }

  /** Which columns would get other values, and in how many places. */
  String columns(Effect effect) {
    return effect.columns().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(e -> reader.t("core.imports.changes.column", title(e.getKey()), e.getValue()))
        .collect(Collectors.joining(reader.t("core.imports.comma")));
  }

  private String title(String column) {
    return kinds.stream()
        .flatMap(k -> k.columns().stream())
        .filter(c -> c.name().equals(column))
        .findFirst()
        .map(c -> KindPage.title(c, reader))
        .orElse(column);
  }
}
