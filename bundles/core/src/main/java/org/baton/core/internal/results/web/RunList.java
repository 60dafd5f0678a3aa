package org.baton.core.internal.results.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Address;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.runs.EvaluationRun;

/** The runs with results of a cycle. */
final class RunList {
  private final Wording words;

  RunList(Wording words) {
    this.words = words;
  }

  List<Part> none() {
    return List.of(
        Heading.of(words.t("menu.core.results"), words.t("core.results.runs.lead")),
        Empty.of(words.t("core.results.none"), words.t("core.results.no-cycle")));
  }

  List<Part> parts(Cycle cycle, List<EvaluationRun> runs) {
    String title = cycle.title().in(words.reader().locale());
    Heading heading =
        Heading.of(words.t("core.page.results.of", title), words.t("core.results.runs.lead"));
    boolean published = runs.stream().anyMatch(r -> r.id() == cycle.publishedRun());
    List<Part> parts = new ArrayList<>();
    parts.add(
        published
            ? heading.actions(
                Action.link(
                        words.t("core.results.open-published"),
                        Wording.pathOf(cycle.publishedRun()))
                    .primary())
            : heading);
    String of = Address.of("core", "cycles", cycle.code()).toString();
    Empty empty =
        Empty.of(
            words.t("core.results.none"),
            words.t("core.results.none.how"),
            Action.link(words.t("core.results.to-cycle"), of));
    parts.add(table(cycle, runs).empty(empty));
    return parts;
  }

  private Table table(Cycle cycle, List<EvaluationRun> runs) {
    List<List<Cell>> rows =
        runs.stream()
            .map(
                r ->
                    List.of(
                        Cell.link(
                            words.t("core.results.run", Long.toString(r.id())),
                            Wording.pathOf(r.id())),
                        r.id() == cycle.publishedRun()
                            ? Cell.badge(Tone.GOOD, words.t("core.page.published"))
                            : Cell.badge(Tone.PLAIN, words.t("core.results.not-valid")),
                        Cell.of(words.reader().time(r.finishedAt())),
                        Cell.number(words.reader().number(r.units()), r.units()),
                        Cell.of(r.startedBy())))
            .toList();
    return Table.of(
        "runs",
        words.t("core.page.runs"),
        List.of(
            Column.of(words.t("core.page.run")),
            Column.of(words.t("core.page.state")),
            Column.of(words.t("core.results.finished")),
            Column.number(words.t("core.results.units")),
            Column.of(words.t("core.results.started-by"))),
        rows);
  }
}
