package org.baton.modules.internal.catalogue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baton.api.data.Sql;

/** The newest catalogue of each issuer in the database. */
final class CatalogueTable {
  private static final String SELECT =
      "select issuer_hash, issuer, serial, index_sha256, certificate, taken_at from catalogue";

  private final Connection connection;

  CatalogueTable(Connection connection) {
    this.connection = connection;
  }

  /** Has others wait who would accept a catalogue at the same time. */
  void lock() throws SQLException {
    new Sql("select id from catalogue_lock where id = 1 for update")
        .list(connection, row -> row.getInt(1));
  }

  /** All of them, by the hashes of their issuers. */
  Map<String, Accepted> all() throws SQLException {
    return new Sql(SELECT)
        .list(connection, CatalogueTable::accepted).stream()
            .collect(Collectors.toMap(Accepted::issuerHash, Function.identity()));
  }

  Optional<Accepted> find(String issuerHash) throws SQLException {
    return new Sql(SELECT + " where issuer_hash = ?", issuerHash)
        .list(connection, CatalogueTable::accepted).stream().findFirst();
  }

  /** Puts one in the place of its issuer's last. */
  void put(Accepted given) throws SQLException {
    int changed =
        new Sql(
                "update catalogue set serial = ?, index_sha256 = ?, certificate = ?, taken_at = ?"
                    + " where issuer_hash = ?",
                given.serial(),
                given.indexSha256(),
                given.certificate(),
                given.takenAt(),
                given.issuerHash())
            .run(connection);
    if (changed == 0) {
      new Sql(
              "insert into catalogue (issuer_hash, issuer, serial, index_sha256, certificate,"
                  + " taken_at) values (?, ?, ?, ?, ?, ?)",
              given.issuerHash(),
              given.issuer(),
              given.serial(),
              given.indexSha256(),
              given.certificate(),
              given.takenAt())
          .run(connection);
    }
  }

  private static Accepted accepted(ResultSet row) throws SQLException {
    return new Accepted(
        row.getString("issuer_hash"),
        row.getString("issuer"),
        row.getLong("serial"),
        row.getString("index_sha256"),
        row.getString("certificate"),
        Sql.moment(row, "taken_at"));
  }
}
