package org.baton.core.internal.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** Sheets with one sheet a row and one column an indicator, headed by the indicator's code. */
@Component
public final class WideSheetsImport implements TableImport {
  private static final Set<String> NAMED = Set.of("unit", "group", "evaluator");

  private final SheetWriter writer;

  /** Takes where the sheets go. */
  @Activate
  public WideSheetsImport(@Reference SheetWriter writer) {
    this.writer = writer;
  }

  @Override
  public String kind() {
    return "sheets-wide";
  }

  @Override
  public String title() {
    return "core.import.sheets-wide";
  }

  @Override
  public String permission() {
    return "core.sheets.edit";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        SheetsImport.column("unit", Type.TEXT, Need.VALUE),
        SheetsImport.column("group", Type.TEXT, Need.VALUE),
        SheetsImport.column("evaluator", Type.TEXT, Need.VALUE));
  }

  @Override
  public Optional<Column.Type> furtherColumns() {
    return Optional.of(Type.NUMBER);
  }

  @Override
  public void write(Rows rows, ImportContext context) {
    SheetRows sheets = new SheetRows(context);
    rows.each(row -> take(row, sheets, context));
    rows.eachUnsound(
        row -> {
          if (sheets.isNamed(row)) {
            take(row, sheets, context);
            sheets.leaveOpen(row);
          }
        });
    sheets.write(writer);
  }

  private static void take(Row row, SheetRows sheets, ImportContext context) {
    if (sheets.begun(row)) {
      context.violation(
          row.violation("evaluator", "core.import.sheet-twice", sheets.firstLine(row)));
      return;
    }
    for (String indicator : row.cells().keySet()) {
      if (!NAMED.contains(indicator)) {
        sheets.add(row, indicator, indicator, row.number(indicator));
      }
    }
  }
}
