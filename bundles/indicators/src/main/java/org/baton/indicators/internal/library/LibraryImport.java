package org.baton.indicators.internal.library;

import java.util.ArrayList;
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

/** Indicators, and the nodes above them, for the library. */
@Component
public final class LibraryImport implements TableImport {
  private static final int TITLE_PLACE = 3;

  private final Library library;

  /** Takes where the indicators go. */
  @Activate
  public LibraryImport(@Reference Library library) {
    this.library = library;
  }

  @Override
  public String kind() {
    return "indicators";
  }

  @Override
  public String title() {
    return "indicators.import";
  }

  @Override
  public String permission() {
    return "indicators.edit";
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    LibraryColumn.ALL.forEach(c -> columns.add(c.column()));
    // One name for both languages.
    columns.add(TITLE_PLACE, column("title", Type.TEXT, Need.NOTHING));
    return columns;
  }

  static Column column(String name, Type type, Need need) {
    return new Column(name, "indicators.import." + name, type, need);
  }

  @Override
  public void write(Rows rows, ImportContext context) {
    EntryReader reader = new EntryReader(context, library, rows::has);
    rows.eachUnsound(reader::name);
    rows.each(reader::read);
    reader.checkTrees();
    if (reader.sound()) {
      library.write(reader.entries());
    }
  }
}
