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
    return List.of(
        column("set", Type.TEXT, Need.VALUE),
        column("code", Type.TEXT, Need.VALUE),
        column("parent", Type.TEXT, Need.NOTHING),
        column("title", Type.TEXT, Need.NOTHING),
        column("title_zh", Type.TEXT, Need.NOTHING),
        column("title_en", Type.TEXT, Need.NOTHING),
        column("weight", Type.NUMBER, Need.NOTHING),
        column("source", Type.TEXT, Need.NOTHING),
        column("unit", Type.TEXT, Need.NOTHING),
        column("direction", Type.TEXT, Need.NOTHING),
        column("channel", Type.TEXT, Need.NOTHING),
        column("rule", Type.TEXT, Need.NOTHING),
        column("parameters", Type.TEXT, Need.NOTHING),
        column("target", Type.PERCENT, Need.NOTHING),
        column("groups", Type.TEXT, Need.NOTHING),
        column("data_source", Type.TEXT, Need.NOTHING));
  }

  static Column column(String name, Type type, Need need) {
    return new Column(name, "indicators.import." + name, type, need);
  }

  @Override
  public void write(Rows rows, ImportContext context) {
    EntryReader reader = new EntryReader(context);
    List<Entry> entries = new ArrayList<>();
    rows.each(row -> reader.read(row).ifPresent(entries::add));
    reader.checkTrees(library::entries);
    if (reader.sound()) {
      library.write(entries);
    }
  }
}
