package org.baton.subjects.internal.outcome.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Heading;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.outcome.Profile;
import org.baton.subjects.internal.outcome.Profile.Target;
import org.baton.subjects.internal.outcome.Profile.UnitMean;
import org.baton.subjects.internal.outcome.SurveyWeights;

/** What is shown of one element of a group. */
final class ElementView {
  private final Reader reader;
  private final UnitNames names;

  ElementView(Reader reader, UnitNames names) {
    this.reader = reader;
    this.names = names;
  }

  List<Part> of(Profile p, List<SurveyWeights> weights, String after) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(reader.t(p.title()), reader.t("subjects.outcome.element.lead", p.prior()))
            .below(
                Action.link(reader.t(OutcomePages.TITLE), OutcomePages.HERE),
                Action.link(reader.t(p.groupTitle()), OutcomePages.path(p.cycle(), p.group()))));
    parts.add(
        Facts.figures(
            Facts.Fact.of(reader.t("subjects.outcome.mean"), number(p.common())),
            Facts.Fact.of(reader.t("subjects.outcome.hidden"), reader.number(p.hidden()))));
    parts.add(needed(p.needed()));
    if (!weights.isEmpty()) {
      parts.add(weights(p, weights));
    }
    parts.add(units(p, after));
    return parts;
  }

  private String number(Double value) {
    return value == null ? reader.t("subjects.reason.few") : reader.number(value, 2);
  }

  private Section needed(Profile.Needed needed) {
    String title = reader.t("subjects.outcome.needed");
    if (!needed.reason().equals("none")) {
      String reason = reader.t("subjects.reason." + needed.reason());
      return Section.of("needed", title, Paragraph.quiet(reason));
    }
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.number(reader.t("subjects.outcome.target")));
    if (needed.crossed()) {
      columns.add(Table.Column.number(reader.t("subjects.outcome.needed.relative")));
    }
    columns.add(Table.Column.number(reader.t("subjects.outcome.needed.absolute")));
    List<List<Cell>> rows = needed.targets().stream().map(t -> row(t, needed.crossed())).toList();
    String lead = needed.crossed() ? "subjects.outcome.crossed" : "subjects.outcome.nested";
    return Section.of(
        "needed",
        title,
        Paragraph.quiet(reader.t(lead)),
        Table.of("targets", title, columns, rows));
  }

  private List<Cell> row(Target t, boolean crossed) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.number(reader.number(t.reliability(), 1), t.reliability()));
    if (crossed) {
      row.add(raters(t.relative()));
    }
    row.add(raters(t.absolute()));
    return row;
  }

  private Cell raters(Integer raters) {
    return raters == null
        ? Cell.of("–").detail(reader.t("subjects.outcome.never"))
        : Cell.number(reader.number(raters), raters);
  }

  private Section weights(Profile p, List<SurveyWeights> weights) {
    List<Table.Column> columns =
        List.of(
            Table.Column.of(reader.t("subjects.outcome.survey")),
            Table.Column.number(reader.t("subjects.outcome.answers")),
            Table.Column.number(reader.t("subjects.outcome.mean")),
            Table.Column.number(reader.t("subjects.outcome.weighted")),
            Table.Column.number(reader.t("subjects.outcome.effective")));
    String title = reader.t("subjects.outcome.weights");
    return Section.of(
        "weights",
        title,
        Paragraph.quiet(reader.t("subjects.outcome.weights.lead")),
        Table.of("surveys", title, columns, weights.stream().map(w -> row(p, w)).toList()));
  }

  private List<Cell> row(Profile p, SurveyWeights w) {
    boolean known = w.reason().equals("none");
    String reason = known ? "" : reader.t("subjects.outcome.weights." + w.reason());
    return List.of(
        Cell.link(
                w.title().in(reader.lang()),
                OutcomePages.path(p.cycle(), p.group(), p.element(), w.survey()))
            .detail(reader.t("subjects.outcome.known")),
        Cell.number(reader.number(w.answered()), w.answered()),
        known ? mean(w.raw()) : Cell.of("–").detail(reason),
        known ? weighted(w) : Cell.of("–"),
        known ? effective(w) : Cell.of("–"));
  }

  private Cell weighted(SurveyWeights w) {
    Cell mean = mean(w.mean());
    return w.margin() == null
        ? mean
        : mean.detail(reader.t("subjects.outcome.margin", reader.number(w.margin(), 2)));
  }

  private Cell effective(SurveyWeights w) {
    String effect = reader.number(w.designEffect(), 2);
    return Cell.number(reader.number(w.effective(), 1), w.effective())
        .detail(reader.t("subjects.outcome.design-effect", effect));
  }

  private Table units(Profile p, String after) {
    List<Table.Column> columns =
        List.of(
            Table.Column.of(reader.t("subjects.outcome.unit")),
            Table.Column.number(reader.t("subjects.outcome.answers")),
            Table.Column.number(reader.t("subjects.outcome.mean")),
            Table.Column.number(reader.t("subjects.outcome.shrunk")));
    List<List<Cell>> rows = p.units().stream().map(this::row).toList();
    String here = OutcomePages.path(p.cycle(), p.group(), p.element());
    String next = OutcomePages.behind(here, p.next());
    return Table.of("units", reader.t("subjects.outcome.units.means"), columns, rows)
        .paging(after.isEmpty() ? "" : here, next)
        .empty(Empty.of(reader.t("subjects.outcome.nothing"), reader.t("subjects.outcome.none")));
  }

  private List<Cell> row(UnitMean u) {
    return List.of(
        names.cell(u.unit()),
        Cell.number(reader.number(u.answers()), u.answers()),
        mean(u.mean()),
        mean(u.shrunk()));
  }

  private Cell mean(Double value) {
    return value == null
        ? Cell.of("–").detail(reader.t("subjects.reason.few"))
        : Cell.number(reader.number(value, 2), value);
  }
}
