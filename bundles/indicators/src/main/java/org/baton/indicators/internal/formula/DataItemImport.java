package org.baton.indicators.internal.formula;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baton.api.problem.Violation;
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

/** Data items from files. */
@Component
public final class DataItemImport implements TableImport {
  private final DataItems items;

  /** Takes where the items go. */
  @Activate
  public DataItemImport(@Reference DataItems items) {
    this.items = items;
  }

  @Override
  public String kind() {
    return "data-items";
  }

  @Override
  public String title() {
    return "indicators.items.import";
  }

  @Override
  public String permission() {
    return "indicators.edit";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        column("code", Need.VALUE),
        column("title", Need.NOTHING),
        column("title_zh", Need.NOTHING),
        column("title_en", Need.NOTHING),
        column("unit", Need.NOTHING),
        column("source", Need.NOTHING),
        column("reporter", Need.NOTHING));
  }

  private static Column column(String name, Need need) {
    return new Column(name, "indicators.items.import." + name, Type.TEXT, need);
  }

  @Override
  public void write(Rows rows, ImportContext context) {
    List<DataItem> read = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    List<Violation> all = new ArrayList<>();
    rows.each(
        row -> {
          DataItem item = item(row);
          List<Violation> mistakes = new ArrayList<>(DataItems.mistakes(item));
          if (!codes.add(item.code())) {
            mistakes.add(Violation.at("code", item.code(), "indicators.items.twice", item.code()));
          }
          for (Violation m : mistakes) {
            context.violation(row.violation(m.field(), m.code(), m.arguments().toArray()));
          }
          all.addAll(mistakes);
          read.add(item);
        });
    if (all.isEmpty()) {
      items.write(read);
    }
  }

  private static DataItem item(Row row) {
    String zh = row.text("title_zh").or(() -> row.text("title")).orElse("");
    String en = row.text("title_en").or(() -> row.text("title")).orElse("");
    return new DataItem(
        row.text("code").orElse(""),
        new Text(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en),
        row.text("unit").orElse(""),
        row.text("source").orElse(""),
        row.text("reporter").orElse(""));
  }
}
