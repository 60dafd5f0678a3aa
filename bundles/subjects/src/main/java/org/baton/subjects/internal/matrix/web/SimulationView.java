package org.baton.subjects.internal.matrix.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Tabs;
import org.baton.api.page.Tone;
import org.baton.api.text.Text;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.matrix.Element;
import org.baton.subjects.internal.matrix.Simulation;
import org.baton.subjects.internal.web.Shown;
import org.baton.subjects.internal.web.Words;

/** What is shown of a matrix on the answers of a cycle. */
record SimulationView(Reader reader, long matrix, String cycle, List<Element> elements) {
  private static final double HUNDRED = 100;

  Tabs tabs(List<CycleInfo> evaluated) {
    return new Tabs(
        reader.t("subjects.cycle"),
        evaluated.stream()
            .map(
                c ->
                    new Tabs.Tab(
                        reader.t(c.title()),
                        SimulationPages.address(matrix).with("cycle", c.code()).toString(),
                        c.code().equals(cycle)))
            .toList());
  }

  List<Part> parts(Simulation simulation) {
    List<Part> parts = new ArrayList<>();
    if (!simulation.faults().isEmpty()) {
      List<String> lines =
          simulation.faults().stream()
              .map(v -> reader.t(v.code(), v.arguments().toArray()))
              .toList();
      parts.add(new Notice(Tone.WARN, reader.t("subjects.matrix.faults"), lines, List.of()));
    }
    String regime =
        simulation
            .regime()
            .map(
                r ->
                    Words.of(reader, "subjects.regime", r.kind())
                        + " · "
                        + RegimePages.allowed(reader, r))
            .orElse("–");
    parts.add(
        Facts.of(
            Facts.Fact.of(reader.t("subjects.regime"), regime),
            Facts.Fact.of(
                reader.t("subjects.simulation.units"), reader.number(simulation.units()))));
    parts.add(table(simulation));
    return parts;
  }

  private Table table(Simulation simulation) {
    List<List<Cell>> rows =
        simulation.lines().stream()
            .map(
                l ->
                    List.of(
                        Cell.link(reader.t(l.title()), to(l.code()).toString())
                            .detail(element(l.element())),
                        share(l.now()),
                        share(l.then()),
                        mean(l.now()),
                        mean(l.then()),
                        difference(l.now().mean(), l.then().mean())))
            .toList();
    return Table.of(
            "simulation",
            reader.t("subjects.simulation.table"),
            List.of(
                Table.Column.of(reader.t("subjects.filling.indicator.title")),
                Table.Column.number(reader.t("subjects.simulation.external-now")),
                Table.Column.number(reader.t("subjects.simulation.external-then")),
                Table.Column.number(reader.t("subjects.simulation.now")),
                Table.Column.number(reader.t("subjects.simulation.then")),
                Table.Column.number(reader.t("subjects.simulation.difference"))),
            rows)
        .empty(
            Empty.of(
                reader.t("subjects.simulation.nothing"),
                reader.t("subjects.simulation.nothing.more")));
  }

  private Address to(String indicator) {
    return SimulationPages.address(matrix).with("cycle", cycle).with("indicator", indicator);
  }

  private String element(String code) {
    return elements.stream()
        .filter(e -> e.code().equals(code))
        .map(e -> reader.t(e.title()))
        .findFirst()
        .orElse(reader.t("subjects.filling.unsaid"));
  }

  private Cell share(Simulation.Side side) {
    return Cell.number(reader.number(HUNDRED * side.external(), 0) + "%", side.external());
  }

  private Cell mean(Simulation.Side side) {
    Cell cell = number(side.mean());
    return side.insufficient() == 0
        ? cell
        : cell.detail(reader.t("subjects.simulation.insufficient", side.insufficient()));
  }

  private Cell number(OptionalDouble value) {
    return value.isEmpty()
        ? Cell.of("–")
        : Cell.number(reader.number(value.getAsDouble(), 2), value.getAsDouble());
  }

  private Cell difference(OptionalDouble now, OptionalDouble then) {
    if (now.isEmpty() || then.isEmpty()) {
      return Cell.of("–");
    }
    double difference = then.getAsDouble() - now.getAsDouble();
    String sign = difference > 0 ? "+" : "";
    return Cell.number(sign + reader.number(difference, 2), difference);
  }

  Table units(
      Simulation simulation,
      String indicator,
      String after,
      Shown<Simulation.UnitValue> shown,
      Map<String, Text> names) {
    List<List<Cell>> rows =
        shown.items().stream()
            .map(
                v ->
                    List.of(
                        Cell.of(reader.t(names.getOrDefault(v.unit(), Text.same(v.unit())))),
                        value(v.now(), v.nowState()),
                        value(v.then(), v.thenState()),
                        difference(v.now(), v.then())))
            .toList();
    Text title =
        simulation.lines().stream()
            .filter(l -> l.code().equals(indicator))
            .map(Simulation.Line::title)
            .findFirst()
            .orElseThrow();
    return Table.of(
            "units",
            reader.t("subjects.simulation.of", title),
            List.of(
                Table.Column.of(reader.t("subjects.unit.title")),
                Table.Column.number(reader.t("subjects.simulation.now")),
                Table.Column.number(reader.t("subjects.simulation.then")),
                Table.Column.number(reader.t("subjects.simulation.difference"))),
            rows)
        .paging(
            after.isEmpty() ? "" : to(indicator).toString(),
            shown.next().isEmpty() ? "" : to(indicator).with("after", shown.next()).toString());
  }

  private Cell value(OptionalDouble value, ScoreState state) {
    return state == ScoreState.SCORED
        ? number(value)
        : Cell.of(Words.of(reader, "subjects.simulation.state", state));
  }
}
