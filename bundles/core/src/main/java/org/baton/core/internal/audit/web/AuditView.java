package org.baton.core.internal.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Page;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.AuditReport;
import org.baton.core.internal.audit.AuditLog.Entry;
import org.baton.core.internal.audit.AuditWatch.Seen;

/** Draws the pages of the audit trail. */
final class AuditView {
  private AuditView() {}

  static View list(
      AuditWords words, Page<Entry> page, boolean later, Optional<Seen> seen, Reader reader) {
    List<List<Cell>> rows = page.items().stream().map(e -> row(e, reader)).toList();
    String same = AuditPages.HERE + "?" + words.address();
    String title = reader.t("core.page.audit");
    List<Column> columns =
        Stream.of("what", "object", "who", "when", "more")
            .map(c -> Column.of(reader.t("core.page.audit." + c)))
            .toList();
    Table table =
        Table.of("audit", title, columns, rows)
            .filters(filters(words, reader))
            .paging(later ? same : "", page.next().isEmpty() ? "" : same + "&after=" + page.next())
            .export(AuditPages.HERE + "audit.csv?" + words.address())
            .empty(
                Empty.of(
                    reader.t("core.page.audit.none"),
                    reader.t("core.page.audit.none.words"),
                    Action.link(reader.t("core.page.audit.all"), AuditPages.HERE)));
    Heading heading =
        Heading.of(title, reader.t("core.page.audit.lead"))
            .actions(
                Action.send(
                        reader.t("core.page.audit.verify"), AuditPages.HERE + "verify", Map.of())
                    .primary());
    return View.of("core.page.audit", heading, verified(seen, reader), table);
  }

  private static Notice verified(Optional<Seen> seen, Reader reader) {
    if (seen.isEmpty()) {
      return Notice.of(Tone.INFO, reader.t("core.page.audit.unverified"));
    }
    AuditReport report = seen.get().report();
    String at = reader.time(seen.get().at());
    return report.intact()
        ? Notice.of(
            Tone.GOOD,
            reader.t("core.page.audit.intact", report.records(), at),
            reader.t("core.page.audit.signed", report.signedUpTo()))
        : Notice.of(
            Tone.BAD,
            reader.t(report.code(), report.brokenAt()),
            reader.t(report.code() + ".remedy", report.brokenAt()),
            reader.t("core.page.audit.broken", report.records(), at));
  }

  private static Field[] filters(AuditWords words, Reader reader) {
    return new Field[] {
      Field.of("account", Kind.SEARCH, reader.t("core.page.audit.account")).value(words.account()),
      Field.of("action", Kind.SEARCH, reader.t("core.page.audit.action"))
          .hint(reader.t("core.page.audit.action.hint"))
          .value(words.action()),
      Field.of("subject", Kind.SEARCH, reader.t("core.page.audit.object"))
          .hint(reader.t("core.page.audit.object.hint"))
          .value(words.subject()),
      Field.of("from", Kind.DATE, reader.t("core.page.audit.from")).value(words.from()),
      Field.of("to", Kind.DATE, reader.t("core.page.audit.to")).value(words.to())
    };
  }

  private static List<Cell> row(Entry entry, Reader reader) {
    return List.of(
        Cell.of(action(entry.action(), reader)).detail(entry.reason()),
        Cell.of(entry.subject()),
        Cell.of(entry.name()).detail(entry.account()),
        Cell.of(reader.time(Instant.parse(entry.at()))),
        Cell.actions(
            Action.drawer(
                reader.t("core.page.audit.number", entry.seq()), AuditPages.HERE + entry.seq())));
  }

  static View record(Entry entry, Reader reader) {
    String title = reader.t("core.page.audit.number", entry.seq());
    Heading heading =
        Heading.of(title, action(entry.action(), reader))
            .below(Action.link(reader.t("core.page.audit"), AuditPages.HERE));
    String none = reader.t("core.page.audit.nothing");
    return View.of(
        title,
        heading,
        Facts.of(
            Fact.of(reader.t("core.page.audit.action"), entry.action()),
            Fact.of(reader.t("core.page.audit.object"), entry.subject()),
            Fact.of(
                reader.t("core.page.audit.who"),
                reader.t("core.page.audit.person", entry.name(), entry.account())),
            Fact.of(reader.t("core.page.audit.when"), reader.time(Instant.parse(entry.at()))),
            Fact.of(reader.t("core.page.audit.moment"), entry.at()),
            Fact.of(
                reader.t("core.page.audit.reason"),
                entry.reason().isEmpty() ? none : entry.reason()),
            Fact.of(
                reader.t("core.page.audit.details"),
                entry.details().equals("{}") ? none : entry.details()),
            Fact.of(reader.t("core.page.audit.hash"), entry.hash())));
  }

  static List<String> titles(Reader reader) {
    return Stream.of(
            "seq", "moment", "account", "name", "action", "object", "reason", "details", "hash")
        .map(c -> reader.t("core.page.audit." + c))
        .toList();
  }

  /** The action in words, when its module has some: {@code access.audit.account.created}. */
  private static String action(String action, Reader reader) {
    int dot = action.indexOf('.');
    String key = dot < 0 ? action : action.substring(0, dot) + ".audit" + action.substring(dot);
    String words = reader.t(key);
    return words.equals(key) ? action : words;
  }
}
