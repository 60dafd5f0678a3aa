package org.baton.store.internal.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Dumps the platform's schemas of a PostgreSQL through its own connection, so that no program of
 * the server's version is needed: what builds the tables, the rows as COPY gives them, what follows
 * the rows. Everything is read in one snapshot.
 */
final class PostgresDump {
  static final String FOLDER = "database/postgresql/";
  static final String BEFORE = FOLDER + "before.sql";
  static final String AFTER = FOLDER + "after.sql";
  static final String TABLES = FOLDER + "tables.txt";
  static final String SCHEMAS = FOLDER + "schemas.txt";
  static final String END = "\n--;--\n";

  private static final String OURS =
      "select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
          + " where c.relname = 'schema_history' and c.relkind = 'r' order by 1";
  private static final String SEQUENCES =
      "select format('create sequence %I.%I as %s start with %s increment by %s minvalue %s"
          + " maxvalue %s cache %s%s', schemaname, sequencename, data_type, start_value,"
          + " increment_by, min_value, max_value, cache_size, case when cycle then ' cycle' else ''"
          + " end) from pg_sequences where schemaname = ? order by 1";
  private static final String TABLE_NAMES =
      "select format('%I.%I', n.nspname, c.relname) from pg_class c"
          + " join pg_namespace n on n.oid = c.relnamespace"
          + " where n.nspname = ? and c.relkind = 'r' order by 1";
  private static final String CREATE_TABLES =
      "select format('create table %I.%I (%s)', n.nspname, c.relname, string_agg(format('%I %s%s%s',"
          + " a.attname, format_type(a.atttypid, a.atttypmod),"
          + " coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''),"
          + " case when a.attnotnull then ' not null' else '' end), ', ' order by a.attnum))"
          + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
          + " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
          + " left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum"
          + " where n.nspname = ? and c.relkind = 'r' group by n.nspname, c.relname order by 1";
  private static final String UNSUPPORTED =
      "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
          + " left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0"
          + " and (a.attidentity <> '' or a.attgenerated <> '')"
          + " where n.nspname = ? and (c.relkind in ('p', 'm', 'f') or a.attname is not null)";

  /** In the order in which they can be run: keys before references, references before triggers. */
  private static final String[] FOLLOWING = {
    "select format('alter table %I.%I add constraint %I %s', n.nspname, c.relname, k.conname,"
        + " pg_get_constraintdef(k.oid)) from pg_constraint k join pg_class c on c.oid = k.conrelid"
        + " join pg_namespace n on n.oid = c.relnamespace"
        + " where n.nspname = ? and k.contype in ('p', 'u', 'c', 'x') order by 1",
    "select format('alter table %I.%I add constraint %I %s', n.nspname, c.relname, k.conname,"
        + " pg_get_constraintdef(k.oid)) from pg_constraint k join pg_class c on c.oid = k.conrelid"
        + " join pg_namespace n on n.oid = c.relnamespace"
        + " where n.nspname = ? and k.contype = 'f' order by 1",
    "select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indrelid"
        + " join pg_namespace n on n.oid = c.relnamespace where n.nspname = ? and c.relkind = 'r'"
        + " and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid"
        + " and k.contype in ('p', 'u', 'x')) order by 1",
    "select pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
        + " where n.nspname = ? and p.prokind in ('f', 'p') order by 1",
    "select format('create view %I.%I as %s', n.nspname, c.relname, pg_get_viewdef(c.oid))"
        + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
        + " where n.nspname = ? and c.relkind = 'v' order by c.oid",
    "select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid"
        + " join pg_namespace n on n.oid = c.relnamespace"
        + " where n.nspname = ? and not t.tgisinternal order by 1",
    "select format('select setval(%L, %s)', format('%I.%I', schemaname, sequencename), last_value)"
        + " from pg_sequences where schemaname = ? and last_value is not null order by 1"
  };

  private final Connection connection;

  PostgresDump(Connection connection) {
    this.connection = connection;
  }

  /** Writes all schemas of the platform. */
  void write(Parts parts) throws SQLException, IOException {
    atOneMoment();
    schemas(parts, list(OURS, null));
  }

  /** Writes these schemas. */
  void write(Parts parts, List<String> schemas) throws SQLException, IOException {
    atOneMoment();
    schemas(parts, schemas);
  }

  private void atOneMoment() throws SQLException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    try (Statement statement = connection.createStatement()) {
      // Nothing is in the path, so that every name is written in full.
      statement.execute("set local search_path to ''");
    }
  }

  private void schemas(Parts parts, List<String> schemas) throws SQLException, IOException {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    List<String> tables = new ArrayList<>();
    for (String schema : schemas) {
      refuseUnsupported(schema);
      before.add("create schema \"" + schema + "\"");
      before.addAll(list(SEQUENCES, schema));
      before.addAll(list(CREATE_TABLES, schema));
      tables.addAll(list(TABLE_NAMES, schema));
      for (String query : FOLLOWING) {
        after.addAll(list(query, schema));
      }
    }
    rows(parts, tables);
    text(parts, SCHEMAS, String.join("\n", schemas));
    text(parts, TABLES, String.join("\n", tables));
    text(parts, BEFORE, String.join(END, before));
    text(parts, AFTER, String.join(END, after));
    connection.rollback();
  }

  private void refuseUnsupported(String schema) throws SQLException {
    if (!list(UNSUPPORTED, schema).get(0).equals("0")) {
      throw new SQLException(
          "the schema " + schema + " has identity or generated columns or partitions");
    }
  }

  private void rows(Parts parts, List<String> tables) throws SQLException, IOException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    for (int i = 0; i < tables.size(); i++) {
      String copy = "copy " + tables.get(i) + " to stdout";
      parts.<SQLException>add(
          FOLDER + "rows/" + i + ".copy", out -> postgres.getCopyAPI().copyOut(copy, out));
    }
  }

  private static void text(Parts parts, String path, String text) throws IOException {
    parts.<RuntimeException>add(path, out -> bytes(out, text));
  }

  private static void bytes(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> list(String sql, String schema) throws SQLException {
    List<String> found = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      if (schema != null) {
        query.setString(1, schema);
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }
}
