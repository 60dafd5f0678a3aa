package org.baton.core.internal.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A record of the audit trail.
 *
 * @param seq its number, from 1 on without gaps
 * @param at when, to the microsecond
 * @param details further facts as JSON with sorted keys
 * @param previous the hash of the record before
 */
record AuditRecord(
    long seq,
    Instant at,
    String account,
    String name,
    String action,
    String subject,
    String reason,
    String details,
    String previous) {

  static final String COLUMNS =
      "seq, recorded_at, account, name, action, subject, reason, details, previous, hash";

  String hash(AuditKey key) {
    return key.sign(
        "baton-audit-1",
        Long.toString(seq),
        Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
        account,
        name,
        action,
        subject,
        reason,
        details,
        previous);
  }

  static AuditRecord of(ResultSet rows) throws SQLException {
    return new AuditRecord(
        rows.getLong("seq"),
        rows.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        rows.getString("account"),
        rows.getString("name"),
        rows.getString("action"),
        rows.getString("subject"),
        rows.getString("reason"),
        rows.getString("details"),
        rows.getString("previous"));
  }

  void fill(PreparedStatement insert, String hash) throws SQLException {
    insert.setLong(1, seq);
    insert.setObject(2, at.atOffset(ZoneOffset.UTC));
    insert.setString(3, account);
    insert.setString(4, name);
    insert.setString(5, action);
    insert.setString(6, subject);
    insert.setString(7, reason);
    insert.setString(8, details);
    insert.setString(9, previous);
    insert.setString(10, hash);
  }
}
