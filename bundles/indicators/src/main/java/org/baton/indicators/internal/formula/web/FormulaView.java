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
import org.baton.indicators.internal.formula.FormulaLine;
import org.baton.indicators.internal.formula.Preview;
import org.baton.indicators.internal.sets.IndicatorSet;

/** The page of a formula: what it is, what it gives on past data, and how it is changed. */
final class FormulaView {
  private static final int LONGEST = 2000;
  private static final int LONGEST_REASON = 2000;

  private final Reader reader;
  private final IndicatorSet set;
  private final FormulaLine line;
  private final Tried tried;

  /**
   * What is tried.
   *
   * @param formula the formula, kept or not
   * @param from the first year
   * @param to the last year
   * @param unit of which unit the steps are shown; empty for the first one
   */
  record Tried(String formula, int from, int to, String unit) {}

  FormulaView(Reader reader, IndicatorSet set, FormulaLine line, Tried tried) {
    this.reader = reader;
    this.set = set;
    this.line = line;
    this.tried = tried;
  }

  private String path() {
    return Address.below(FormulaPages.SETS, set.code(), line.code()).toString();
  }

  private boolean isOwn() {
    return line.set().equals(set.code());
  }

  List<Part> parts(Preview preview, String done, Problem why) {
    List<Part> parts = new ArrayList<>();
    parts.add(heading());
    if (done.equals("saved")) {
      parts.add(Notice.of(Tone.GOOD, reader.t("indicators.formula.saved")));
    }
    if (!isOwn()) {
      parts.add(
          Notice.of(Tone.INFO, reader.t("indicators.formula.from", line.set()))
              .actions(
                  Action.link(
                      reader.t("indicators.formula.there"),
                      Address.below(FormulaPages.SETS, line.set(), line.code()).toString())));
    }
    boolean shown = preview != null && !preview.lines().isEmpty();
    if (shown) {
      // What was asked for comes first; the form for another try stands below it.
      parts.add(table(preview));
      boolean may = reader.may("indicators.edit", Access.EVERYWHERE) && isOwn() && set.isOpen();
      if (may && !tried.formula().equals(line.formula())) {
        parts.add(saving());
      }
    }
    parts.add(form(why));
    if (shown) {
      preview.working().ifPresent(w -> parts.add(working(w)));
    } else if (preview != null && !tried.formula().isBlank()) {
      parts.add(
          Empty.of(
              reader.t("indicators.formula.units.none"),
              reader.t("indicators.formula.units.first")));
    }
    return parts;
  }

  private Heading heading() {
    return Heading.of(
            reader.t(line.title()),
            reader.t("indicators.formula.entry.lead", line.code(), measure()))
        .below(
            Action.link(reader.t("menu.indicators.formulas"), FormulaPages.PATH),
            Action.link(
                reader.t(set.title()), Address.below(FormulaPages.SETS, set.code()).toString()));
  }

  private String measure() {
    return line.unit().isEmpty() ? reader.t("indicators.formula.unitless") : line.unit();
  }

  private Form form(Problem why) {
    Form form =
        Form.of(
            "formula",
            path() + "/preview",
            reader.t("indicators.formula.preview"),
            Field.of("formula", Field.Kind.AREA, reader.t("indicators.formula.formula"))
                .hint(reader.t("indicators.formula.hint"))
                .most(LONGEST)
                .value(tried.formula()),
            year("from", tried.from()),
            year("to", tried.to()),
            Field.of("unit", Field.Kind.TEXT, reader.t("indicators.formula.explained"))
                .hint(reader.t("indicators.formula.explained.hint"))
                .value(tried.unit()));
    return why == null ? form : form.refused(why);
  }

  private Field year(String name, int year) {
    return Field.of(name, Field.Kind.NUMBER, reader.t("indicators.formula." + name + ".year"))
        .value(Integer.toString(year))
        .require();
  }

  private Section saving() {
    return Section.of(
        "saving",
        reader.t("indicators.formula.save.title"),
        Paragraph.of(reader.t("indicators.formula.save.lead")),
        Form.of(
            "save",
            path(),
            reader.t("indicators.formula.save"),
            Field.hidden("base", Integer.toString(set.version())),
            Field.hidden("formula", tried.formula()),
            Field.of("reason", Field.Kind.TEXT, reader.t("indicators.formula.reason"))
                .most(LONGEST_REASON)));
  }

  private Table table(Preview preview) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.of(reader.t("indicators.formula.unit")));
    for (int year = tried.from(); year <= tried.to(); year++) {
      columns.add(Table.Column.number(Integer.toString(year)));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Preview.Line l : preview.lines()) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.of(reader.t(l.unit().name())).detail(l.unit().code()));
      l.values().forEach(v -> row.add(Figures.cell(reader, v.value(), v.gap())));
      rows.add(row);
    }
    String next =
        preview.next().isEmpty() || !tried.formula().equals(line.formula())
            ? ""
            : path()
                + "?from="
                + tried.from()
                + "&to="
                + tried.to()
                + "&after="
                + Address.encoded(preview.next());
    return Table.of("preview", reader.t("indicators.formula.values", measure()), columns, rows)
        .paging("", next);
  }

  private Section working(Preview.Working w) {
    List<List<Cell>> rows =
        w.steps().stream()
            .map(
                s -> List.of(Cell.of(step(s)), Cell.of(Figures.words(reader, s.value(), s.unit()))))
            .toList();
    return Section.of(
        "working",
        reader.t(
            "indicators.formula.working", reader.t(w.unit().name()), Integer.toString(w.year())),
        Table.of(
            "steps",
            reader.t("indicators.formula.steps"),
            List.of(
                Table.Column.of(reader.t("indicators.formula.step")),
                Table.Column.of(reader.t("indicators.formula.value"))),
            rows));
  }

  private String step(Preview.Step s) {
    return s.item()
        .map(
            title ->
                reader.t(
                    "indicators.formula.step.item",
                    reader.t(title),
                    s.text(),
                    Integer.toString(s.year())))
        .orElse(s.text());
  }
}
