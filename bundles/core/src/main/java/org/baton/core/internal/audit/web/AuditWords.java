package org.baton.core.internal.audit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.core.internal.Today;
import org.baton.core.internal.audit.AuditQuery;

/**
 * What was entered to narrow the trail.
 *
 * @param account the account that acted
 * @param action how the action begins
 * @param subject what the object's name contains
 * @param from the first day
 * @param to the last day
 */
record AuditWords(String account, String action, String subject, String from, String to) {
  private static final int LONGEST = 200;

  AuditWords {
    account = bounded(account);
    action = bounded(action);
    subject = bounded(subject);
    from = bounded(from);
    to = bounded(to);
  }

  private static String bounded(String words) {
    String plain = words.strip();
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
  }

  /** The query; a day that is none is refused. */
  AuditQuery query() {
    return new AuditQuery(account, action, subject, day("from", from, 0), day("to", to, 1));
  }

  private static Instant day(String field, String words, int later) {
    if (words.isEmpty()) {
      return null;
    }
    try {
      return Today.start(LocalDate.parse(words).plusDays(later));
    } catch (DateTimeParseException e) {
      throw Problem.invalid(
              "core.audit.query", List.of(Violation.at(field, words, "core.audit.day")))
          .causedBy(e);
    }
  }

  /** The same as a part of an address. */
  String address() {
    return "account="
        + encoded(account)
        + "&action="
        + encoded(action)
        + "&subject="
        + encoded(subject)
        + "&from="
        + encoded(from)
        + "&to="
        + encoded(to);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
