package org.baton.modules.internal.trust;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baton.api.data.Database.Dialect;
import org.baton.api.data.Sql;
import org.baton.api.text.Text;
import org.baton.modules.internal.trust.Revocation.Kind;
import org.baton.modules.internal.trust.Revocation.Lifting;

/** The revocations in the database. */
final class RevocationTable {
  private static final String SELECT =
      "select id, kind, revoked, issuer, serial, revoked_on, reason_zh, reason_en, taken_at,"
          + " lifted_at, lifted_by, lifted_why from revocation";
  private static final String INSERT =
      "insert into revocation (id, kind, revoked, issuer_hash, issuer, serial, revoked_on,"
          + " reason_zh, reason_en, taken_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Connection connection;

  RevocationTable(Connection connection) {
    this.connection = connection;
  }

  /** Those before a number, the latest first. */
  List<Revocation> page(long before, int limit) throws SQLException {
    return new Sql(SELECT + " where id < ? order by id desc", before)
        .and(" fetch first ? rows only", limit)
        .list(connection, RevocationTable::revocation);
  }

  Optional<Revocation> find(long id) throws SQLException {
    return new Sql(SELECT + " where id = ?", id)
        .list(connection, RevocationTable::revocation).stream().findFirst();
  }

  /** Those that stand among some hashes. */
  List<Revocation> standing(Collection<String> hashes) throws SQLException {
    String marks = Sql.marks(hashes.size());
    return new Sql(SELECT + " where revoked in (" + marks + ")", hashes.toArray())
        .and(" and lifted_at is null order by id")
        .list(connection, RevocationTable::revocation);
  }

  /** What an issuer called back so far, also what was lifted. */
  Set<String> ofIssuer(String issuerHash) throws SQLException {
    return new HashSet<>(
        new Sql("select revoked from revocation where issuer_hash = ?", issuerHash)
            .list(connection, row -> row.getString(1)));
  }

  /** Adds what is new of an issuer; the numbers in what is given do not matter. */
  void insert(Dialect dialect, String issuerHash, List<Revocation> all) throws SQLException {
    List<Long> ids = Sql.next(connection, dialect, "revocation_seq", all.size());
    List<Object[]> rows = new ArrayList<>();
    for (Revocation one : all) {
      rows.add(
          new Object[] {
            ids.get(rows.size()),
            one.kind().name(),
            one.revoked(),
            issuerHash,
            one.issuer(),
            one.serial(),
            one.on(),
            one.reason().zh(),
            one.reason().en(),
            one.takenAt()
          });
    }
    Sql.batch(connection, INSERT, rows);
  }

  /** Returns how many stood until now: one or none. */
  int lift(long id, Lifting end) throws SQLException {
    return new Sql(
            "update revocation set lifted_at = ?, lifted_by = ?, lifted_why = ?"
                + " where id = ? and lifted_at is null",
            end.at(),
            end.by(),
            end.reason(),
            id)
        .run(connection);
  }

  private static Revocation revocation(ResultSet row) throws SQLException {
    Instant lifted = Sql.moment(row, "lifted_at");
    return new Revocation(
        row.getLong("id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("revoked"),
        row.getString("issuer"),
        row.getLong("serial"),
        row.getObject("revoked_on", LocalDate.class),
        new Text(row.getString("reason_zh"), row.getString("reason_en")),
        Sql.moment(row, "taken_at"),
        lifted == null
            ? null
            : new Lifting(lifted, row.getString("lifted_by"), row.getString("lifted_why")));
  }
}
