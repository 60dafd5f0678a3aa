package org.baton.core.internal.cycles.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.page.Action;
import org.baton.api.page.Buttons;
import org.baton.api.page.Cell;
import org.baton.api.page.Dialog;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
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
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.NextStep;
import org.baton.core.internal.cycles.web.CycleStanding.Standing;
import org.baton.core.internal.plans.PlanVersion;
import org.baton.core.internal.plans.web.VersionsSection;
import org.baton.core.internal.runs.EvaluationRun;

/** The page of a cycle. */
final class CycleView {
  private final Reader reader;
  private final CycleStanding source;
  private final Standing standing;
  private final Cycle cycle;
  private final ModulesSection modules;

  /** Whether this reader may open the pages of runs. */
  private final boolean runs;

  CycleView(Reader reader, CycleStanding source, Standing standing, ModulesSection modules) {
    this.reader = reader;
    this.source = source;
    this.standing = standing;
    this.cycle = standing.cycle();
    this.modules = modules;
    this.runs = reader.may("core.cycles.view", "", cycle.code());
  }

  /**
   * The page.
   *
   * @param done what was done just now; empty for nothing
   * @param problem why the move was refused; null when it was not
   */
  View page(String done, Problem problem) {
    return page(done, problem, null);
  }

  /**
   * The page.
   *
   * @param unsigned why an exception was not signed; null when nobody tried
   */
  View page(String done, Problem problem, Problem unsigned) {
    List<Part> parts = new ArrayList<>();
    parts.add(heading());
    if (List.of("created", "moved", "exempted").contains(done)) {
      parts.add(Notice.of(Tone.GOOD, reader.t("core.cycle.page.done." + done, phase())));
    }
    Map<CyclePhase, String> days = new EnumMap<>(CyclePhase.class);
    standing.begun().forEach((phase, at) -> days.put(phase, reader.time(at)));
    parts.add(CycleParts.phases(reader, cycle, days));
    parts.add(ahead(problem));
    parts.addAll(modules.parts(unsigned));
    parts.add(facts());
    if (runs) {
      int inForce = source.inForce(cycle);
      parts.addAll(new VersionsSection(reader, cycle, inForce).parts(source.versions(cycle)));
    }
    parts.add(runs());
    return View.of(reader.t(cycle.title()), parts);
  }

  private String phase() {
    return CycleParts.phase(reader, cycle.phase());
  }

  private Heading heading() {
    Heading heading =
        Heading.of(
                reader.t(cycle.title()),
                reader.t("core.phase." + CycleParts.lower(cycle.phase()) + ".is"))
            .below(Action.link(reader.t("core.page.cycles"), "/core/cycles/"))
            .status(CycleParts.tone(cycle.phase()), phase());
    // The move itself is a box further down, as it asks for a reason.
    Action next =
        standing.next() == NextStep.MOVE ? null : CycleParts.next(reader, cycle, standing.next());
    return next == null ? heading : heading.actions(next);
  }

  private Facts facts() {
    Optional<PlanVersion> plan = source.plan(cycle);
    String state =
        plan.map(p -> reader.t("core.plan.state." + CycleParts.lower(p.state()), p.number()))
            .orElse(reader.t("core.plan.page.none"));
    String detail =
        plan.map(p -> reader.t("core.plan.indicators", source.indicators(p))).orElse("");
    String here = CycleParts.path(cycle);
    return Facts.of(
        Fact.of(reader.t("core.cycles.code"), cycle.code()),
        Fact.of(reader.t("core.page.year"), Integer.toString(cycle.year())),
        new Fact(reader.t("core.cycles.plan"), state, detail, Tone.PLAIN, here + "/plan"),
        new Fact(
            reader.t("core.cycle.page.units"),
            reader.number(standing.units()),
            "",
            Tone.PLAIN,
            here + "/units"),
        new Fact(
            reader.t("core.cycles.results"),
            reader.t(cycle.publishedRun() == 0 ? "core.cycles.unpublished" : "core.page.published"),
            "",
            Tone.PLAIN,
            CycleParts.hasResults(reader, cycle) ? CycleParts.results(cycle) : ""));
  }

  private Section ahead(Problem problem) {
    List<Part> parts = new ArrayList<>();
    boolean may = CycleParts.mayEdit(reader, cycle);
    if (cycle.phase() == CyclePhase.CLOSED) {
      parts.add(Paragraph.of(reader.t("core.cycle.page.closed")));
    } else if (!standing.against().isEmpty()) {
      parts.add(Paragraph.of(reader.t("core.gate.waits", standing.against().size(), next())));
      parts.add(CycleParts.reasons(reader, cycle, standing.against()));
    } else {
      parts.add(Paragraph.of(reader.t("core.gate.free", next())));
    }
    if (may && problem != null) {
      parts.add(form().refused(problem));
    } else if (may && standing.next() == NextStep.MOVE) {
      parts.add(
          Dialog.of(
              "go-on",
              reader.t("core.next.move", cycle.title(), next()),
              reader.t("core.cycle.page.move", next()),
              Paragraph.of(
                  reader.t("core.phase." + CycleParts.lower(cycle.phase().next()) + ".is")),
              Paragraph.of(reader.t("core.cycle.page.move.words")),
              form()));
    }
    return new Section("move", reader.t("core.cycle.page.ahead"), parts, false);
  }

  private String next() {
    return CycleParts.phase(reader, cycle.phase().next());
  }

  private Form form() {
    return Form.of(
        "move-form",
        CycleParts.path(cycle) + "/move",
        reader.t("core.next.move", cycle.title(), next()),
        Field.hidden("to", cycle.phase().next().name()),
        Field.of("reason", Kind.AREA, reader.t("core.cycle.page.reason"))
            .hint(reader.t("core.cycle.page.reason.hint"))
            .most(2000));
  }

  private Section runs() {
    List<List<Cell>> rows = source.runs(cycle).stream().map(this::run).toList();
    Table table =
        Table.of(
                "runs",
                reader.t("core.cycle.page.runs"),
                List.of(
                    Column.of(reader.t("core.page.run")),
                    Column.of(reader.t("core.page.state")),
                    Column.of(reader.t("core.cycle.page.when")),
                    Column.of(reader.t("core.cycles.results"))),
                rows)
            .empty(
                Empty.of(reader.t("core.page.runs.none"), reader.t("core.cycle.page.runs.none")));
    if (!runs) {
      return Section.of("runs-of-cycle", reader.t("core.page.runs"), table);
    }
    return Section.of(
        "runs-of-cycle",
        reader.t("core.page.runs"),
        table,
        Buttons.of(
            Action.link(
                reader.t("core.cycle.page.all-runs"),
                "/core/runs/?cycle=" + CycleParts.encoded(cycle.code()))));
  }

  private List<Cell> run(EvaluationRun run) {
    String number = Long.toString(run.id());
    String name = reader.t("core.page.run") + " " + number;
    Tone tone =
        switch (run.state()) {
          case DONE -> Tone.GOOD;
          case FAILED -> Tone.BAD;
          case CANCELLED -> Tone.PLAIN;
          default -> Tone.INFO;
        };
    String state = reader.t("core.run-state." + CycleParts.lower(run.state()), run.progress());
    Cell result =
        run.state() == EvaluationRun.State.DONE && reader.may("core.results.view", "", cycle.code())
            ? Cell.link(reader.t("core.page.results"), "/core/results/" + number)
            : Cell.of("");
    return List.of(
        runs ? Cell.link(name, "/core/runs/" + number) : Cell.of(name),
        Cell.badge(tone, state),
        Cell.of(reader.time(run.createdAt())),
        run.id() == cycle.publishedRun() ? result.detail(reader.t("core.page.published")) : result);
  }
}
