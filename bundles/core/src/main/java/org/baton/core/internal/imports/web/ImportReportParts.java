package org.baton.core.internal.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Buttons;
import org.baton.api.page.Cell;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Violation;
import org.baton.api.table.Effect;
import org.baton.api.table.TableImport;
import org.baton.api.web.Reader;
import org.baton.core.internal.imports.KeptReport;
import org.baton.core.internal.works.Work;
import org.baton.core.internal.works.Work.State;
import org.baton.core.internal.works.web.WorkParts;

/**
 * What became of a file.
 *
 * @param kinds the kind of table; empty when it is not installed any more
 */
record ImportReportParts(Reader reader, Work work, List<TableImport> kinds, ImportForm form) {

  /**
   * The parts of the page.
   *
   * @param report null when there is none, or when it is not the reader's
   */
  List<Part> of(KeptReport report, boolean mine) {
    List<Part> parts = new ArrayList<>();
    switch (work.state()) {
      case CHECKED -> checked(parts, report);
      case DONE -> done(parts, report);
      default -> ended(parts, report, mine);
    }
    if (report != null && !report.preview().isEmpty()) {
      parts.add(new PreviewParts(reader, kinds).of(report, work.state() != State.CHECKED));
    }
    return parts;
  }

  private String path() {
    return "/core/imports/" + work.id();
  }

  private void checked(List<Part> parts, KeptReport report) {
    if (report == null) {
      parts.add(Notice.of(Tone.INFO, reader.t("core.imports.checked.other", work.owner())));
      return;
    }
    parts.add(
        Notice.of(
            Tone.INFO, reader.t("core.imports.checked"), reader.t("core.imports.checked.words")));
    parts.add(figures(report));
    Effect effect = report.effect();
    if (effect != null && effect.changed() > 0) {
      parts.add(
          Notice.of(
              Tone.WARN,
              reader.t("core.imports.changes.warn", effect.changed()),
              new PreviewParts(reader, kinds).columns(effect)));
    }
    ignored(parts, report);
    parts.add(
        Buttons.of(
            Action.send(
                    reader.t("core.imports.confirm", report.rows()), path() + "/confirm", Map.of())
                .primary(),
            Action.send(reader.t("core.imports.discard"), path() + "/cancel", Map.of())
                .danger(reader.t("core.imports.discard.sure"))));
    if (effect != null && !effect.examples().isEmpty()) {
      parts.add(new PreviewParts(reader, kinds).changes(effect));
    }
  }

  private void ignored(List<Part> parts, KeptReport report) {
    if (!report.ignored().isEmpty()) {
      String columns = String.join(reader.t("core.imports.comma"), report.ignored());
      parts.add(
          Notice.of(
              Tone.WARN,
              reader.t("core.imports.ignored", columns),
              reader.t("core.imports.ignored.words")));
    }
  }

  private void done(List<Part> parts, KeptReport report) {
    List<Action> next = new ArrayList<>();
    if (work.subject().equals("units")) {
      next.add(Action.link(reader.t("core.imports.to-units"), "/core/units/").primary());
    } else if (!work.cycle().isEmpty()) {
      next.add(
          Action.link(reader.t("core.imports.to-runs"), "/core/runs/?cycle=" + work.cycle())
              .primary());
    }
    next.add(Action.link(reader.t("core.imports.another"), "/core/imports/"));
    String said =
        report == null
            ? reader.t("core.imports.done.other")
            : reader.t("core.imports.done", report.accepted());
    parts.add(new Notice(Tone.GOOD, said, List.of(), next));
    if (report != null) {
      parts.add(figures(report));
    }
  }

  private void ended(List<Part> parts, KeptReport report, boolean mine) {
    parts.add(WorkParts.ended(work, reader));
    if (report != null && !report.violations().isEmpty()) {
      parts.add(mistakes(report));
      ignored(parts, report);
    }
    if (mine && !kinds.isEmpty()) {
      parts.add(
          Section.of(
              "again",
              reader.t("core.imports.again"),
              form.again(work.subject(), work.cycle(), reader)));
    }
  }

  private Part figures(KeptReport report) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("core.imports.rows", report.rows(), Tone.PLAIN));
    Effect effect = report.effect();
    if (effect != null) {
      facts.add(fact("core.imports.added", effect.added(), Tone.PLAIN));
      facts.add(
          fact(
              "core.imports.changed",
              effect.changed(),
              effect.changed() > 0 && work.state() == State.CHECKED ? Tone.WARN : Tone.PLAIN));
      facts.add(fact("core.imports.unchanged", effect.unchanged(), Tone.PLAIN));
    }
    return new Facts(facts, true);
  }

  private Fact fact(String key, long number, Tone tone) {
    return new Fact(reader.t(key), reader.number(number), "", tone, "");
  }

  private Part mistakes(KeptReport report) {
    List<Column> columns =
        List.of(
            Column.number(reader.t("core.import.errors.row")),
            Column.of(reader.t("core.import.errors.column")),
            Column.of(reader.t("core.import.errors.value")),
            Column.of(reader.t("core.import.errors.reason")),
            Column.of(reader.t("core.import.errors.remedy")));
    String caption =
        report.mistakes() > report.violations().size()
            ? reader.t("core.imports.mistakes.first", report.violations().size(), report.mistakes())
            : reader.t("core.imports.mistakes", report.mistakes());
    List<List<Cell>> rows = report.told().stream().map(this::mistake).toList();
    return Table.of("mistakes", caption, columns, rows).export(path() + "/mistakes.csv");
  }

  private List<Cell> mistake(Violation v) {
    Object[] words = v.arguments().toArray();
    String remedy = v.code() + ".remedy";
    String told = reader.t(remedy, words);
    return List.of(
        v.line() == 0 ? Cell.of("–") : Cell.number(Integer.toString(v.line()), v.line()),
        Cell.of(v.field().isEmpty() ? "–" : v.field()),
        Cell.of(v.value().isEmpty() ? reader.t("core.imports.blank") : v.value()),
        Cell.of(reader.t(v.code(), words)),
        Cell.of(told.equals(remedy) ? "" : told));
  }
}
