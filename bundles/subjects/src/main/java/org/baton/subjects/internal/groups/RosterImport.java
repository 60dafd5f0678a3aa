package org.baton.subjects.internal.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.problem.Violation;
import org.baton.api.table.Column;
import org.baton.api.table.Column.Need;
import org.baton.api.table.Column.Type;
import org.baton.api.table.ImportContext;
import org.baton.api.table.Row;
import org.baton.api.table.Rows;
import org.baton.api.table.TableImport;
import org.baton.subjects.internal.Rights;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Members of groups from a table. */
@Component
public final class RosterImport implements TableImport {
  private static final Map<String, Member.Kind> KINDS =
      Map.of(
          "", Member.Kind.PERSON,
          "person", Member.Kind.PERSON,
          "个人", Member.Kind.PERSON,
          "institution", Member.Kind.INSTITUTION,
          "单位", Member.Kind.INSTITUTION);

  private final Rosters rosters;

  /** Takes where the members go. */
  @Activate
  public RosterImport(@Reference Rosters rosters) {
    this.rosters = rosters;
  }

  @Override
  public String kind() {
    return "group-members";
  }

  @Override
  public String title() {
    return "subjects.members.import";
  }

  @Override
  public String permission() {
    return Rights.MANAGE;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        column("group", Type.TEXT, Need.VALUE),
        column("account", Type.TEXT, Need.VALUE),
        column("name", Type.TEXT, Need.VALUE),
        column("kind", Type.TEXT, Need.NOTHING),
        column("institution", Type.TEXT, Need.NOTHING),
        column("unit", Type.TEXT, Need.NOTHING),
        column("stratum", Type.TEXT, Need.NOTHING),
        column("valid_from", Type.DATE, Need.NOTHING),
        column("valid_to", Type.DATE, Need.NOTHING),
        column("eligible", Type.FLAG, Need.NOTHING),
        column("note", Type.TEXT, Need.NOTHING),
        column("most", Type.WHOLE, Need.NOTHING));
  }

  private static Column column(String name, Type type, Need need) {
    return new Column(name, "subjects.members.column." + name, type, need);
  }

  @Override
  public void write(Rows rows, ImportContext context) {
    List<Row> read = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    boolean[] wrong = {false};
    rows.each(
        row -> {
          if (!KINDS.containsKey(kindOf(row))) {
            wrong[0] = true;
            context.violation(row.violation("kind", "subjects.member.kind"));
          }
          read.add(row);
          members.add(member(row));
        });
    List<List<Violation>> found = rosters.check(members);
    for (int i = 0; i < found.size(); i++) {
      for (Violation v : found.get(i)) {
        wrong[0] = true;
        context.violation(read.get(i).violation(v.field(), v.code(), v.arguments().toArray()));
      }
    }
    if (!wrong[0]) {
      rosters.write(members);
    }
  }

  private static String kindOf(Row row) {
    return row.text("kind").orElse("").toLowerCase(Locale.ROOT);
  }

  private static Member member(Row row) {
    return new Member(
        0,
        row.text("group").orElse(""),
        row.text("account").orElse(""),
        row.text("name").orElse(""),
        KINDS.getOrDefault(kindOf(row), Member.Kind.PERSON),
        row.text("institution").orElse(""),
        row.text("unit").orElse(""),
        row.text("stratum").orElse(""),
        row.date("valid_from").orElse(null),
        row.date("valid_to").orElse(null),
        row.flag("eligible").orElse(true),
        row.text("note").orElse(""),
        Math.toIntExact(Math.max(-1, Math.min(1_000_000, row.whole("most").orElse(0)))));
  }
}
