package org.baton.core.internal.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.web.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The records of the audit trail, newest first. */
@Component(service = AuditLog.class)
public final class AuditLog {
  private final Database database;

  /** Takes what it works with. */
  @Activate
  public AuditLog(@Reference(target = "(org.baton.module=core)") Database database) {
    this.database = database;
  }

  /**
   * A record as people see it.
   *
   * @param seq its number
   * @param at when
   * @param account who
   * @param name the person's name then
   * @param action what was done
   * @param subject to what
   * @param reason why
   * @param details further facts, JSON
   * @param hash its hash
   */
  public record Entry(
      long seq,
      String at,
      String account,
      String name,
      String action,
      String subject,
      String reason,
      String details,
      String hash) {}

  /**
   * The records before a number, in one statement.
   *
   * @param before the number; those up to the newest when it is 0
   * @param limit at most so many
   */
  public Page<Entry> list(AuditQuery query, long before, int limit) {
    String sql =
        "select "
            + AuditRecord.COLUMNS
            + " from audit_record where seq < ?"
            + query.conditions()
            + " order by seq desc fetch first ? rows only";
    List<Object> values = new ArrayList<>();
    values.add(before <= 0 ? Long.MAX_VALUE : before);
    values.addAll(query.values());
    values.add(limit + 1);
    List<Entry> entries = read(sql, values);
    boolean more = entries.size() > limit;
    List<Entry> shown = more ? entries.subList(0, limit) : entries;
    return new Page<>(shown, more ? Long.toString(shown.get(limit - 1).seq()) : "");
  }

  /** The record with this number. */
  public Optional<Entry> find(long seq) {
    String sql = "select " + AuditRecord.COLUMNS + " from audit_record where seq = ?";
    return read(sql, List.of(seq)).stream().findFirst();
  }

  private List<Entry> read(String sql, List<Object> values) {
    return database.<List<Entry>, RuntimeException>read(
        connection -> {
          List<Entry> entries = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
              select.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                entries.add(entry(AuditRecord.of(rows), rows.getString("hash")));
              }
            }
          }
          return entries;
        });
  }

  private static Entry entry(AuditRecord r, String hash) {
    return new Entry(
        r.seq(),
        r.at().toString(),
        r.account(),
        r.name(),
        r.action(),
        r.subject(),
        r.reason(),
        r.details(),
        hash);
  }
}
