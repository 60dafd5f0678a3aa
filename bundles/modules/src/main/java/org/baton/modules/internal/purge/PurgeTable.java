package org.baton.modules.internal.purge;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database.Dialect;
import org.baton.api.data.Sql;
import org.baton.modules.internal.purge.Purge.Export;
import org.baton.modules.internal.purge.Purge.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The purges; every call belongs to a transaction that the caller began. */
@Component(service = PurgeTable.class)
public final class PurgeTable {
  private static final String SELECT =
      "select id, module, module_version, state, reason, asked_at, asked_by, expires_at,"
          + " decided_at, decided_by, export_file, export_sha256, export_bytes, export_rows,"
          + " schema_version, done_at from purge";

  /** Keeps nothing in memory. */
  @Activate
  public PurgeTable() {}

  /** Writes down that somebody asks. */
  long add(Connection connection, Dialect dialect, Purge asked) throws SQLException {
    long id = Sql.next(connection, dialect, "purge_seq");
    new Sql(
            "insert into purge (id, module, module_version, state, reason, asked_at, asked_by,"
                + " expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
            id,
            asked.module(),
            asked.version(),
            asked.state().name(),
            asked.reason(),
            asked.askedAt(),
            asked.askedBy(),
            asked.expiresAt())
        .run(connection);
    return id;
  }

  Optional<Purge> find(Connection connection, long id) throws SQLException {
    return new Sql(SELECT + " where id = ?", id)
        .list(connection, PurgeTable::purge).stream().findFirst();
  }

  /** Those of a module that are asked for or under way. */
  List<Purge> unfinished(Connection connection, String module) throws SQLException {
    return new Sql(
            SELECT + " where module = ? and state in (?, ?, ?) order by id",
            module,
            State.ASKED.name(),
            State.CONFIRMED.name(),
            State.EXPORTED.name())
        .list(connection, PurgeTable::purge);
  }

  /** Whether the data of a module are being destroyed. */
  public boolean isUnderWay(Connection connection, String module) throws SQLException {
    return unfinished(connection, module).stream().anyMatch(Purge::isUnderWay);
  }

  /** All that were confirmed and did not come to their end. */
  List<Purge> underWay(Connection connection) throws SQLException {
    return new Sql(
            SELECT + " where state in (?, ?) order by id",
            State.CONFIRMED.name(),
            State.EXPORTED.name())
        .list(connection, PurgeTable::purge);
  }

  /** A part of all, the newest first. */
  List<Purge> page(Connection connection, long before, int limit) throws SQLException {
    return new Sql(SELECT + " where id < ? order by id desc fetch first ? rows only", before, limit)
        .list(connection, PurgeTable::purge);
  }

  /** Brings one from a state into another; false when it is not in the first. */
  boolean decide(Connection connection, Purge purge, State to, String by, Instant now)
      throws SQLException {
    return new Sql(
                "update purge set state = ?, decided_at = ?, decided_by = ? where id = ?",
                to.name(),
                now,
                by,
                purge.id())
            .and(" and state = ?", purge.state().name())
            .run(connection)
        == 1;
  }

  /** Remembers the file; false when another one was first. */
  boolean exported(Connection connection, long id, Export export) throws SQLException {
    return new Sql(
                "update purge set state = ?, export_file = ?, export_sha256 = ?, export_bytes = ?,"
                    + " export_rows = ?, schema_version = ? where id = ? and state = ?",
                State.EXPORTED.name(),
                export.file(),
                export.sha256(),
                export.bytes(),
                export.rows(),
                export.schemaVersion(),
                id,
                State.CONFIRMED.name())
            .run(connection)
        == 1;
  }

  /** Remembers that the data are gone; false when that is known already. */
  boolean done(Connection connection, long id, Instant now) throws SQLException {
    return new Sql(
                "update purge set state = ?, done_at = ? where id = ? and state = ?",
                State.DONE.name(),
                now,
                id,
                State.EXPORTED.name())
            .run(connection)
        == 1;
  }

  private static Purge purge(ResultSet row) throws SQLException {
    String file = row.getString("export_file");
    return new Purge(
        row.getLong("id"),
        row.getString("module"),
        row.getString("module_version"),
        State.valueOf(row.getString("state")),
        row.getString("reason"),
        Sql.moment(row, "asked_at"),
        row.getString("asked_by"),
        Sql.moment(row, "expires_at"),
        Sql.moment(row, "decided_at"),
        row.getString("decided_by"),
        file == null ? null : export(row, file),
        Sql.moment(row, "done_at"));
  }

  private static Export export(ResultSet row, String file) throws SQLException {
    return new Export(
        file,
        row.getString("export_sha256"),
        row.getLong("export_bytes"),
        row.getLong("export_rows"),
        row.getString("schema_version"));
  }
}
