package org.baton.core.internal.works.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baton.api.problem.Violation;
import org.baton.api.table.Effect;
import org.baton.api.text.Texts;
import org.baton.core.internal.imports.KeptReport;
import org.baton.core.internal.works.Reason;
import org.baton.core.internal.works.Work;

/** Long work as callers see it. */
public record WorkView(
    long id,
    String kind,
    String subject,
    String name,
    String cycle,
    String owner,
    String state,
    boolean ending,
    int percent,
    long done,
    long total,
    String message,
    String reason,
    String remedy,
    Instant createdAt,
    Instant startedAt,
    Instant endedAt,
    Report report) {

  /** What became of an import; only who sent the file sees it. */
  record Report(
      String format,
      String sha256,
      int rows,
      int accepted,
      List<String> ignoredColumns,
      int mistakes,
      List<Mistake> violations,
      Effect effect) {}

  /** A mistake in the reader's words. */
  record Mistake(
      int line, String field, String value, String code, String sentence, String remedy) {}

  /** The work in a reader's language. */
  public static WorkView of(Work work, Optional<KeptReport> report, Texts texts, Locale locale) {
    Reason reason = work.reason();
    return new WorkView(
        work.id(),
        work.kind(),
        work.subject(),
        work.name(),
        work.cycle(),
        work.owner(),
        work.state().name().toLowerCase(Locale.ROOT),
        work.ending(),
        work.percent(),
        work.done(),
        work.total(),
        work.message().isEmpty() ? "" : texts.text(locale, work.message()),
        reason.none() ? "" : texts.text(locale, reason.code(), reason.arguments()),
        reason.none()
            ? ""
            : texts.find(locale, reason.code() + ".remedy", reason.arguments()).orElse(""),
        work.createdAt(),
        work.startedAt(),
        work.endedAt(),
        report.map(r -> report(r, texts, locale)).orElse(null));
  }

  private static Report report(KeptReport r, Texts texts, Locale locale) {
    return new Report(
        r.format(),
        r.sha256(),
        r.rows(),
        r.accepted(),
        r.ignored(),
        r.mistakes(),
        r.told().stream().map(v -> mistake(v, texts, locale)).toList(),
        r.effect());
  }

  private static Mistake mistake(Violation v, Texts texts, Locale locale) {
    Object[] words = v.arguments().toArray();
    return new Mistake(
        v.line(),
        v.field(),
        v.value(),
        v.code(),
        texts.text(locale, v.code(), words),
        texts.find(locale, v.code() + ".remedy", words).orElse(""));
  }
}
