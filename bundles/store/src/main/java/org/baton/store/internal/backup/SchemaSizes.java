package org.baton.store.internal.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baton.api.data.Database.Dialect;
import org.baton.api.data.Sql;
import org.baton.store.ModuleSchemas.Size;

/** Counts what schemas hold, by three statements for any number of them. */
final class SchemaSizes {
  static final String HISTORY = "schema_history";

  private final Connection connection;
  private final Dialect dialect;

  /** A table as the catalogue names it. */
  record Table(String schema, String name) {
    /** The name as statements need it; it comes from the catalogue. */
    String quoted() {
      return quote(schema) + "." + quote(name);
    }

    static String quote(String word) {
      return '"' + word.replace("\"", "\"\"") + '"';
    }
  }

  private record Sum(long rows, long bytes) {}

  SchemaSizes(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  List<Size> of(Collection<String> schemas) throws SQLException {
    List<Table> tables = tables(schemas);
    if (tables.isEmpty()) {
      return List.of();
    }
    Map<String, Sum> sums = sums(tables);
    Map<String, String> versions = versions(tables);
    Map<String, Long> counts =
        tables.stream()
            .filter(t -> !t.name().equals(HISTORY))
            .collect(Collectors.groupingBy(Table::schema, Collectors.counting()));
    List<Size> sizes = new ArrayList<>();
    sums.forEach(
        (schema, sum) ->
            sizes.add(
                new Size(
                    schema,
                    versions.getOrDefault(schema, ""),
                    counts.getOrDefault(schema, 0L).intValue(),
                    sum.rows(),
                    sum.bytes())));
    return sizes;
  }

  /** The tables of schemas, by name. */
  List<Table> tables(Collection<String> schemas) throws SQLException {
    if (schemas.isEmpty()) {
      return List.of();
    }
    return new Sql(
            "select table_schema, table_name from information_schema.tables"
                + " where table_type = 'BASE TABLE' and table_schema in ("
                + Sql.marks(schemas.size())
                + ") order by table_schema, table_name",
            schemas.toArray())
        .list(connection, row -> new Table(row.getString(1), row.getString(2)));
  }

  private Map<String, Sum> sums(List<Table> tables) throws SQLException {
    String each = tables.stream().map(this::one).collect(Collectors.joining(" union all "));
    Map<String, Sum> sums = new LinkedHashMap<>();
    new Sql("select place, sum(held), sum(taken) from (" + each + ") t group by place")
        .and(" order by place")
        .list(
            connection, row -> sums.put(row.getString(1), new Sum(row.getLong(2), row.getLong(3))));
    return sums;
  }

  private String one(Table table) {
    String rows =
        table.name().equals(HISTORY) ? "0" : "(select count(*) from " + table.quoted() + ")";
    String size = dialect == Dialect.H2 ? "disk_space_used(" : "pg_total_relation_size(";
    return "select "
        + text(table.schema())
        + " as place, "
        + rows
        + " as held, "
        + size
        + text(table.quoted())
        + ") as taken";
  }

  /** The version of each schema that scripts built. */
  Map<String, String> versions(List<Table> tables) throws SQLException {
    String each =
        tables.stream()
            .filter(t -> t.name().equals(HISTORY))
            .map(SchemaSizes::last)
            .collect(Collectors.joining(" union all "));
    Map<String, String> versions = new LinkedHashMap<>();
    if (!each.isEmpty()) {
      new Sql(each).list(connection, row -> versions.put(row.getString(1), row.getString(2)));
    }
    return versions;
  }

  private static String last(Table history) {
    return "(select "
        + text(history.schema())
        + ", \"version\" from "
        + history.quoted()
        + " where \"success\" and \"version\" is not null"
        + " order by \"installed_rank\" desc fetch first 1 rows only)";
  }

  private static String text(String word) {
    return "'" + word.replace("'", "''") + "'";
  }
}
