package org.baton.subjects.internal.forms;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.api.plan.Scale;

/** Which forms sheets ask, as it is kept. */
record SheetBindingTable(Connection connection) {
  /** Asked for every sheet that comes. */
  private static final String FIND =
      Database.QUALIFIED
          + "select * from subjects.sheet_form f where f.cycle = ? and f.group_code = ?";

  Optional<SheetBinding> find(String cycle, String group) throws SQLException {
    return new Sql(FIND, cycle, group)
        .list(connection, SheetBindingTable::binding).stream().findFirst();
  }

  /** Those with which bodies evaluate themselves. */
  List<SheetBinding> selfFirst(String cycle) throws SQLException {
    return new Sql("select * from sheet_form where cycle = ? and self_first = true", cycle)
        .list(connection, SheetBindingTable::binding);
  }

  /** Puts a binding in the place of the group's former one. */
  void put(SheetBinding b, Instant now, String by) throws SQLException {
    delete(b.cycle(), b.group());
    new Sql(
            "insert into sheet_form (cycle, group_code, form, scale_min, scale_max, scale_digits,"
                + " self_first, told_from, bound_at, bound_by) values ("
                + Sql.marks(10)
                + ")",
            b.cycle(),
            b.group(),
            b.form(),
            b.scale().min(),
            b.scale().max(),
            b.scale().digits())
        .and("", b.selfFirst(), b.toldFrom(), now, by)
        .run(connection);
  }

  /** Takes a group's binding away; says whether there was one. */
  boolean delete(String cycle, String group) throws SQLException {
    return new Sql("delete from sheet_form where cycle = ? and group_code = ?", cycle, group)
            .run(connection)
        == 1;
  }

  private static SheetBinding binding(ResultSet row) throws SQLException {
    Scale scale =
        new Scale(
            row.getDouble("scale_min"), row.getDouble("scale_max"), row.getInt("scale_digits"));
    return new SheetBinding(
        row.getString("cycle"),
        row.getString("group_code"),
        row.getLong("form"),
        scale,
        row.getBoolean("self_first"),
        row.getObject("told_from", LocalDate.class));
  }
}
