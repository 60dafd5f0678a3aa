package org.baton.indicators.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.api.sign.Signer.Signature;
import org.baton.indicators.internal.snapshot.Packet;
import org.baton.indicators.internal.snapshot.Snapshot;

/** Signed snapshots of sets, and who was told. */
public final class SnapshotTable {
  private final Connection connection;
  private final Database.Dialect dialect;

  /** Works on a connection. */
  public SnapshotTable(Connection connection, Database.Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** A number that no snapshot and no amendment has yet. */
  public long next() throws SQLException {
    return Sql.next(connection, dialect, "snapshot_seq");
  }

  /** The snapshot with this number. */
  public Optional<Snapshot> find(long id) throws SQLException {
    return new Sql("select * from indicator_snapshot where id = ?", id)
        .list(connection, SnapshotTable::snapshot).stream().findFirst();
  }

  /** The newest snapshot of a set. */
  public Optional<Snapshot> newest(String set) throws SQLException {
    return new Sql("select * from indicator_snapshot where set_code = ?", set)
            .and(" order by number desc fetch first 1 rows only")
            .list(connection, SnapshotTable::snapshot)
            .stream()
            .findFirst();
  }

  /** The snapshot of a set that is in force on a day. */
  public Optional<Snapshot> at(String set, LocalDate day) throws SQLException {
    return new Sql("select * from indicator_snapshot where set_code = ? and valid_from <= ?")
            .and(" and (valid_to is null or valid_to >= ?)", set, day, day)
            .and(" order by number desc fetch first 1 rows only")
            .list(connection, SnapshotTable::snapshot)
            .stream()
            .findFirst();
  }

  /** Snapshots behind a number, in the order of numbers; of any set when it is empty. */
  public List<Snapshot> page(String set, Collection<Long> ids, long after, int limit)
      throws SQLException {
    Sql sql = new Sql("select * from indicator_snapshot where id > ?", after);
    if (!set.isEmpty()) {
      sql.and(" and set_code = ?", set);
    }
    if (ids != null) {
      if (ids.isEmpty()) {
        return List.of();
      }
      sql.and(" and id in (" + Sql.marks(ids.size()) + ")", ids.toArray());
    }
    return sql.and(" order by id fetch first ? rows only", limit)
        .list(connection, SnapshotTable::snapshot);
  }

  /** Adds a snapshot. */
  public void insert(Snapshot s) throws SQLException {
    new Sql("insert into indicator_snapshot (id, set_code, number, cycle, valid_from, valid_to,")
        .and(" document, sha256, plan_number, plan_hash, algorithm, signing_key, signature,")
        .and(" reason, signed_at, signed_by) values (" + Sql.marks(16) + ")")
        .and("", s.id(), s.set(), s.number(), s.cycle(), s.validFrom(), s.validTo(), s.document())
        .and("", s.sha256(), s.planNumber(), s.planHash(), s.signature().algorithm())
        .and("", s.signature().key(), s.signature().value(), s.reason(), s.signedAt())
        .and("", s.signedBy())
        .run(connection);
  }

  /** Says which day is a snapshot's last in force. */
  public void end(long id, LocalDate last) throws SQLException {
    new Sql("update indicator_snapshot set valid_to = ? where id = ?", last, id).run(connection);
  }

  private static Snapshot snapshot(ResultSet row) throws SQLException {
    return new Snapshot(
        row.getLong("id"),
        row.getString("set_code"),
        row.getInt("number"),
        row.getString("cycle"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getString("document"),
        row.getString("sha256"),
        row.getInt("plan_number"),
        row.getString("plan_hash"),
        new Signature(
            row.getString("algorithm"), row.getString("signing_key"), row.getString("signature")),
        row.getString("reason"),
        Sql.moment(row, "signed_at"),
        row.getString("signed_by"));
  }

  /** Adds a packet for each unit. */
  public void send(long snapshot, Collection<String> units, Instant at, LocalDate due)
      throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    units.forEach(u -> rows.add(new Object[] {snapshot, u, at, due}));
    Sql.batch(
        connection,
        "insert into notice_packet (snapshot_id, unit, sent_at, due, acknowledged_by, note)"
            + " values (?, ?, ?, ?, '', '')",
        rows);
  }

  /** The packet of a unit. */
  public Optional<Packet> packet(long snapshot, String unit) throws SQLException {
    return new Sql("select * from notice_packet where snapshot_id = ? and unit = ?")
        .and("", snapshot, unit).list(connection, SnapshotTable::packet).stream().findFirst();
  }

  /** Packets of a snapshot behind a unit's code. */
  public List<Packet> packets(long snapshot, String after, int limit) throws SQLException {
    return new Sql("select * from notice_packet where snapshot_id = ? and unit > ?")
        .and(" order by unit fetch first ? rows only", snapshot, after, limit)
        .list(connection, SnapshotTable::packet);
  }

  /** The packets of units that they have not acknowledged, the most urgent first. */
  public List<Packet> waiting(Collection<String> units, int limit) throws SQLException {
    return new Sql("select * from notice_packet where acknowledged_at is null and unit in (")
        .and(Sql.marks(units.size()) + ")", units.toArray())
        .and(" order by due, snapshot_id, unit fetch first ? rows only", limit)
        .list(connection, SnapshotTable::packet);
  }

  /** The snapshots that units were told of. */
  public List<Long> toldTo(Collection<String> units) throws SQLException {
    return new Sql("select distinct snapshot_id from notice_packet where unit in (")
        .and(Sql.marks(units.size()) + ")", units.toArray())
        .list(connection, row -> row.getLong(1));
  }

  /** How many packets there are, and how many were acknowledged. */
  public int[] counts(long snapshot) throws SQLException {
    return new Sql("select count(*), count(acknowledged_at) from notice_packet")
        .and(" where snapshot_id = ?", snapshot)
        .list(connection, row -> new int[] {row.getInt(1), row.getInt(2)})
        .get(0);
  }

  /** Writes that a unit acknowledged; says whether nobody had before. */
  public boolean acknowledge(long snapshot, String unit, Instant at, String by, String note)
      throws SQLException {
    return new Sql("update notice_packet set acknowledged_at = ?, acknowledged_by = ?, note = ?")
            .and(" where snapshot_id = ? and unit = ?", at, by, note, snapshot, unit)
            .and(" and acknowledged_at is null")
            .run(connection)
        == 1;
  }

  private static Packet packet(ResultSet row) throws SQLException {
    return new Packet(
        row.getLong("snapshot_id"),
        row.getString("unit"),
        Sql.moment(row, "sent_at"),
        row.getObject("due", LocalDate.class),
        Sql.moment(row, "acknowledged_at"),
        row.getString("acknowledged_by"),
        row.getString("note"));
  }
}
