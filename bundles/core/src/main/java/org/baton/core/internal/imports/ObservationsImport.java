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

/**
 * Actual values, one a row. A percent sign is dropped: an indicator in percent holds 12, not .12. A
 * value that is missing is kept as "asked and not known".
 */
@Component
public final class ObservationsImport implements TableImport {
  private final ObservationWriter writer;

  /** Takes where the values go. */
  @Activate
  public ObservationsImport(@Reference ObservationWriter writer) {
    this.writer = writer;
  }

  @Override
  public String kind() {
    return "observations";
  }

  @Override
  public String title() {
    return "core.import.observations";
  }

  @Override
  public String permission() {
    return "core.observations.edit";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        column("unit", Type.TEXT, Need.VALUE),
        column("indicator", Type.TEXT, Need.VALUE),
        column("year", Type.WHOLE, Need.VALUE),
        column("value", Type.PERCENT, Need.COLUMN),
        column("target", Type.PERCENT, Need.NOTHING),
        column("note", Type.TEXT, Need.NOTHING));
  }

  static Column column(String name, Type type, Need need) {
    return new Column(name, "core.import.observations." + name, type, need);
  }

  @Override
  public void write(Rows rows, ImportContext context) {
    new ObservedRows(context, writer, false).write(rows);
  }
}
