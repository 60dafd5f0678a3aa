package org.baton.core.internal.results.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baton.api.page.Cell;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.core.internal.results.ResultBook.Source;
import org.baton.core.internal.results.Why.Deed;
import org.baton.core.internal.runs.EvaluationRun;
import org.baton.core.internal.runs.StepTrace;
import org.baton.core.internal.runs.UsedPlan;
import org.baton.core.internal.runs.web.UsedPlanParts;

/** What a result rests on: the run, its plan and input, the rules and the modules that worked. */
final class Provenance {
  private final Wording words;
  private final Source source;
  private final UsedPlanParts plan;

  Provenance(Wording words, Source source, UsedPlan used) {
    this.words = words;
    this.source = source;
    this.plan = new UsedPlanParts(words.reader(), source.run(), source.cycle(), used);
  }

  List<Part> parts() {
    List<Part> provenance = new ArrayList<>(plan.explanation());
    provenance.add(facts());
    return List.of(
        new Section("provenance", words.t("core.page.provenance"), provenance, false),
        new Section("rules", words.t("core.results.rules"), List.of(rules(), steps()), true));
  }

  private Facts facts() {
    EvaluationRun run = source.run();
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(words.t("core.page.run"), Long.toString(run.id())));
    facts.add(
        Fact.of(
            words.t("core.results.finished"),
            run.finishedAt() == null ? "–" : words.reader().time(run.finishedAt())));
    facts.add(Fact.of(words.t("core.results.started-by"), run.startedBy()));
    facts.addAll(plan.facts());
    facts.add(Fact.of(words.t("core.page.plan-hash"), run.planHash()));
    facts.add(Fact.of(words.t("core.page.input-hash"), run.inputHash()));
    return new Facts(facts, false);
  }

  private Table rules() {
    List<List<Cell>> rows = new ArrayList<>();
    source
        .run()
        .parameters()
        .forEach((name, value) -> rows.add(List.of(Cell.of(name), Cell.of(value))));
    return Table.of(
        "parameters",
        words.t("core.results.parameters"),
        List.of(
            Column.of(words.t("core.results.parameter")),
            Column.of(words.t("core.results.parameter.value"))),
        rows);
  }

  private Table steps() {
    List<List<Cell>> rows = new ArrayList<>();
    for (StepTrace step : source.run().steps()) {
      rows.add(
          List.of(
              Cell.of(step.id()),
              Cell.of(step.module() + " " + step.version()),
              Cell.of(written(step.parameters()))));
    }
    return Table.of(
        "steps",
        words.t("core.page.modules"),
        List.of(
            Column.of(words.t("core.results.step")),
            Column.of(words.t("core.results.module")),
            Column.of(words.t("core.results.parameters"))),
        rows);
  }

  private static String written(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(e -> e.getKey() + " = " + e.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Who did what to the plan and the run. */
  Section history(List<Deed> deeds) {
    List<List<Cell>> rows =
        deeds.stream()
            .map(
                d ->
                    List.of(
                        Cell.of(words.reader().time(d.at())),
                        Cell.of(d.name()),
                        Cell.of(words.t("core.why.did." + d.action())).detail(d.reason())))
            .toList();
    Table table =
        Table.of(
            "history",
            words.t("core.why.history"),
            List.of(
                Column.of(words.t("core.why.when")),
                Column.of(words.t("core.why.who")),
                Column.of(words.t("core.why.what"))),
            rows);
    return Section.of("who", words.t("core.why.history"), table);
  }
}
