package org.baton.core.internal.cycles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.engine.UnitTable.Row;
import org.baton.core.internal.store.EvaluatedUnits.KindCount;

/** The page of the units that a cycle evaluates. */
final class CycleUnits {
  private final Reader reader;
  private final Cycle cycle;
  private final List<KindCount> kinds;
  private final int units;
  private final CycleStanding source;
  private final int shown;

  CycleUnits(Reader reader, Cycle cycle, CycleStanding source, int shown) {
    this.reader = reader;
    this.cycle = cycle;
    // Counting by kinds reads every unit; it is for the form alone.
    boolean open = cycle.phase() == CyclePhase.DRAFT;
    this.kinds = open ? source.kinds(cycle) : List.of();
    this.units =
        open ? kinds.stream().mapToInt(KindCount::evaluated).sum() : source.countUnits(cycle);
    this.source = source;
    this.shown = shown;
  }

  static Problem noKind() {
    return Problem.invalid(
        "core.cycle.invalid", List.of(Violation.at("kinds", "", "core.cycle.kinds.none")), 1);
  }

  View page(String after, String done, UnaryOperator<String> entered, Problem problem) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(reader.t("core.cycle.page.units"), reader.t("core.cycle.units.lead", units))
            .below(CycleParts.way(reader, cycle)));
    if (done.equals("chosen")) {
      parts.add(Notice.of(Tone.GOOD, reader.t("core.cycle.units.done", units)));
    }
    boolean open = cycle.phase() == CyclePhase.DRAFT && CycleParts.mayEdit(reader, cycle);
    if (open && kinds.isEmpty()) {
      parts.add(Empty.of(reader.t("core.cycle.units.nobody"), reader.t("core.cycle.units.import")));
    } else if (open) {
      Form form = form(problem == null ? this::chosen : entered);
      parts.add(
          Section.of(
              "choose",
              reader.t("core.cycle.units.choose"),
              problem == null ? form : form.refused(problem)));
    } else if (cycle.phase() != CyclePhase.DRAFT) {
      parts.add(Notice.of(Tone.INFO, reader.t("core.cycle.units.are-fixed")));
    }
    parts.add(table(after));
    return View.of("core.cycle.page.units", parts);
  }

  private String chosen(String field) {
    return field.equals("kinds")
        ? kinds.stream()
            .filter(k -> k.evaluated() > 0)
            .map(KindCount::kind)
            .collect(Collectors.joining(","))
        : "";
  }

  private Form form(UnaryOperator<String> entered) {
    List<Option> options =
        kinds.stream()
            .map(
                k ->
                    new Option(
                        k.kind(),
                        k.kind(),
                        reader.t("core.cycle.units.count", k.all(), k.evaluated())))
            .toList();
    return Form.of(
            "units",
            CycleParts.path(cycle) + "/units",
            reader.t("core.cycle.units.save"),
            Field.choice("kinds", Kind.BOXES, reader.t("core.cycle.units.kinds"), options)
                .hint(reader.t("core.cycle.units.kinds.hint")),
            Field.of("under", Kind.TEXT, reader.t("core.cycle.units.under"))
                .hint(reader.t("core.cycle.units.under.hint"))
                .most(60))
        .filled(entered);
  }

  private Table table(String after) {
    List<Row> read = source.units(cycle, after, shown + 1);
    boolean more = read.size() > shown;
    List<Row> page = more ? read.subList(0, shown) : read;
    String here = CycleParts.path(cycle) + "/units";
    String next = more ? here + "?after=" + CycleList.encoded(page.get(shown - 1).code()) : "";
    return Table.of(
            "evaluated",
            reader.t("core.cycle.units.caption"),
            List.of(
                Column.of(reader.t("core.page.unit")),
                Column.of(reader.t("core.cycle.units.kind"))),
            page.stream().map(this::row).toList())
        .paging(after.isEmpty() ? "" : here, next)
        .empty(Empty.of(reader.t("core.cycle.units.none"), ""));
  }

  private List<Cell> row(Row unit) {
    String name = reader.t(unit.name());
    Cell cell =
        reader.may("core.units.view", "")
            ? Cell.link(name, "/core/units/" + CycleParts.encoded(unit.code()))
            : Cell.of(name);
    return List.of(cell.detail(unit.code()), Cell.of(unit.kind()));
  }
}
