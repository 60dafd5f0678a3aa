package org.baton.indicators.internal.delphi.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Chart;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.delphi.DelphiStudies.Report;
import org.baton.indicators.internal.delphi.Item;
import org.baton.indicators.internal.delphi.Round;
import org.baton.indicators.internal.delphi.Sheet;
import org.baton.indicators.internal.delphi.Statistics;
import org.baton.indicators.internal.delphi.Statistics.Line;
import org.baton.indicators.internal.delphi.Study;
import org.baton.indicators.internal.web.form.Entered;
import org.baton.methods.delphi.Panel;

/** The report of a study: figures, charts, dissent, and what to do next. */
final class ReportView {
  private final Reader reader;
  private final Report report;
  private final Study study;
  private final List<Sheet> sheets;
  private final Statistics last;

  ReportView(Reader reader, Report report, List<Sheet> sheets) {
    this.reader = reader;
    this.report = report;
    this.study = report.study();
    this.sheets = sheets;
    this.last = report.statistics().get(report.statistics().size() - 1);
  }

  List<Part> parts(boolean keeps, Entered entered, Problem why) {
    List<Part> parts = new ArrayList<>();
    parts.add(heading(keeps));
    parts.add(figures());
    parts.add(rounds());
    if (last.returned() == 0) {
      parts.add(Notice.of(Tone.INFO, reader.t("indicators.delphi.no-answers")));
    } else {
      parts.add(medians());
      parts.add(items());
      dissent(parts);
    }
    if (keeps) {
      parts.addAll(new StudySteps(reader, report).parts(entered, why));
    }
    return parts;
  }

  private Heading heading(boolean keeps) {
    Heading heading =
        Heading.of(study.title(), reader.t("indicators.panels.of", study.set()))
            .below(Action.link(reader.t("menu.indicators.delphi"), DelphiPages.HERE))
            .status(Tone.INFO, DelphiWords.stateWord(reader, study));
    Action close =
        Action.send(
                reader.t("indicators.delphi.close"),
                DelphiPages.HERE + study.id() + "/close",
                Map.of())
            .primary();
    return keeps && study.state() == Study.State.OPEN ? heading.actions(close) : heading;
  }

  private Facts figures() {
    Tone reliable =
        last.authority().isPresent() && last.authority().getAsDouble() >= Panel.RELIABLE_FROM
            ? Tone.GOOD
            : Tone.WARN;
    OptionalDouble w =
        last.concordance().isPresent()
            ? OptionalDouble.of(last.concordance().get().w())
            : OptionalDouble.empty();
    String chance =
        last.concordance()
            .map(
                k ->
                    reader.t(
                        "indicators.delphi.chi",
                        reader.number(k.chiSquare(), 2),
                        k.freedom(),
                        reader.number(k.p(), 3)))
            .orElse(reader.t("indicators.delphi.no-w"));
    return Facts.figures(
        new Fact(
            reader.t("indicators.delphi.w"),
            DelphiWords.figure(reader, w, 3),
            chance,
            Tone.PLAIN,
            ""),
        new Fact(
            reader.t("indicators.delphi.authority"),
            DelphiWords.figure(reader, last.authority(), 2),
            reader.t("indicators.delphi.authority.from"),
            reliable,
            ""),
        Fact.of(reader.t("indicators.delphi.active"), DelphiWords.figure(reader, last.active(), 2)),
        Fact.of(reader.t("indicators.delphi.scvi"), DelphiWords.figure(reader, last.average(), 2)));
  }

  private Table rounds() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < report.rounds().size(); i++) {
      Round round = report.rounds().get(i);
      Statistics s = report.statistics().get(i);
      rows.add(
          List.of(
              Cell.of(reader.number((long) round.number())),
              Cell.of(reader.date(round.deadline())),
              Cell.of(reader.number((long) s.returned())),
              Cell.of(DelphiWords.figure(reader, round.w(), 3)),
              Cell.of(DelphiWords.reasons(reader, round.reasons())).detail(round.override())));
    }
    return Table.of(
            "rounds",
            reader.t("indicators.delphi.rounds"),
            List.of(
                Table.Column.of(reader.t("indicators.delphi.round")),
                Table.Column.of(reader.t("indicators.delphi.deadline")),
                Table.Column.number(reader.t("indicators.delphi.returned")),
                Table.Column.number(reader.t("indicators.delphi.w")),
                Table.Column.of(
                    reader.t(
                        "indicators.delphi.rule",
                        study.rule().agreement(),
                        study.rule().movement(),
                        study.rule().width(),
                        study.rule().lastRound()))),
            rows)
        .export(DelphiPages.HERE + study.id() + "/figures");
  }

  private Chart medians() {
    List<Chart.Series> series = new ArrayList<>();
    for (int i = 0; i < report.statistics().size(); i++) {
      List<Double> values =
          report.statistics().get(i).items().stream()
              .map(l -> l.map(line -> line.importance().median()).orElse(null))
              .toList();
      series.add(new Chart.Series(reader.t("indicators.delphi.in-round", i + 1), values));
    }
    return Chart.of(
            "medians",
            Chart.Kind.BAR,
            reader.t("indicators.delphi.medians"),
            report.items().stream().map(Item::code).toList(),
            series.toArray(Chart.Series[]::new))
        .limits(new Chart.Limit(reader.t("indicators.delphi.agrees"), study.agreesFrom()));
  }

  private Table items() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Item item : report.items()) {
      Optional<Line> line = last.items().get(item.place());
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(reader.t(item.title())).detail(item.code()));
      cells.add(figure(line.map(l -> l.importance().median()), 1));
      cells.add(figure(line.map(l -> l.importance().iqr()), 2));
      cells.add(figure(line.map(l -> l.importance().cv()), 2));
      cells.add(figure(line.map(Line::validity), 2));
      cells.add(figure(line.map(Line::ratio), 2));
      cells.add(figure(line.flatMap(Line::feasibility).map(f -> f.median()), 1));
      cells.add(
          item.decision().isEmpty()
              ? Cell.of("")
              : Cell.of(reader.t("indicators.delphi." + item.decision())).detail(item.reason()));
      rows.add(cells);
    }
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.of(reader.t("indicators.delphi.item")));
    for (String name : List.of("median", "iqr", "cv", "icvi", "cvr", "feasible-median")) {
      columns.add(Table.Column.number(reader.t("indicators.delphi." + name)));
    }
    columns.add(Table.Column.of(reader.t("indicators.delphi.decision")));
    return Table.of("items", reader.t("indicators.delphi.items"), columns, rows);
  }

  private Cell figure(Optional<Double> value, int decimals) {
    return Cell.of(value.map(v -> DelphiWords.figure(reader, v, decimals)).orElse("–"));
  }

  /** Who stands outside of the middle half is heard with the reason given, never averaged away. */
  private void dissent(List<Part> parts) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Item item : report.items()) {
      last.items()
          .get(item.place())
          .ifPresent(line -> sheets.forEach(s -> outside(item, line, s).ifPresent(rows::add)));
    }
    List<List<Cell>> missing =
        sheets.stream()
            .filter(s -> !s.suggestion().isBlank())
            .map(s -> List.of(alias(s), Cell.of(s.suggestion())))
            .toList();
    Table.Column who = Table.Column.of(reader.t("indicators.delphi.alias"));
    if (!rows.isEmpty()) {
      parts.add(
          Table.of(
              "dissent",
              reader.t("indicators.delphi.dissent"),
              List.of(
                  Table.Column.of(reader.t("indicators.delphi.item")),
                  who,
                  Table.Column.number(reader.t("indicators.delphi.answer")),
                  Table.Column.of(reader.t("indicators.delphi.why"))),
              rows));
    }
    if (!missing.isEmpty()) {
      parts.add(
          Section.of(
              "missing",
              reader.t("indicators.delphi.suggestions"),
              Table.of(
                  "suggestions",
                  reader.t("indicators.delphi.suggestions"),
                  List.of(who, Table.Column.of(reader.t("indicators.delphi.suggestion"))),
                  missing)));
    }
  }

  private Optional<List<Cell>> outside(Item item, Line line, Sheet sheet) {
    Sheet.Mark mark = sheet.answers().get(item.place());
    if (mark == null
        || mark.importance() == null
        || mark.importance() >= line.importance().lowerQuartile()
            && mark.importance() <= line.importance().upperQuartile()) {
      return Optional.empty();
    }
    return Optional.of(
        List.of(
            Cell.of(reader.t(item.title())),
            alias(sheet),
            Cell.of(mark.importance().toString()),
            Cell.of(mark.reason())));
  }

  private Cell alias(Sheet sheet) {
    return Cell.of(reader.t("indicators.delphi.expert", sheet.alias()));
  }
}
