package org.baton.core.internal.runs.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Badge;
import org.baton.api.page.Cell;
import org.baton.api.page.Dialog;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.plans.PlanRegister;
import org.baton.core.internal.runs.EvaluationRun;
import org.baton.core.internal.runs.RunRegister;
import org.baton.core.internal.web.WrittenDay;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The runs of a cycle: where one is started, and those before. */
@Component(service = PageResource.class)
@Path("runs")
@Produces(MediaType.TEXT_HTML)
public final class RunsPage implements PageResource {
  private static final int SHOWN = 20;
  private static final long SHORT = 1_500;

  private final Access access;
  private final CycleRegister cycles;
  private final RunRegister runs;
  private final PlanRegister plans;

  /** Works on the registers. */
  @Activate
  public RunsPage(
      @Reference Access access,
      @Reference CycleRegister cycles,
      @Reference RunRegister runs,
      @Reference PlanRegister plans) {
    this.access = access;
    this.cycles = cycles;
    this.runs = runs;
    this.plans = plans;
  }

  /** The runs of the cycle asked for or chosen in the bar, the newest first. */
  @GET
  public View list(
      @QueryParam("cycle") @DefaultValue("") String cycle,
      @QueryParam("after") @DefaultValue("0") long after,
      @Context Reader reader) {
    String code = cycle.isEmpty() ? reader.cycle() : cycle;
    access.require("core.cycles.view", Access.EVERYWHERE, code);
    return page(code, after, null, reader);
  }

  /** Starts a run. */
  @POST
  public Answer start(
      @FormParam("cycle") String cycle,
      @FormParam("day") @DefaultValue("") String day,
      @Context Reader reader) {
    try {
      EvaluationRun run = runs.start(cycle, WrittenDay.of(day));
      runs.awaitEnd(run.id(), SHORT);
      return Answer.go(RunPage.path(run.id()));
    } catch (Problem e) {
      return Answer.refused(e, p -> page(cycle, 0, p, reader));
    }
  }

  private View page(String code, long after, Problem refused, Reader reader) {
    if (code.isEmpty()) {
      Empty none =
          Empty.of(
              reader.t("core.runs.no-cycle"),
              reader.t("core.runs.no-cycle.words"),
              Action.link(reader.t("core.runs.to-cycles"), "/core/cycles/"));
      return View.of("core.runs", Heading.of(reader.t("core.runs"), ""), none);
    }
    Cycle cycle = cycles.get(code);
    boolean may = access.may("core.runs.start", Access.EVERYWHERE, code);
    Optional<Problem> obstacle = runs.obstacle(cycle);
    List<Part> parts = new ArrayList<>();
    boolean start = may && obstacle.isEmpty();
    boolean amended = plans.newest(cycle).filter(p -> p.amendment() != null).isPresent();
    parts.add(heading(cycle, start && !amended, reader));
    if (start && amended) {
      parts.add(byDay(cycle, runs.usualDay(cycle), reader));
    }
    if (refused != null) {
      parts.add(RunParts.notice(Tone.BAD, refused, reader));
    } else if (may && obstacle.isPresent()) {
      parts.add(RunParts.notice(Tone.INFO, obstacle.get(), reader));
    }
    parts.add(table(cycle, after, reader));
    return View.of("core.runs", parts);
  }

  private Heading heading(Cycle cycle, boolean start, Reader reader) {
    List<Action> actions = new ArrayList<>();
    if (start) {
      actions.add(
          Action.send(reader.t("core.runs.start"), "/core/runs/", Map.of("cycle", cycle.code()))
              .primary());
    }
    String phase = reader.t("core.phase." + cycle.phase().name().toLowerCase(Locale.ROOT));
    return new Heading(
        List.of(Action.link(reader.t("core.page.cycles"), "/core/cycles/")),
        reader.t("core.runs.of", reader.t(cycle.title())),
        new Badge(Tone.PLAIN, phase),
        reader.t("core.runs.lead"),
        actions);
  }

  /** A plan that was amended has a version for every day, so the day is asked for. */
  private static Dialog byDay(Cycle cycle, LocalDate usual, Reader reader) {
    return Dialog.of(
        "start-run",
        reader.t("core.runs.start"),
        reader.t("core.runs.start"),
        Paragraph.of(reader.t("core.runs.start.day")),
        Form.of(
            "start-run-form",
            "/core/runs/",
            reader.t("core.runs.start"),
            Field.hidden("cycle", cycle.code()),
            Field.of("day", Field.Kind.DATE, reader.t("core.runs.day"))
                .hint(reader.t("core.runs.day.hint"))
                .value(usual.toString())
                .require()));
  }

  private Table table(Cycle cycle, long after, Reader reader) {
    List<Column> columns =
        List.of(
            Column.of(reader.t("core.page.run")),
            Column.of(reader.t("core.page.state")),
            Column.of(reader.t("core.runs.started-by")),
            Column.of(reader.t("core.runs.created")),
            Column.of(reader.t("core.results.plan-version")),
            Column.number(reader.t("core.runs.units")));
    List<EvaluationRun> read = runs.page(cycle, after, SHOWN + 1);
    List<EvaluationRun> shown = read.subList(0, Math.min(SHOWN, read.size()));
    String here = "/core/runs/?cycle=" + cycle.code();
    return Table.of(
            "runs",
            reader.t("core.page.runs"),
            columns,
            shown.stream().map(r -> row(r, cycle, reader)).toList())
        .paging(
            after > 0 ? here : "",
            read.size() > SHOWN ? here + "&after=" + shown.get(SHOWN - 1).id() : "")
        .empty(Empty.of(reader.t("core.runs.none"), reader.t("core.runs.none.words")));
  }

  private static List<Cell> row(EvaluationRun run, Cycle cycle, Reader reader) {
    Cell state = Cell.badge(RunParts.tone(run), RunParts.state(run, reader));
    return List.of(
        Cell.link(Long.toString(run.id()), RunPage.path(run.id())),
        run.id() == cycle.publishedRun() ? state.detail(reader.t("core.page.published")) : state,
        Cell.of(run.startedBy()),
        Cell.of(reader.time(run.createdAt())),
        Cell.of(Integer.toString(run.planVersion())).detail(reader.date(run.day())),
        run.units() == 0 ? Cell.of("–") : Cell.number(reader.number(run.units()), run.units()));
  }
}
