package org.baton.core.internal.units.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Chart;
import org.baton.api.page.Chart.Series;
import org.baton.api.page.Dialog;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.core.internal.units.Unit;

/** The page of a unit: what it is, where it stands, what is below it, its results by year. */
final class UnitView {
  static final int SHOWN = 50;

  private final Reader reader;
  private final Unit unit;
  private final List<Unit> above;
  private final List<Unit> below;
  private final SortedMap<Integer, Double> totals;
  private final boolean may;

  /**
   * A page.
   *
   * @param above the units above, the top first
   * @param below units directly below, one more than shown when there are more
   * @param totals published totals by year, as far as the reader may see them
   * @param may whether the reader may change it
   */
  UnitView(
      Reader reader,
      Unit unit,
      List<Unit> above,
      List<Unit> below,
      SortedMap<Integer, Double> totals,
      boolean may) {
    this.reader = reader;
    this.unit = unit;
    this.above = above;
    this.below = below;
    this.totals = totals;
    this.may = may;
  }

  List<Part> parts(String done, MultivaluedMap<String, String> form, Problem why) {
    List<Part> parts = new ArrayList<>();
    parts.add(heading());
    if (List.of("created", "changed", "closed").contains(done)) {
      parts.add(Notice.of(Tone.GOOD, reader.t("core.units.done." + done)));
    }
    parts.add(facts());
    if (!totals.isEmpty()) {
      parts.add(Section.of("results", reader.t("core.units.results"), past()));
    }
    parts.add(Section.of("below", reader.t("core.units.below"), children()));
    if (may) {
      Form edit = UnitForm.of(reader, unit);
      if (form != null) {
        edit = edit.filled(name -> UnitForm.word(form, name));
      }
      Part shown = why == null ? edit : edit.refused(why);
      parts.add(new Section("edit", reader.t("core.units.edit"), List.of(shown), why == null));
      if (unit.validTo() == null) {
        parts.add(close());
      }
    }
    return parts;
  }

  private Heading heading() {
    List<Action> back = new ArrayList<>();
    back.add(Action.link(reader.t("menu.core.units"), "/core/units/"));
    above.forEach(
        u -> back.add(Action.link(u.name().in(reader.locale()), UnitList.path(u.code()))));
    String lead = reader.t("core.units.unit.lead", Kinds.name(reader, unit.kind()), unit.code());
    return new Heading(
        back,
        unit.name().in(reader.locale()),
        UnitList.badge(reader, unit),
        lead,
        may
            ? List.of(
                Action.link(
                    reader.t("core.units.new.below"),
                    Address.of("core", "units", "new").with("parent", unit.code()).toString()))
            : List.of());
  }

  private Facts facts() {
    return Facts.of(
        Fact.of(reader.t("core.units.field.zh"), unit.name().zh()),
        Fact.of(reader.t("core.units.field.en"), unit.name().en()),
        Fact.of(reader.t("core.units.kind"), Kinds.name(reader, unit.kind())),
        Fact.of(reader.t("core.units.field.validFrom"), day(unit.validFrom())),
        Fact.of(reader.t("core.units.field.validTo"), day(unit.validTo())));
  }

  private String day(LocalDate day) {
    return day == null ? "–" : reader.date(day);
  }

  /** Own past; a year without a result is a gap. */
  private Chart past() {
    List<String> years = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int year = totals.firstKey(); year <= totals.lastKey(); year++) {
      years.add(Integer.toString(year));
      values.add(totals.get(year));
    }
    return Chart.of(
        "own-past",
        Chart.Kind.LINE,
        reader.t("core.results.past.title", unit.name().in(reader.locale())),
        years,
        new Series(reader.t("core.page.total"), values));
  }

  private Part children() {
    if (below.isEmpty()) {
      return Paragraph.quiet(reader.t("core.units.below.none"));
    }
    List<Unit> shown = below.size() > SHOWN ? below.subList(0, SHOWN) : below;
    List<List<Cell>> rows =
        shown.stream()
            .map(
                u ->
                    List.of(
                        Cell.link(u.name().in(reader.locale()), UnitList.path(u.code()))
                            .detail(u.code()),
                        Cell.of(Kinds.name(reader, u.kind()))))
            .toList();
    String all = Address.of("core", "units").list().with("parent", unit.code()).toString();
    return Table.of(
            "children",
            reader.t("core.units.below"),
            List.of(
                Column.of(reader.t("core.units.field.name")),
                Column.of(reader.t("core.units.kind"))),
            rows)
        .paging("", below.size() > SHOWN ? all : "");
  }

  private Dialog close() {
    Field last =
        Field.of("last", Field.Kind.DATE, reader.t("core.units.close.last"))
            .value(LocalDate.now().toString())
            .require();
    Form form =
        Form.of(
            "close",
            Address.of("core", "units", unit.code(), "close").toString(),
            reader.t("core.units.close"),
            Field.hidden("tag", unit.tag()),
            last);
    return new Dialog(
        "closing",
        reader.t("core.units.close"),
        reader.t("core.units.close.title", unit.name().in(reader.locale())),
        List.of(Paragraph.of(reader.t("core.units.close.what")), form),
        true);
  }
}
