package org.baton.core.internal.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.evidence.Evidence.Item;

/** The rows of stored files. */
final class EvidenceRows {
  private static final String COLUMNS =
      "id, name, media_type, size_bytes, sha256, stored_at, stored_by";

  private final Database database;

  EvidenceRows(Database database) {
    this.database = database;
  }

  private long nextId(Connection connection) throws SQLException {
    String sql =
        database.dialect() == Database.Dialect.H2
            ? "select next value for evidence_file_seq"
            : "select nextval('evidence_file_seq')";
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Adds a row; the id given is ignored. */
  Item add(Item item) {
    return database.<Item, RuntimeException>tx(
        connection -> {
          long id = nextId(connection);
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into evidence_file (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, item.name());
            insert.setString(3, item.mediaType());
            insert.setLong(4, item.size());
            insert.setString(5, item.sha256());
            insert.setObject(6, item.storedAt().atOffset(ZoneOffset.UTC));
            insert.setString(7, item.storedBy());
            insert.executeUpdate();
          }
          return new Item(
              id,
              item.name(),
              item.mediaType(),
              item.size(),
              item.sha256(),
              item.storedAt(),
              item.storedBy());
        });
  }

  Optional<Item> find(long id) {
    return query("where id = ?", id, 1).stream().findFirst();
  }

  List<Item> after(long id, int limit) {
    return query("where id > ?", id, limit);
  }

  private List<Item> query(String where, long id, int limit) {
    List<Item> items = new ArrayList<>();
    database.<Void, RuntimeException>read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select "
                      + COLUMNS
                      + " from evidence_file "
                      + where
                      + " order by id fetch first ? rows only")) {
            select.setLong(1, id);
            select.setInt(2, limit);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                items.add(item(rows));
              }
            }
          }
          return null;
        });
    return items;
  }

  private static Item item(ResultSet rows) throws SQLException {
    return new Item(
        rows.getLong("id"),
        rows.getString("name"),
        rows.getString("media_type"),
        rows.getLong("size_bytes"),
        rows.getString("sha256"),
        rows.getObject("stored_at", OffsetDateTime.class).toInstant(),
        rows.getString("stored_by"));
  }
}
