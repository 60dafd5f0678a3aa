package org.baton.core.internal.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.table.Column;
import org.baton.api.table.Column.Need;
import org.baton.api.table.Column.Type;
import org.baton.api.table.ImportContext;
import org.baton.api.table.Row;
import org.baton.api.table.Rows;
import org.baton.api.table.TableImport;
import org.baton.core.internal.Placed;
import org.baton.core.internal.sheets.AssignmentRegister.Intake;
import org.baton.core.internal.sheets.AssignmentRegister.Request;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sheets to be handed out, one a row. */
@Component
public final class AssignmentsImport implements TableImport {
  private static final int BATCH = 1000;
  private static final Map<String, String> COLUMNS = Map.of("units", "unit", "accounts", "account");

  private final AssignmentRegister register;

  /** Takes where they go. */
  @Activate
  public AssignmentsImport(@Reference AssignmentRegister register) {
    this.register = register;
  }

  @Override
  public String kind() {
    return "assignments";
  }

  @Override
  public String title() {
    return "core.assignments.title";
  }

  @Override
  public String permission() {
    return AssignmentRegister.ASSIGN;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("unit", "core.import.sheets.unit", Type.TEXT, Need.VALUE),
        new Column("group", "core.import.sheets.group", Type.TEXT, Need.VALUE),
        new Column("account", "core.assignments.column.account", Type.TEXT, Need.VALUE),
        new Column("due", "core.assignments.column.due", Type.DATE, Need.VALUE));
  }

  @Override
  public void write(Rows rows, ImportContext context) {
    String cycle =
        context.cycle().orElseThrow(() -> Problem.of(Kind.INVALID, "core.import.cycle-missing"));
    Intake intake = register.open(cycle);
    List<Placed<Request>> batch = new ArrayList<>();
    rows.each(
        row -> {
          batch.add(new Placed<>(row.source(), row.line(), request(row)));
          if (batch.size() == BATCH) {
            hand(intake, batch, context);
          }
        });
    hand(intake, batch, context);
  }

  private static Request request(Row row) {
    return new Request(
        row.text("unit").orElseThrow(),
        row.text("group").orElseThrow(),
        row.text("account").orElseThrow(),
        row.date("due").orElseThrow());
  }

  private static void hand(Intake intake, List<Placed<Request>> batch, ImportContext context) {
    intake.write(List.copyOf(batch)).stream()
        .map(AssignmentsImport::byColumn)
        .forEach(context::violation);
    batch.clear();
  }

  private static Violation byColumn(Violation v) {
    String column = COLUMNS.getOrDefault(v.field(), v.field());
    return new Violation(v.source(), v.line(), column, v.value(), v.code(), v.arguments());
  }
}
