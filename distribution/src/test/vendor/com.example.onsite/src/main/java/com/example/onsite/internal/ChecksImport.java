package com.example.onsite.internal;

import com.example.onsite.internal.store.SiteChecks;
import com.example.onsite.internal.store.SiteChecks.Wish;
import java.util.ArrayList;
import java.util.List;
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

/** Plans many visits from a table. */
@Component(service = TableImport.class)
public final class ChecksImport implements TableImport {
  private final SiteChecks checks;

  /** Plans these. */
  @Activate
  public ChecksImport(@Reference SiteChecks checks) {
    this.checks = checks;
  }

  @Override
  public String kind() {
    return "onsite-checks";
  }

  @Override
  public String title() {
    return "onsite.import";
  }

  @Override
  public String permission() {
    return "onsite.plan";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("unit", "onsite.unit", Type.TEXT, Need.VALUE),
        new Column("item", "onsite.item", Type.TEXT, Need.VALUE),
        new Column("year", "onsite.for-year", Type.WHOLE, Need.VALUE),
        new Column("account", "onsite.account", Type.TEXT, Need.VALUE),
        new Column("due", "onsite.until", Type.DATE, Need.VALUE));
  }

  @Override
  public void write(Rows rows, ImportContext context) {
    List<Wish> wishes = new ArrayList<>();
    rows.each(
        row -> {
          Wish wish = wish(row);
          List<Violation> mistakes = checks.mistakes(wish);
          mistakes.forEach(
              m -> context.violation(row.violation(m.field(), m.code(), m.arguments().toArray())));
          if (mistakes.isEmpty()) {
            wishes.add(wish);
          }
        });
    wishes.forEach(checks::plan);
  }

  private static Wish wish(Row row) {
    return new Wish(
        row.text("unit").orElse(""),
        row.text("item").orElse(""),
        (int) row.whole("year").orElse(0),
        row.text("account").orElse(""),
        row.date("due").orElse(null));
  }
}
