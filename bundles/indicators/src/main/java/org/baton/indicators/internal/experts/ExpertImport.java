package org.baton.indicators.internal.experts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.baton.api.problem.Violation;
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

/** Experts from a table. */
@Component
public final class ExpertImport implements TableImport {
  private final ExpertRegister register;

  /** Takes where the experts go. */
  @Activate
  public ExpertImport(@Reference ExpertRegister register) {
    this.register = register;
  }

  @Override
  public String kind() {
    return "experts";
  }

  @Override
  public String title() {
    return "indicators.experts.import";
  }

  @Override
  public String permission() {
    return ExpertRegister.KEEP;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        column("account", Type.TEXT, Need.VALUE),
        column("name", Type.TEXT, Need.VALUE),
        column("field", Type.TEXT, Need.VALUE),
        column("region", Type.TEXT, Need.VALUE),
        column("institution", Type.TEXT, Need.NOTHING),
        column("unit", Type.TEXT, Need.NOTHING),
        column("valid_from", Type.DATE, Need.NOTHING),
        column("valid_to", Type.DATE, Need.NOTHING));
  }

  private static Column column(String name, Type type, Need need) {
    return new Column(name, "indicators.experts.column." + name, type, need);
  }

  @Override
  public void write(Rows rows, ImportContext context) {
    Map<Row, Expert> experts = new LinkedHashMap<>();
    rows.each(row -> experts.put(row, read(row)));
    List<Expert> all = List.copyOf(experts.values());
    Set<String> strangers = register.strangers(all);
    Set<String> seen = new HashSet<>();
    List<Violation> wrong = new ArrayList<>();
    experts.forEach(
        (row, expert) -> {
          if (!seen.add(expert.account().toLowerCase(Locale.ROOT))) {
            wrong.add(row.violation("account", "indicators.expert-twice"));
          }
          for (Violation v : register.check(expert, strangers)) {
            wrong.add(row.violation(v.field(), v.code(), v.arguments().toArray()));
          }
        });
    wrong.forEach(context::violation);
    if (wrong.isEmpty()) {
      register.put(all);
    }
  }

  private static Expert read(Row row) {
    return new Expert(
        0,
        row.text("account").orElse(""),
        row.text("name").orElse(""),
        row.text("field").orElse(""),
        row.text("region").orElse(""),
        row.text("institution").orElse(""),
        row.text("unit").orElse(""),
        row.date("valid_from").orElse(null),
        row.date("valid_to").orElse(null));
  }
}
