package org.baton.subjects.internal.matrix;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.api.text.Text;

/** Matrices, their elements, and what indicators stand for. */
record MatrixTable(Connection connection, Database.Dialect dialect) {
  List<Element> elements() throws SQLException {
    return new Sql(
            "select code, title_zh, title_en, place, whole from element order by place, code")
        .list(
            connection,
            row ->
                new Element(
                    row.getString("code"),
                    new Text(row.getString("title_zh"), row.getString("title_en")),
                    row.getInt("place"),
                    row.getBoolean("whole")));
  }

  /** Adds an element, or changes the one with this code. */
  void put(Element e) throws SQLException {
    Object[] values = {e.title().zh(), e.title().en(), e.place(), e.whole(), e.code()};
    int there =
        new Sql("update element set title_zh = ?, title_en = ?, place = ?, whole = ?", values)
            .and(" where code = ?")
            .run(connection);
    if (there == 0) {
      new Sql("insert into element (title_zh, title_en, place, whole, code)")
          .and(" values (" + Sql.marks(values.length) + ")", values)
          .run(connection);
    }
  }

  /** Matrices without their cells, the newest first. */
  List<Matrix> list(int limit) throws SQLException {
    return new Sql("select * from matrix order by valid_from desc, id desc")
        .and(" fetch first ? rows only", limit)
        .list(connection, row -> matrix(row, List.of()));
  }

  /** The number of the matrix in force on a day. */
  Optional<Long> inForce(LocalDate day) throws SQLException {
    return new Sql("select id from matrix where valid_from <= ?", day)
            .and(" order by valid_from desc, id desc fetch first 1 rows only")
            .list(connection, row -> row.getLong(1))
            .stream()
            .findFirst();
  }

  Optional<Matrix> find(long id) throws SQLException {
    List<Cell> cells =
        new Sql("select * from matrix_cell where matrix_id = ?", id)
            .and(" order by element_code, main desc, weight desc, group_code")
            .list(connection, MatrixTable::cell);
    return new Sql("select * from matrix where id = ?", id)
        .list(connection, row -> matrix(row, cells)).stream().findFirst();
  }

  long insert(Matrix m, Instant now, String by) throws SQLException {
    long id = Sql.next(connection, dialect, "matrix_seq");
    new Sql("insert into matrix (id, valid_from, note, version, changed_at, changed_by)")
        .and(" values (?, ?, ?, 1, ?, ?)", id, m.from(), m.note(), now, by)
        .run(connection);
    add(id, m.cells());
    return id;
  }

  private void add(long id, List<Cell> cells) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (Cell c : cells) {
      rows.add(
          new Object[] {
            id, c.element(), c.group(), c.main(), c.weight(), c.minimum(), c.way().name()
          });
    }
    Sql.batch(
        connection,
        "insert into matrix_cell (matrix_id, element_code, group_code, main, weight, minimum, way)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** Puts other cells in an element's place; false when the version is not the one there. */
  boolean replace(long id, int version, String element, List<Cell> cells, Instant now, String by)
      throws SQLException {
    int there =
        new Sql("update matrix set version = version + 1, changed_at = ?, changed_by = ?", now, by)
            .and(" where id = ? and version = ?", id, version)
            .run(connection);
    if (there == 0) {
      return false;
    }
    new Sql("delete from matrix_cell where matrix_id = ? and element_code = ?", id, element)
        .run(connection);
    add(id, cells);
    return true;
  }

  /** What the office said that indicators of a cycle stand for. */
  Map<String, String> elementsOf(String cycle) throws SQLException {
    Map<String, String> found = new HashMap<>();
    new Sql("select indicator, element_code from plan_element where cycle = ?", cycle)
        .list(connection, row -> found.put(row.getString(1), row.getString(2)));
    return found;
  }

  void writeElementsOf(String cycle, Map<String, String> elements) throws SQLException {
    new Sql("delete from plan_element where cycle = ?", cycle).run(connection);
    List<Object[]> rows = new ArrayList<>();
    elements.forEach((indicator, element) -> rows.add(new Object[] {cycle, indicator, element}));
    Sql.batch(
        connection,
        "insert into plan_element (cycle, indicator, element_code) values (?, ?, ?)",
        rows);
  }

  private static Matrix matrix(ResultSet row, List<Cell> cells) throws SQLException {
    return new Matrix(
        row.getLong("id"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("note"),
        row.getInt("version"),
        Sql.moment(row, "changed_at"),
        row.getString("changed_by"),
        cells);
  }

  private static Cell cell(ResultSet row) throws SQLException {
    return new Cell(
        row.getString("element_code"),
        row.getString("group_code"),
        row.getBoolean("main"),
        row.getDouble("weight"),
        row.getInt("minimum"),
        Cell.Way.valueOf(row.getString("way")));
  }
}
