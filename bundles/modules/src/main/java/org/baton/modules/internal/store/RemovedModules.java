package org.baton.modules.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.data.Sql;
import org.baton.modules.internal.kept.KeepTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The modules that were removed and whose data are still there. */
@Component(service = RemovedModules.class)
public final class RemovedModules {
  private final Access access;
  private final KeepTime time;

  /**
   * A removed module.
   *
   * @param id the module's id
   * @param version the version that was removed
   * @param removedAt when
   * @param removedBy the account that removed it
   * @param schema where its data are in the database
   * @param keepUntil the last day on which they are kept in any case
   */
  public record Removed(
      String id,
      String version,
      Instant removedAt,
      String removedBy,
      String schema,
      LocalDate keepUntil) {}

  /** Remembers on the connections it is given. */
  @Activate
  public RemovedModules(@Reference Access access, @Reference KeepTime time) {
    this.access = access;
    this.time = time;
  }

  /** Remembers a module as removed now by the caller. */
  public void add(Connection connection, String id, String version) throws SQLException {
    forget(connection, id);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into removed (id, version, removed_at, removed_by, keep_until)"
                + " values (?, ?, ?, ?, ?)")) {
      insert.setString(1, id);
      insert.setString(2, version);
      insert.setTimestamp(3, Timestamp.from(Instant.now()));
      insert.setString(4, access.caller().account());
      insert.setObject(5, time.until());
      insert.executeUpdate();
    }
  }

  /** Forgets a module that is back; returns how many rows that were. */
  public int forget(Connection connection, String id) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from removed where id = ?")) {
      delete.setString(1, id);
      return delete.executeUpdate();
    }
  }

  /** The ids of the removed modules. */
  public List<String> ids(Connection connection) throws SQLException {
    return all(connection).stream().map(Removed::id).toList();
  }

  /** The removed modules, sorted by id; the schema bears the module's name. */
  public List<Removed> all(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select id, version, removed_at, removed_by, keep_until from removed order by id");
        ResultSet rows = select.executeQuery()) {
      List<Removed> all = new ArrayList<>();
      while (rows.next()) {
        String id = rows.getString(1);
        all.add(
            new Removed(
                id,
                rows.getString(2),
                rows.getTimestamp(3).toInstant(),
                rows.getString(4),
                id,
                rows.getObject(5, LocalDate.class)));
      }
      return all;
    }
  }

  /** Keeps the data of a module until another day. */
  public void keepUntil(Connection connection, String id, LocalDate until) throws SQLException {
    new Sql("update removed set keep_until = ? where id = ?", until, id).run(connection);
  }

  /**
   * The module as it was removed, held until the transaction ends; null when it is not, since
   * nobody removed it or it has come back.
   */
  public Removed hold(Connection connection, String id) throws SQLException {
    new Sql("select id from removed where id = ? for update", id)
        .list(connection, row -> row.getString(1));
    return all(connection).stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
  }
}
