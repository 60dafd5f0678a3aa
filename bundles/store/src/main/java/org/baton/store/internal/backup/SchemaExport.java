package org.baton.store.internal.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baton.store.internal.backup.SchemaSizes.Table;

/**
 * Writes the tables of a schema as CSV (RFC 4180, UTF-8): moments in UTC, bytes in hexadecimal, an
 * empty text in quotes and nothing at all where there is no value. One row is in memory at a time.
 */
final class SchemaExport {
  static final String FOLDER = "database/";

  /** PostgreSQL tells this type by its name alone. */
  private static final String MOMENT = "timestamptz";

  private static final int ROWS_AT_ONCE = 500;
  private static final Set<Integer> BYTES =
      Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

  private final Connection connection;
  private final Map<String, Long> rows = new TreeMap<>();

  SchemaExport(Connection connection) {
    this.connection = connection;
  }

  /** Writes all tables, as they are at one moment, and returns how many rows each has. */
  Map<String, Long> write(Parts parts, List<Table> tables) throws SQLException, IOException {
    for (Table table : tables) {
      String name = URLEncoder.encode(table.name(), StandardCharsets.UTF_8);
      parts.<SQLException>add(FOLDER + name + ".csv", out -> rows.put(name, table(table, out)));
    }
    return rows;
  }

  private long table(Table table, OutputStream out) throws SQLException, IOException {
    Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet found = statement.executeQuery("select * from " + table.quoted())) {
        return rows(found, csv);
      }
    } finally {
      csv.flush();
    }
  }

  private static long rows(ResultSet found, Writer csv) throws SQLException, IOException {
    ResultSetMetaData columns = found.getMetaData();
    int width = columns.getColumnCount();
    for (int i = 1; i <= width; i++) {
      put(csv, i, quoted(columns.getColumnLabel(i)));
    }
    csv.write("\r\n");
    long rows = 0;
    while (found.next()) {
      for (int i = 1; i <= width; i++) {
        put(csv, i, value(found, i, columns));
      }
      csv.write("\r\n");
      rows++;
    }
    return rows;
  }

  private static void put(Writer csv, int column, String value) throws IOException {
    if (column > 1) {
      csv.write(',');
    }
    csv.write(value);
  }

  private static String value(ResultSet row, int column, ResultSetMetaData columns)
      throws SQLException {
    int type = columns.getColumnType(column);
    if (type == Types.TIMESTAMP_WITH_TIMEZONE || columns.getColumnTypeName(column).equals(MOMENT)) {
      OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
      return moment == null ? "" : moment.toInstant().toString();
    }
    if (BYTES.contains(type)) {
      byte[] bytes = row.getBytes(column);
      return bytes == null ? "" : "\\x" + HexFormat.of().formatHex(bytes);
    }
    String words = row.getString(column);
    return words == null ? "" : quoted(words);
  }

  private static String quoted(String words) {
    boolean plain =
        !words.isEmpty()
            && words.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
    return plain ? words : '"' + words.replace("\"", "\"\"") + '"';
  }
}
