package org.baton.core.internal.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The audit trail as a chain of hashes.
 *
 * <p>Cost: a record takes the row of the head until its transaction ends, so transactions that
 * record something commit one after the other from the record on. Record as the last act of a
 * transaction: work before it runs side by side, and since nobody waits for another lock while
 * holding the head, writers cannot block each other in a circle.
 */
@Component
public final class ChainedAuditTrail implements AuditTrail {
  private static final int LONGEST = 64 << 10;

  private final Database database;
  private final Access access;
  private final AuditKeeper keeper;
  private final ObjectMapper json = new ObjectMapper();

  /** Takes what it works with. */
  @Activate
  public ChainedAuditTrail(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference Access access,
      @Reference AuditKeeper keeper) {
    this.database = database;
    this.access = access;
    this.keeper = keeper;
  }

  @Override
  public void record(String action, String subject, String reason, Map<String, String> details) {
    Objects.requireNonNull(action);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(reason);
    AuditKey key = keeper.key();
    Caller caller = caller();
    String facts = facts(details);
    if (action.length() + subject.length() + reason.length() + facts.length() > LONGEST) {
      throw Problem.of(Problem.Kind.TOO_LARGE, "core.audit.too-long", LONGEST);
    }
    database.<Void, RuntimeException>tx(
        connection -> {
          append(connection, key, caller, action, subject, reason, facts);
          return null;
        });
  }

  private static void append(
      Connection connection,
      AuditKey key,
      Caller caller,
      String action,
      String subject,
      String reason,
      String facts)
      throws SQLException {
    AuditHead head = AuditHead.lock(connection);
    AuditRecord record =
        new AuditRecord(
            head.seq() + 1,
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            caller.account(),
            caller.name(),
            action,
            subject,
            reason,
            facts,
            head.hash());
    String hash = record.hash(key);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit_record ("
                + AuditRecord.COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      record.fill(insert, hash);
      insert.executeUpdate();
    }
    new AuditHead(record.seq(), hash).write(connection);
  }

  private String facts(Map<String, String> details) {
    try {
      return json.writeValueAsString(new TreeMap<>(details));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The platform's own work has no caller. */
  private Caller caller() {
    try {
      return access.caller();
    } catch (Problem e) {
      if (e.kind() == Problem.Kind.UNAUTHENTICATED) {
        return Caller.SYSTEM;
      }
      throw e;
    }
  }
}
