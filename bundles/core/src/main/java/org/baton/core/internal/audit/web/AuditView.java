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
    String title = reader.t("core.audit.page");
    List<Column> columns =
        Stream.of("what", "object", "who", "when", "more")
            .map(c -> Column.of(reader.t("core.audit.page." + c)))
            .toList();
    Table table =
        Table.of("audit", title, columns, rows)
            .filters(filters(words, reader))
            .paging(later ? same : "", page.next().isEmpty() ? "" : same + "&after=" + page.next())
            .export(AuditPages.HERE + "audit.csv?" + words.address())
            .empty(
                Empty.of(
                    reader.t("core.audit.page.none"),
                    reader.t("core.audit.page.none.words"),
                    Action.link(reader.t("core.audit.page.all"), AuditPages.HERE)));
    Heading heading =
        Heading.of(title, reader.t("core.audit.page.lead"))
            .actions(
                Action.send(
                        reader.t("core.audit.page.verify"), AuditPages.HERE + "verify", Map.of())
                    .primary());
    return View.of("core.audit.page", heading, verified(seen, reader), table);
  }

  private static Notice verified(Optional<Seen> seen, Reader reader) {
    if (seen.isEmpty()) {
      return Notice.of(Tone.INFO, reader.t("core.audit.page.unverified"));
    }
    AuditReport report = seen.get().report();
    String at = reader.time(seen.get().at());
    return report.intact()
        ? Notice.of(
            Tone.GOOD,
            reader.t("core.audit.page.intact", report.records(), at),
            reader.t("core.audit.page.signed", report.signedUpTo()))
        : Notice.of(
            Tone.BAD,
            reader.t(report.code(), report.brokenAt()),
            reader.t(report.code() + ".remedy", report.brokenAt()),
            reader.t("core.audit.page.broken", report.records(), at));
  }

  private static Field[] filters(AuditWords words, Reader reader) {
    return new Field[] {
      Field.of("account", Kind.SEARCH, reader.t("core.audit.page.account")).value(words.account()),
      Field.of("action", Kind.SEARCH, reader.t("core.audit.page.action"))
          .hint(reader.t("core.audit.page.action.hint"))
          .value(words.action()),
      Field.of("subject", Kind.SEARCH, reader.t("core.audit.page.object"))
          .hint(reader.t("core.audit.page.object.hint"))
          .value(words.subject()),
      Field.of("from", Kind.DATE, reader.t("core.audit.page.from")).value(words.from()),
      Field.of("to", Kind.DATE, reader.t("core.audit.page.to")).value(words.to())
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
                reader.t("core.audit.page.number", entry.seq()), AuditPages.HERE + entry.seq())));
  }

  static View record(Entry entry, Reader reader) {
    String title = reader.t("core.audit.page.number", entry.seq());
    Heading heading =
        Heading.of(title, action(entry.action(), reader))
            .below(Action.link(reader.t("core.audit.page"), AuditPages.HERE));
    String none = reader.t("core.audit.page.nothing");
    return View.of(
        title,
        heading,
        Facts.of(
            Fact.of(reader.t("core.audit.page.action"), entry.action()),
            Fact.of(reader.t("core.audit.page.object"), entry.subject()),
            Fact.of(
                reader.t("core.audit.page.who"),
                reader.t("core.audit.page.person", entry.name(), entry.account())),
            Fact.of(reader.t("core.audit.page.when"), reader.time(Instant.parse(entry.at()))),
            Fact.of(reader.t("core.audit.page.moment"), entry.at()),
            Fact.of(
                reader.t("core.audit.page.reason"),
                entry.reason().isEmpty() ? none : entry.reason()),
            Fact.of(
                reader.t("core.audit.page.details"),
                entry.details().equals("{}") ? none : entry.details()),
            Fact.of(reader.t("core.audit.page.hash"), entry.hash())));
  }

  static List<String> titles(Reader reader) {
    return Stream.of(
            "seq", "moment", "account", "name", "action", "object", "reason", "details", "hash")
        .map(c -> reader.t("core.audit.page." + c))
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
