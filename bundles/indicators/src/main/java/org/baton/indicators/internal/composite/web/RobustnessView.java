package org.baton.indicators.internal.composite.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.baton.api.page.Cell;
import org.baton.api.page.Chart;
import org.baton.api.page.Facts;
import org.baton.api.page.Form;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.composite.Firmness;
import org.baton.indicators.internal.composite.Firmness.Factor;
import org.baton.indicators.internal.composite.Firmness.Unit;
import org.baton.indicators.internal.composite.Firmness.Weight;

/** How firm the totals of a run are, as pictures with their figures. */
final class RobustnessView {
  private static final int MOST_BARS = 60;

  private final Reader reader;
  private final RunView run;

  RobustnessView(Reader reader, RunView run) {
    this.reader = reader;
    this.run = run;
  }

  private String t(String key, Object... words) {
    return reader.t("indicators.composite.robustness." + key, words);
  }

  /** The tab; the form only for whoever may test. */
  List<Part> parts(Firmness firmness, Form form) {
    List<Part> parts = new ArrayList<>(run.head("robustness"));
    if (firmness == null) {
      parts.add(Notice.of(Tone.INFO, t("none"), t("none.how")));
    } else {
      told(firmness, parts);
    }
    if (form != null) {
      parts.add(
          firmness == null
              ? form
              : new Section("again", t("again"), List.of(form), form.problem() == null));
    }
    return parts;
  }

  /** A problem with the names of the form's fields. */
  static Problem named(Problem problem) {
    List<Violation> named =
        problem.violations().stream()
            .map(
                v ->
                    v.field().startsWith("normalisations.")
                        ? Violation.at(
                            RobustnessForm.MORE, v.value(), v.code(), v.arguments().toArray())
                        : v)
            .toList();
    return named.isEmpty()
        ? problem
        : Problem.invalid(problem.code(), named, problem.arguments().toArray());
  }

  private void told(Firmness f, List<Part> parts) {
    String stability = f.stability() == null ? "–" : reader.number(100 * f.stability(), 1) + " %";
    parts.add(
        Facts.figures(
            Facts.Fact.of(t("stability"), stability),
            Facts.Fact.of(t("draws"), reader.number(f.draws())),
            Facts.Fact.of(t("seed"), Long.toString(f.seed()))));
    parts.add(
        Paragraph.of(
            t(
                "drawn",
                String.join(", ", f.ways().normalisations()),
                String.join(", ", f.ways().aggregations()),
                f.generator())));
    if (f.units().size() <= MOST_BARS) {
      parts.add(
          new Chart(
              "intervals",
              Chart.Kind.LINE,
              t("intervals", 100 * f.interval()),
              "",
              f.units().stream().map(u -> run.unit(u.unit())).toList(),
              List.of(
                  series("low", f.units(), Unit::low),
                  series("total", f.units(), Unit::total),
                  series("high", f.units(), Unit::high)),
              List.of(),
              2));
    }
    if (f.stability() != null && f.units().size() <= MOST_BARS) {
      parts.add(stability(f.units()));
    }
    if (!f.factors().isEmpty()) {
      parts.add(sobol(f.factors()));
    }
    parts.add(weights(f.weights()));
    parts.add(units(f));
    if (!f.defaulted().isEmpty()) {
      parts.add(
          Paragraph.quiet(
              reader.t("indicators.composite.defaulted", String.join(", ", f.defaulted()))));
    }
  }

  private Chart.Series series(String name, List<Unit> units, Function<Unit, Double> value) {
    return new Chart.Series(t(name), units.stream().map(value).toList());
  }

  /** In how many draws the grade of each unit stays. */
  private Part stability(List<Unit> units) {
    return new Chart(
        "stability",
        Chart.Kind.BAR,
        t("stability.units"),
        "%",
        units.stream().map(u -> run.unit(u.unit())).toList(),
        List.of(
            series(
                "stability.short",
                units,
                u -> u.stability() == null ? null : (Double) (100 * u.stability()))),
        List.of(),
        0);
  }

  private Part sobol(List<Factor> factors) {
    return Chart.of(
        "sobol",
        Chart.Kind.BAR,
        t("sobol"),
        factors.stream().map(f -> t("factor." + f.factor())).toList(),
        new Chart.Series(t("first"), factors.stream().map(Factor::first).toList()),
        new Chart.Series(t("whole"), factors.stream().map(Factor::total).toList()));
  }

  private Part weights(List<Weight> weights) {
    return Chart.of(
        "weights",
        Chart.Kind.BAR,
        t("weights"),
        weights.stream().map(Weight::indicator).toList(),
        new Chart.Series(t("weight"), weights.stream().map(w -> 100 * w.weight()).toList()),
        new Chart.Series(
            t("effect"),
            weights.stream().map(w -> w.effect() == null ? null : 100 * w.effect()).toList()));
  }

  private Part units(Firmness f) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Unit u : f.units()) {
      rows.add(
          List.of(
              Cell.of(run.unit(u.unit())).detail(u.unit()),
              cell(u.total()),
              cell(u.low()),
              cell(u.median()),
              cell(u.high()),
              u.stability() == null
                  ? Cell.of("–")
                  : Cell.number(reader.number(100 * u.stability(), 0) + " %", u.stability()),
              Cell.number(reader.number(u.undefined()), u.undefined())));
    }
    return Table.of(
        "units",
        t("units"),
        List.of(
            Column.of(reader.t("indicators.composite.unit")),
            Column.number(t("total")),
            Column.number(t("low")),
            Column.number(t("median")),
            Column.number(t("high")),
            Column.number(t("stability.short")),
            Column.number(t("undefined"))),
        rows);
  }

  private Cell cell(Double value) {
    return value == null ? Cell.of("–") : Cell.number(reader.number(value, 2), value);
  }
}
