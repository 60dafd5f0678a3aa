package org.baton.core.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.baton.api.data.Sql;
import org.baton.api.text.Text;
import org.baton.core.internal.units.Unit;
import org.baton.core.internal.units.UnitQuery;
import org.baton.core.internal.units.UnitRegister.Branch;
import org.baton.core.internal.units.UnitTree;

/** The units within a transaction. */
public final class UnitTable {
  private static final int BATCH = 1000;
  private static final String COLUMNS =
      "code, name_zh, name_en, kind, parent, valid_from, valid_to";

  private static final String BRANCH =
      "select code, name_zh, name_en, kind, parent, valid_from, valid_to,"
          + " case when exists (select 1 from unit c where c.parent = u.code) then 1 else 0 end"
          + " as has_more from unit u";

  private final Connection connection;

  /** Works on this connection. */
  public UnitTable(Connection connection) {
    this.connection = connection;
  }

  /** The unit with this code. */
  public Optional<Unit> find(String code) throws SQLException {
    return new Sql("select " + COLUMNS + " from unit where code = ?", code)
        .list(connection, UnitTable::unit).stream().findFirst();
  }

  /** Those of these units that there are. */
  public List<Unit> find(List<String> codes) throws SQLException {
    List<Unit> found = new ArrayList<>();
    for (int from = 0; from < codes.size(); from += BATCH) {
      List<String> some = codes.subList(from, Math.min(codes.size(), from + BATCH));
      found.addAll(
          new Sql("select " + COLUMNS + " from unit")
              .and(" where code in (" + Sql.marks(some.size()) + ")", some.toArray())
              .list(connection, UnitTable::unit));
    }
    return found;
  }

  /** Units in the order of their codes. */
  public List<Unit> page(UnitIndex index, UnitQuery query, String after, int limit)
      throws SQLException {
    if (!UnitIndex.answers(query)) {
      Sql sql = new Sql("select " + COLUMNS + " from unit u where u.code > ?", after);
      return UnitWhere.add(query, sql)
          .and(UnitWhere.order(query), limit)
          .list(connection, UnitTable::unit);
    }
    List<String> codes = index.codes(connection, query, after, limit);
    return codes.isEmpty()
        ? List.of()
        : new Sql("select " + COLUMNS + " from unit where code in (")
            .and("?, ".repeat(codes.size() - 1) + "?) order by code", codes.toArray())
            .list(connection, UnitTable::unit);
  }

  /** The kinds that units have, in their order; the empty one is none. */
  public List<String> kinds(UnitIndex index) throws SQLException {
    return index.kinds(connection);
  }

  /** The names of units by their codes; those that ended long ago may be missing. */
  public Map<String, Text> names(Collection<String> codes) throws SQLException {
    Map<String, Text> names = new HashMap<>();
    List<String> all = List.copyOf(codes);
    for (int from = 0; from < all.size(); from += BATCH) {
      List<String> some = all.subList(from, Math.min(all.size(), from + BATCH));
      new Sql("select code, name_zh, name_en from unit where code in (")
          .and("?, ".repeat(some.size() - 1) + "?)", some.toArray())
          .list(
              connection, r -> names.put(r.getString(1), new Text(r.getString(2), r.getString(3))));
    }
    return names;
  }

  /** The codes of units of these kinds below a unit or that unit itself, in their order. */
  public List<String> codes(List<String> kinds, String underPath) throws SQLException {
    Sql sql =
        new Sql("select code from unit where path like ? escape '\\'", Sql.like(underPath) + "%");
    if (!kinds.isEmpty()) {
      sql.and(" and kind in (" + "?, ".repeat(kinds.size() - 1) + "?)", kinds.toArray());
    }
    return sql.and(" order by code").list(connection, row -> row.getString(1));
  }

  /** All units. */
  public List<Unit> all() throws SQLException {
    return new Sql("select " + COLUMNS + " from unit").list(connection, UnitTable::unit);
  }

  /** Units directly below another, or on top, behind a code. */
  public List<Branch> branch(String above, String after, int limit) throws SQLException {
    return new Sql(BRANCH + " where u.parent = ? and u.code > ?", above, after)
        .and(" order by u.parent, u.code fetch first ? rows only", limit)
        .list(connection, UnitTable::branch);
  }

  /** These units, each with whether others stand below it. */
  public List<Branch> branch(Collection<String> codes) throws SQLException {
    if (codes.isEmpty()) {
      return List.of();
    }
    return new Sql(BRANCH)
        .and(" where u.code in (" + "?, ".repeat(codes.size() - 1) + "?)", codes.toArray())
        .and(" order by u.code")
        .list(connection, UnitTable::branch);
  }

  private static Branch branch(ResultSet row) throws SQLException {
    return new Branch(unit(row), row.getInt("has_more") == 1);
  }

  /** The units above a unit, the top first. */
  public List<Unit> above(String code) throws SQLException {
    List<String> path =
        new Sql("select path from unit where code = ?", code)
            .list(connection, row -> row.getString(1));
    List<String> codes =
        path.stream().flatMap(p -> Stream.of(p.split("/"))).filter(c -> !c.equals(code)).toList();
    return branch(codes).stream()
        .map(Branch::unit)
        .sorted(Comparator.comparingInt(u -> codes.indexOf(u.code())))
        .toList();
  }

  /** The whole tree. */
  public UnitTree tree() throws SQLException {
    Map<String, String> parents = new HashMap<>();
    new Sql("select code, parent from unit")
        .list(connection, row -> parents.put(row.getString(1), row.getString(2)));
    return new UnitTree(parents);
  }

  /** Changes with every change of a unit. */
  public String tag() throws SQLException {
    return new Sql("select tag from unit_change where id = 1")
        .list(connection, row -> row.getString(1))
        .get(0);
  }

  /** Holds off everybody else who wants to change units until the transaction ends. */
  public void lock() throws SQLException {
    new Sql("update unit_change set tag = ? where id = 1", UUID.randomUUID().toString())
        .run(connection);
  }

  /** Writes units, new or not, with their paths in the tree. */
  public void write(List<Unit> units, UnitTree tree) throws SQLException {
    for (int from = 0; from < units.size(); from += BATCH) {
      List<Unit> batch = units.subList(from, Math.min(units.size(), from + BATCH));
      insert(updateAndFindNew(batch, tree), tree);
    }
  }

  private List<Unit> updateAndFindNew(List<Unit> batch, UnitTree tree) throws SQLException {
    String sql =
        "update unit set name_zh = ?, name_en = ?, kind = ?, parent = ?, valid_from = ?,"
            + " valid_to = ?, path = ? where code = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (Unit unit : batch) {
        fill(update, unit, tree);
        update.addBatch();
      }
      int[] counts = update.executeBatch();
      List<Unit> missing = new ArrayList<>();
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] == 0) {
          missing.add(batch.get(i));
        }
      }
      return missing;
    }
  }

  private void insert(List<Unit> units, UnitTree tree) throws SQLException {
    String sql =
        "insert into unit (name_zh, name_en, kind, parent, valid_from, valid_to, path, code)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Unit unit : units) {
        fill(insert, unit, tree);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void fill(PreparedStatement statement, Unit unit, UnitTree tree)
      throws SQLException {
    statement.setString(1, unit.name().zh());
    statement.setString(2, unit.name().en());
    statement.setString(3, unit.kind());
    statement.setString(4, unit.parent());
    Nullable.fillDate(statement, 5, unit.validFrom());
    Nullable.fillDate(statement, 6, unit.validTo());
    statement.setString(7, tree.path(unit.code()));
    statement.setString(8, unit.code());
  }

  /** Gives everything below a unit that moved the path of its new place. */
  public void movePaths(String before, String after) throws SQLException {
    new Sql(
            "update unit set path = cast(? as varchar) || substring(path, "
                + (before.length() + 1)
                + ") where path like ? escape '\\' and path <> ?",
            after,
            Sql.like(before) + "%",
            before)
        .run(connection);
  }

  private static Unit unit(ResultSet row) throws SQLException {
    return new Unit(
        row.getString("code"),
        new Text(row.getString("name_zh"), row.getString("name_en")),
        row.getString("kind"),
        row.getString("parent"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
