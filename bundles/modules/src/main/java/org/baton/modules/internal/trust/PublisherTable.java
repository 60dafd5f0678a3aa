package org.baton.modules.internal.trust;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database.Dialect;
import org.baton.api.data.Sql;
import org.baton.modules.internal.trust.Publisher.Withdrawal;

/** The publishers in the database. */
final class PublisherTable {
  private static final String SELECT =
      "select id, fingerprint, subject, valid_from, valid_until, trusted_at, trusted_by,"
          + " withdrawn_at, withdrawn_by, reason from publisher";

  private final Connection connection;

  PublisherTable(Connection connection) {
    this.connection = connection;
  }

  /** Those before a number, the latest first. */
  List<Publisher> page(long before, int limit) throws SQLException {
    return new Sql(SELECT + " where id < ? order by id desc", before)
        .and(" fetch first ? rows only", limit)
        .list(connection, PublisherTable::publisher);
  }

  Optional<Publisher> find(String fingerprint) throws SQLException {
    return among(List.of(fingerprint)).stream().findFirst();
  }

  List<Publisher> among(Collection<String> fingerprints) throws SQLException {
    if (fingerprints.isEmpty()) {
      return List.of();
    }
    String marks = Sql.marks(fingerprints.size());
    return new Sql(SELECT + " where fingerprint in (" + marks + ")", fingerprints.toArray())
        .list(connection, PublisherTable::publisher);
  }

  long next(Dialect dialect) throws SQLException {
    return Sql.next(connection, dialect, "publisher_seq");
  }

  void insert(Publisher given) throws SQLException {
    new Sql(
            "insert into publisher (id, fingerprint, subject, valid_from, valid_until, trusted_at,"
                + " trusted_by) values (?, ?, ?, ?, ?, ?, ?)",
            given.id(),
            given.fingerprint(),
            given.subject(),
            given.from(),
            given.until(),
            given.trustedAt(),
            given.trustedBy())
        .run(connection);
  }

  /** Trust that was withdrawn is given again. */
  int trustAgain(Publisher given) throws SQLException {
    return new Sql(
            "update publisher set trusted_at = ?, trusted_by = ?, withdrawn_at = null,"
                + " withdrawn_by = null, reason = null"
                + " where fingerprint = ? and withdrawn_at is not null",
            given.trustedAt(),
            given.trustedBy(),
            given.fingerprint())
        .run(connection);
  }

  /** Returns how many were trusted until now: one or none. */
  int withdraw(String fingerprint, Withdrawal end) throws SQLException {
    return new Sql(
            "update publisher set withdrawn_at = ?, withdrawn_by = ?, reason = ?"
                + " where fingerprint = ? and withdrawn_at is null",
            end.at(),
            end.by(),
            end.reason(),
            fingerprint)
        .run(connection);
  }

  private static Publisher publisher(ResultSet row) throws SQLException {
    String by = row.getString("withdrawn_by");
    return new Publisher(
        row.getLong("id"),
        row.getString("fingerprint"),
        row.getString("subject"),
        Sql.moment(row, "valid_from"),
        Sql.moment(row, "valid_until"),
        Sql.moment(row, "trusted_at"),
        row.getString("trusted_by"),
        by == null
            ? null
            : new Withdrawal(Sql.moment(row, "withdrawn_at"), by, row.getString("reason")));
  }
}
