package org.baton.subjects.internal.outcome.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.outcome.Outcome;
import org.baton.subjects.internal.outcome.Outcome.Element;
import org.baton.subjects.internal.outcome.Outcomes;
import org.baton.subjects.internal.reliability.Figure;
import org.baton.subjects.internal.web.Words;

/** What is shown of the outcome of groups. */
final class OutcomeView {
  private static final int DIGITS = 3;

  private final Reader reader;

  OutcomeView(Reader reader) {
    this.reader = reader;
  }

  List<Part> groups(String cycle, List<Outcomes.Answered> groups) {
    List<List<Cell>> rows =
        groups.stream()
            .map(
                a ->
                    List.of(
                        Cell.link(
                                reader.t(a.group().title()),
                                OutcomePages.path(cycle, a.group().code()))
                            .detail(a.group().code()),
                        Cell.of(Words.of(reader, "subjects.side", a.group().side())),
                        Cell.number(reader.number(a.group().minimum()), a.group().minimum()),
                        Cell.number(reader.number(a.sheets()), a.sheets())))
            .toList();
    List<Table.Column> columns =
        List.of(
            Table.Column.of(reader.t("subjects.group")),
            Table.Column.of(reader.t("subjects.side")),
            Table.Column.number(reader.t("subjects.groups.minimum")),
            Table.Column.number(reader.t("subjects.outcome.sheets")));
    Empty none =
        Empty.of(
            reader.t("subjects.outcome.no-groups"), reader.t("subjects.outcome.no-groups.more"));
    return List.of(
        Heading.of(reader.t(OutcomePages.TITLE), reader.t("subjects.outcomes.lead")),
        Table.of("groups", reader.t("subjects.outcome.groups"), columns, rows).empty(none));
  }

  List<Part> outcome(Outcome o) {
    List<Part> parts = new ArrayList<>();
    List<Action> actions = new ArrayList<>();
    String path = OutcomePages.path(o.cycle(), o.group());
    if (o.sheets() > 0) {
      if (!o.anonymous() && reader.may(Rights.RATERS, Access.EVERYWHERE, o.cycle())) {
        actions.add(Action.link(reader.t("subjects.outcome.raters"), path + "/raters"));
      }
      actions.add(Action.link(reader.t("subjects.outcome.gaps"), path + "/gaps"));
    }
    parts.add(
        Heading.of(reader.t(o.title()), reader.t("subjects.outcome.lead"))
            .below(Action.link(reader.t(OutcomePages.TITLE), OutcomePages.HERE))
            .actions(actions.toArray(Action[]::new)));
    parts.add(
        Facts.figures(
            fact("subjects.outcome.sheets", o.sheets()),
            fact("subjects.outcome.evaluators", o.evaluators()),
            fact("subjects.outcome.units", o.units()),
            fact("subjects.groups.minimum", o.minimum())));
    if (o.sheets() > 0 && o.resamples() == 0) {
      parts.add(Notice.of(Tone.INFO, reader.t("subjects.outcome.no-limits")));
    }
    if (o.anonymous()) {
      parts.add(Notice.of(Tone.INFO, reader.t("subjects.outcome.together-only", o.shown())));
    }
    parts.add(elements(o));
    return parts;
  }

  private Facts.Fact fact(String name, long number) {
    return Facts.Fact.of(reader.t(name), reader.number(number));
  }

  private Table elements(Outcome o) {
    List<Table.Column> columns =
        List.of(
            Table.Column.of(reader.t("subjects.outcome.element")),
            Table.Column.number(reader.t("subjects.outcome.answers")),
            Table.Column.number(reader.t("subjects.outcome.few")),
            Table.Column.number(reader.t("subjects.outcome.mean")),
            Table.Column.of(reader.t("subjects.outcome.alpha")),
            Table.Column.number(reader.t("subjects.outcome.single")),
            Table.Column.number(reader.t("subjects.outcome.together")));
    List<List<Cell>> rows = o.elements().stream().map(e -> row(o, e)).toList();
    return Table.of("elements", reader.t("subjects.outcome.elements"), columns, rows)
        .empty(
            Empty.of(
                reader.t("subjects.outcome.not-asked"),
                reader.t("subjects.outcome.not-asked.more")));
  }

  private List<Cell> row(Outcome o, Element e) {
    Cell few = Cell.number(reader.t("subjects.outcome.few.of", e.few(), e.units()), e.few());
    return List.of(
        Cell.link(reader.t(e.title()), OutcomePages.path(o.cycle(), o.group(), e.code()))
            .detail(e.code()),
        Cell.number(reader.number(e.answers()), e.answers()),
        few,
        e.mean() == null
            ? Cell.of("–").detail(reason(e.alpha()))
            : Cell.number(reader.number(e.mean(), 2), e.mean()).detail(deviation(e)),
        alpha(e),
        figure(e.single()),
        figure(e.together()));
  }

  private String deviation(Element e) {
    return e.deviation() == null
        ? ""
        : reader.t("subjects.outcome.deviation", reader.number(e.deviation(), 2));
  }

  private Cell alpha(Element e) {
    if (!e.alpha().defined()) {
      return figure(e.alpha());
    }
    Tone tone =
        switch (e.band()) {
          case "good" -> Tone.GOOD;
          case "tentative" -> Tone.WARN;
          default -> Tone.BAD;
        };
    String words =
        reader.number(e.alpha().value(), DIGITS)
            + " · "
            + reader.t("subjects.outcome.band." + e.band());
    return Cell.badge(tone, words).detail(detail(e.alpha()));
  }

  private Cell figure(Figure f) {
    return f.defined()
        ? Cell.number(reader.number(f.value(), DIGITS), f.value()).detail(detail(f))
        : Cell.of("–").detail(reason(f));
  }

  private String reason(Figure f) {
    return reader.t("subjects.reason." + f.reason());
  }

  private String detail(Figure f) {
    if (!f.reason().equals("none")) {
      return reason(f);
    }
    return f.low() == null || f.high() == null
        ? ""
        : reader.t(
            "subjects.outcome.limits",
            reader.number(f.low(), DIGITS),
            reader.number(f.high(), DIGITS));
  }
}
