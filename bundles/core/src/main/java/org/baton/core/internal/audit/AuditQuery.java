package org.baton.core.internal.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which records a list is narrowed to; what is empty narrows nothing.
 *
 * @param account the account that acted
 * @param action how the action begins, such as {@code core.run}
 * @param subject what the object's name contains, such as {@code unit:2101}
 * @param from the first moment; null for the beginning
 * @param until the first moment that is not in it any more; null for the end
 */
public record AuditQuery(
    String account, String action, String subject, Instant from, Instant until) {
  /** All records. */
  public static final AuditQuery ALL = new AuditQuery("", "", "", null, null);

  /** Checks that no word is null. */
  public AuditQuery {
    Objects.requireNonNull(account);
    Objects.requireNonNull(action);
    Objects.requireNonNull(subject);
  }

  /** The conditions behind {@code seq < ?}. */
  String conditions() {
    return (account.isEmpty() ? "" : " and account = ?")
        + (action.isEmpty() ? "" : " and action like ? escape '!'")
        + (subject.isEmpty() ? "" : " and subject like ? escape '!'")
        + (from == null ? "" : " and recorded_at >= ?")
        + (until == null ? "" : " and recorded_at < ?");
  }

  /** The values of the conditions, in their order. */
  List<Object> values() {
    List<Object> values = new ArrayList<>();
    if (!account.isEmpty()) {
      values.add(account);
    }
    if (!action.isEmpty()) {
      values.add(plain(action) + "%");
    }
    if (!subject.isEmpty()) {
      values.add("%" + plain(subject) + "%");
    }
    if (from != null) {
      values.add(from.atOffset(ZoneOffset.UTC));
    }
    if (until != null) {
      values.add(until.atOffset(ZoneOffset.UTC));
    }
    return values;
  }

  private static String plain(String words) {
    return words.replaceAll("([!%_])", "!$1");
  }
}
