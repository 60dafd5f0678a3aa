package org.baton.core.internal.imports;

import java.util.List;
import org.baton.api.table.Column;
import org.baton.api.table.Column.Need;
import org.baton.api.table.Column.Type;
import org.baton.api.table.ImportContext;
import org.baton.api.table.Row;
import org.baton.api.table.Rows;
import org.baton.api.table.TableImport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sheets with one answer a row; the rows of a sheet may lie anywhere in the file. */
@Component
public final class SheetsImport implements TableImport {
  private final SheetWriter writer;

  /** Takes where the sheets go. */
  @Activate
  public SheetsImport(@Reference SheetWriter writer) {
    this.writer = writer;
  }

  @Override
  public String kind() {
    return "sheets";
  }

  @Override
  public String title() {
    return "core.import.sheets";
  }

  @Override
  public String permission() {
    return "core.sheets.edit";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        column("unit", Type.TEXT, Need.VALUE),
        column("group", Type.TEXT, Need.VALUE),
        column("evaluator", Type.TEXT, Need.VALUE),
        column("indicator", Type.TEXT, Need.VALUE),
        column("score", Type.NUMBER, Need.COLUMN));
  }

  static Column column(String name, Type type, Need need) {
    return new Column(name, "core.import.sheets." + name, type, need);
  }

  @Override
  public void write(Rows rows, ImportContext context) {
    SheetRows sheets = new SheetRows(context);
    rows.each(
        row ->
            sheets.add(row, "indicator", row.text("indicator").orElseThrow(), row.number("score")));
    rows.eachUnsound(row -> takeUnsound(row, sheets));
    sheets.write(writer);
  }

  private static void takeUnsound(Row row, SheetRows sheets) {
    if (sheets.isNamed(row)) {
      sheets.leaveOpen(row);
      row.text("indicator")
          .ifPresent(code -> sheets.add(row, "indicator", code, row.number("score")));
    }
  }
}
