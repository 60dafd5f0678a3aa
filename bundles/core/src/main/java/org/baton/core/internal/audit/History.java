package org.baton.core.internal.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.data.Database;
import org.baton.core.internal.store.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What happened, as far as pages tell it: to one thing, or since somebody was here. */
@Component(service = History.class)
public final class History {
  private static final int MOST = 1000;

  /** Looked back over at most so many records, so that a page stays fast after a large import. */
  private static final long FARTHEST = 20_000;

  private final Database database;

  /**
   * Something that happened.
   *
   * @param at when
   * @param account who
   * @param name the person's name then
   * @param action what was done
   * @param subject to what, such as {@code cycle:C2026}
   * @param reason why
   * @param details further facts
   */
  public record Event(
      Instant at,
      String account,
      String name,
      String action,
      String subject,
      String reason,
      Map<String, String> details) {
    /** What it was done to, without its kind. */
    public String code() {
      return subject.substring(subject.indexOf(':') + 1);
    }
  }

  /** Reads the audit trail. */
  @Activate
  public History(@Reference(target = "(org.baton.module=core)") Database database) {
    this.database = database;
  }

  /** What was done to a thing, the oldest first. */
  public List<Event> of(String subject) {
    return database.read(
        c ->
            read(
                c,
                "select * from audit_record where subject = ? order by seq fetch first ? rows only",
                subject,
                MOST));
  }

  /**
   * What others did since a record, the newest first.
   *
   * @param seq the record's number
   * @param account who is left out
   * @param actions what is told
   */
  public List<Event> since(long seq, String account, List<String> actions, int limit) {
    String marks = "?, ".repeat(actions.size() - 1) + "?";
    List<Object> values = new ArrayList<>(List.of(seq, FARTHEST, account));
    values.addAll(actions);
    values.add(limit);
    return database.read(
        c ->
            read(
                c,
                "select * from audit_record where seq > ?"
                    + " and seq > (select seq from audit_head where id = 1) - ?"
                    + " and account <> ? and action in ("
                    + marks
                    + ") order by seq desc fetch first ? rows only",
                values.toArray()));
  }

  private static List<Event> read(Connection connection, String sql, Object... values)
      throws SQLException {
    List<Event> events = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          events.add(event(row));
        }
      }
    }
    return events;
  }

  private static Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("account"),
        row.getString("name"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("reason"),
        Json.words(row.getString("details")));
  }
}
