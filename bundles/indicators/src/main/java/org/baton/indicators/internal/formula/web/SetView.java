package org.baton.indicators.internal.formula.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.Today;
import org.baton.indicators.internal.formula.FormulaLine;
import org.baton.indicators.internal.sets.IndicatorSet;

/** The page of a set with its formulas. */
final class SetView {
  private final Reader reader;
  private final IndicatorSet set;
  private final List<FormulaLine> lines;

  /**
   * What was computed just now.
   *
   * @param year the year; empty when nothing was
   * @param written how many values were written
   * @param missing how many are missing
   */
  record Done(String year, String written, String missing) {}

  SetView(Reader reader, IndicatorSet set, List<FormulaLine> lines) {
    this.reader = reader;
    this.set = set;
    this.lines = lines;
  }

  List<Part> parts(Done done, Problem why) {
    List<Part> parts = new ArrayList<>();
    parts.add(heading());
    if (!done.written().isEmpty()) {
      parts.add(
          Notice.of(
              Tone.GOOD,
              reader.t(
                  "indicators.formula.computed", done.year(), done.written(), done.missing())));
    }
    boolean may =
        reader.may("indicators.analyse", Access.EVERYWHERE)
            || reader.may("indicators.edit", Access.EVERYWHERE);
    boolean any = lines.stream().anyMatch(l -> !l.formula().isBlank());
    if (may && any) {
      parts.add(computing(done.year(), why));
    }
    parts.add(table());
    return parts;
  }

  private Heading heading() {
    long mistakes = lines.stream().filter(l -> !l.mistakes().isEmpty()).count();
    Heading heading =
        Heading.of(reader.t(set.title()), reader.t("indicators.formula.set.lead"))
            .below(Action.link(reader.t("menu.indicators.formulas"), FormulaPages.PATH))
            .actions(Action.link(reader.t("indicators.items"), ItemPages.PATH));
    return mistakes == 0
        ? heading
        : heading.status(
            Tone.BAD, reader.t("indicators.formula.set.mistakes", reader.number(mistakes)));
  }

  private Section computing(String year, Problem why) {
    String shown = year.isEmpty() ? Integer.toString(Today.year()) : year;
    Form form =
        Form.of(
            "compute",
            Address.below(FormulaPages.SETS, set.code(), "computation").toString(),
            reader.t("indicators.formula.compute"),
            Field.of("year", Field.Kind.NUMBER, reader.t("indicators.formula.year"))
                .value(shown)
                .require());
    return Section.of(
        "computing",
        reader.t("indicators.formula.compute.title"),
        Paragraph.of(reader.t("indicators.formula.compute.lead")),
        why == null ? form : form.refused(why));
  }

  private Table table() {
    return Table.of(
            "formulas",
            reader.t("indicators.formula.caption"),
            List.of(
                Table.Column.of(reader.t("indicators.formula.indicator")),
                Table.Column.of(reader.t("indicators.formula.measure")),
                Table.Column.of(reader.t("indicators.formula.formula")),
                Table.Column.of(reader.t("indicators.formula.uses")),
                Table.Column.of(reader.t("indicators.formula.state"))),
            lines.stream().map(this::row).toList())
        .empty(
            Empty.of(
                reader.t("indicators.formula.entries.none"),
                reader.t("indicators.formula.entries.first")));
  }

  private List<Cell> row(FormulaLine l) {
    Cell formula = Cell.of(l.formula().isBlank() ? "—" : l.formula());
    return List.of(
        Cell.link(
                reader.t(l.title()),
                Address.below(FormulaPages.SETS, set.code(), l.code()).toString())
            .detail(l.code()),
        Cell.of(l.unit()),
        formula,
        related(l),
        state(l));
  }

  /** What it is computed from, and which formulas need it in turn. */
  private Cell related(FormulaLine l) {
    String uses = l.uses().isEmpty() ? "—" : String.join(", ", l.uses());
    List<String> needed =
        lines.stream()
            .filter(other -> other.uses().contains(l.code()))
            .map(FormulaLine::code)
            .toList();
    return needed.isEmpty()
        ? Cell.of(uses)
        : Cell.of(uses).detail(reader.t("indicators.formula.needed", String.join(", ", needed)));
  }

  private Cell state(FormulaLine l) {
    if (l.formula().isBlank()) {
      return Cell.badge(Tone.PLAIN, reader.t("indicators.formula.state.reported"));
    }
    return l.mistakes().isEmpty()
        ? Cell.badge(Tone.GOOD, reader.t("indicators.formula.state.sound"))
        : Cell.badge(Tone.BAD, reader.t("indicators.formula.state.wrong"))
            .detail(
                reader.t(l.mistakes().get(0).code(), l.mistakes().get(0).arguments().toArray()));
  }
}
