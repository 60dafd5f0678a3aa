package org.baton.core.internal.imports;

import java.util.List;
import org.baton.api.table.Column;
import org.baton.api.table.Column.Need;
import org.baton.api.table.Column.Type;
import org.baton.api.table.ImportContext;
import org.baton.api.table.Rows;
import org.baton.api.table.TableImport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Targets of units of their own, one a row; values that are there stay. */
@Component
public final class TargetsImport implements TableImport {
  private final ObservationWriter writer;

  /** Takes where the targets go. */
  @Activate
  public TargetsImport(@Reference ObservationWriter writer) {
    this.writer = writer;
  }

  @Override
  public String kind() {
    return "targets";
  }

  @Override
  public String title() {
    return "core.import.targets";
  }

  @Override
  public String permission() {
    return "core.observations.edit";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        ObservationsImport.column("unit", Type.TEXT, Need.VALUE),
        ObservationsImport.column("indicator", Type.TEXT, Need.VALUE),
        ObservationsImport.column("year", Type.WHOLE, Need.VALUE),
        ObservationsImport.column("target", Type.PERCENT, Need.COLUMN));
  }

  @Override
  public void write(Rows rows, ImportContext context) {
    new ObservedRows(context, writer, true).write(rows);
  }
}
