package org.baton.subjects.internal.outcome.web;

import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.outcome.Gap;
import org.baton.subjects.internal.outcome.Gaps;

/** What is shown of the gaps between units and the others. */
final class GapView {
  private final Reader reader;
  private final UnitNames names;
  private final String self;

  /** With what the group is called whose answers are about themselves. */
  GapView(Reader reader, UnitNames names, String self) {
    this.reader = reader;
    this.names = names;
    this.self = self;
  }

  List<Part> of(Gaps gaps) {
    List<Table.Column> columns =
        List.of(
            Table.Column.of(reader.t("subjects.outcome.unit")),
            Table.Column.of(reader.t("subjects.outcome.element")),
            Table.Column.number(reader.t("subjects.outcome.self")),
            Table.Column.number(reader.t("subjects.outcome.others")),
            Table.Column.number(reader.t("subjects.outcome.gap")),
            Table.Column.of(reader.t("subjects.outcome.flag")));
    List<List<Cell>> rows = gaps.largest().stream().map(this::row).toList();
    return List.of(
        Heading.of(
                reader.t("subjects.outcome.gaps"),
                reader.t("subjects.outcome.gaps.lead", reader.number(gaps.limit(), 1)))
            .below(
                Action.link(reader.t(OutcomePages.TITLE), OutcomePages.HERE),
                Action.link(self, OutcomePages.path(gaps.cycle(), gaps.self()))),
        Facts.figures(
            fact("subjects.outcome.compared", gaps.compared()),
            fact("subjects.outcome.flag.blind-spot", gaps.blindSpots()),
            fact("subjects.outcome.flag.hidden-strength", gaps.hiddenStrengths()),
            fact("subjects.outcome.insufficient", gaps.insufficient()),
            fact("subjects.outcome.hidden", gaps.hidden())),
        Table.of("gaps", caption(gaps), columns, rows)
            .empty(
                Empty.of(
                    reader.t("subjects.outcome.gaps.none"),
                    reader.t("subjects.outcome.gaps.none.more"))));
  }

  private String caption(Gaps gaps) {
    String largest = reader.t("subjects.outcome.gaps.largest");
    int shown = gaps.largest().size();
    return shown == gaps.compared()
        ? largest
        : reader.t("subjects.outcome.first", largest, shown, gaps.compared());
  }

  private Facts.Fact fact(String name, int number) {
    return Facts.Fact.of(reader.t(name), reader.number(number));
  }

  private List<Cell> row(Gap g) {
    String flag = reader.t("subjects.outcome.flag." + g.flag());
    return List.of(
        names.cell(g.unit()),
        Cell.of(reader.t(g.title())).detail(g.element()),
        number(g.self()),
        number(g.others()),
        number(g.gap()),
        g.flag().equals("none") ? Cell.of(flag) : Cell.badge(Tone.WARN, flag));
  }

  private Cell number(double value) {
    return Cell.number(reader.number(value, 1), value);
  }
}
