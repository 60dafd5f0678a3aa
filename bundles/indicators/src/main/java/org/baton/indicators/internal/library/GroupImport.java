package org.baton.indicators.internal.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baton.api.table.Column;
import org.baton.api.table.Column.Need;
import org.baton.api.table.Column.Type;
import org.baton.api.table.ImportContext;
import org.baton.api.table.Row;
import org.baton.api.table.Rows;
import org.baton.api.table.TableImport;
import org.baton.api.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Evaluator groups of the library's sets. */
@Component
public final class GroupImport implements TableImport {
  private static final long MOST = 1_000_000;

  private final Library library;

  /** Takes where the groups go. */
  @Activate
  public GroupImport(@Reference Library library) {
    this.library = library;
  }

  @Override
  public String kind() {
    return "evaluator-groups";
  }

  @Override
  public String title() {
    return "indicators.groups";
  }

  @Override
  public String permission() {
    return "indicators.edit";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        LibraryImport.column("set", Type.TEXT, Need.VALUE),
        LibraryImport.column("code", Type.TEXT, Need.VALUE),
        LibraryImport.column("title", Type.TEXT, Need.NOTHING),
        LibraryImport.column("title_zh", Type.TEXT, Need.NOTHING),
        LibraryImport.column("title_en", Type.TEXT, Need.NOTHING),
        LibraryImport.column("weight", Type.NUMBER, Need.NOTHING),
        LibraryImport.column("side", Type.TEXT, Need.NOTHING),
        LibraryImport.column("minimum", Type.WHOLE, Need.NOTHING));
  }

  @Override
  public void write(Rows rows, ImportContext context) {
    List<Group> groups = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    RowFields fields = new RowFields(context);
    rows.each(
        row -> {
          Group group = read(row, fields);
          if (!seen.add(List.of(group.set(), group.code()))) {
            fields.wrong(row, "code", "indicators.twice");
          }
          groups.add(group);
        });
    if (fields.sound()) {
      library.writeGroups(groups);
    }
  }

  private static Group read(Row row, RowFields fields) {
    String set = fields.code(row, "set");
    String code = fields.code(row, "code");
    Text title = fields.title(row);
    double weight = fields.weight(row);
    String side = fields.choice(row, "side", "internal", List.of("internal", "external"));
    long minimum = row.whole("minimum").orElse(1);
    if (minimum < 1 || minimum > MOST) {
      fields.wrong(row, "minimum", "indicators.minimum", MOST);
    }
    return new Group(set, code, title, weight, side, (int) Math.min(MOST, minimum));
  }
}
