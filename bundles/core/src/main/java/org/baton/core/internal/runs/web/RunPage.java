package org.baton.core.internal.runs.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Badge;
import org.baton.api.page.Dialog;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Progress;
import org.baton.api.page.Section;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.cycles.FixedStep;
import org.baton.core.internal.runs.EvaluationRun;
import org.baton.core.internal.runs.RunRegister;
import org.baton.core.internal.runs.UsedPlans;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One run: how far it is, why it failed, or where its results are. */
@Component(service = PageResource.class)
@Path("runs/{run: [0-9]+}")
@Produces(MediaType.TEXT_HTML)
public final class RunPage implements PageResource {
  private static final long SHORT = 1_500;

  private final Access access;
  private final CycleRegister cycles;
  private final RunRegister runs;
  private final UsedPlans plans;

  /** Works on the registers. */
  @Activate
  public RunPage(
      @Reference Access access,
      @Reference CycleRegister cycles,
      @Reference RunRegister runs,
      @Reference UsedPlans plans) {
    this.access = access;
    this.cycles = cycles;
    this.runs = runs;
    this.plans = plans;
  }

  /** Where the run stands. */
  @GET
  public View page(@PathParam("run") long id, @Context Reader reader) {
    require(runs.get(id));
    return page(id, null, reader);
  }

  private void require(EvaluationRun run) {
    String cycle = cycles.get(run.cycle()).code();
    access.require("core.cycles.view", Access.EVERYWHERE, cycle);
  }

  private View page(long id, Problem refused, Reader reader) {
    EvaluationRun run = runs.get(id);
    Cycle cycle = cycles.get(run.cycle());
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Heading(
            List.of(
                Action.link(
                    reader.t("core.runs.of", reader.t(cycle.title())),
                    "/core/runs/?cycle=" + cycle.code())),
            reader.t("core.runs.one", Long.toString(id)),
            new Badge(RunParts.tone(run), RunParts.state(run, reader)),
            cycle.publishedRun() == id ? reader.t("core.runs.valid") : "",
            List.of()));
    if (refused != null) {
      parts.add(RunParts.notice(Tone.BAD, refused, reader));
    }
    parts.addAll(body(run, cycle, reader));
    return View.of(reader.t("core.runs.one", Long.toString(id)), parts);
  }

  private List<Part> body(EvaluationRun run, Cycle cycle, Reader reader) {
    List<Part> parts = new ArrayList<>();
    if (run.isUnfinished()) {
      parts.add(progress(run, cycle, reader));
      return parts;
    }
    switch (run.state()) {
      case DONE -> done(parts, run, cycle, reader);
      case FAILED -> parts.add(RunParts.failed(run, reader).actions(again(cycle, reader)));
      default ->
          parts.add(
              Notice.of(Tone.WARN, reader.t("core.runs.cancelled")).actions(again(cycle, reader)));
    }
    if (!run.steps().isEmpty()) {
      parts.add(RunParts.steps(run, reader));
    }
    UsedPlanParts plan = new UsedPlanParts(reader, run, cycle, plans.of(run, cycle));
    List<Part> provenance = new ArrayList<>(plan.explanation());
    provenance.add(RunParts.facts(run, plan, reader));
    parts.add(new Section("provenance", reader.t("core.page.provenance"), provenance, false));
    return parts;
  }

  private Part progress(EvaluationRun run, Cycle cycle, Reader reader) {
    String path = path(run.id());
    boolean may = access.may("core.runs.start", Access.EVERYWHERE, cycle.code());
    boolean ending = runs.isEnding(run.id());
    Action cancel =
        may && !ending
            ? Action.send(reader.t("core.runs.cancel"), path + "/cancel", Map.of())
                .danger(reader.t("core.runs.cancel.sure"))
            : null;
    List<String> ids = cycle.steps().stream().map(FixedStep::id).toList();
    String now = runs.stage(run.id());
    String detail =
        ending
            ? reader.t("core.work.ending")
            : now.isEmpty()
                ? ""
                : reader.t(
                    "core.runs.now", RunParts.title(now, reader), place(ids, now), ids.size() + 2);
    return new Progress(
        reader.t("core.runs.working"), run.progress(), detail, path + "/state", cancel);
  }

  private static int place(List<String> ids, String now) {
    return now.equals("read") ? 1 : now.equals("write") ? ids.size() + 2 : ids.indexOf(now) + 2;
  }

  private static Action again(Cycle cycle, Reader reader) {
    return Action.link(reader.t("core.runs.again"), "/core/runs/?cycle=" + cycle.code());
  }

  private void done(List<Part> parts, EvaluationRun run, Cycle cycle, Reader reader) {
    boolean valid = cycle.publishedRun() == run.id();
    Action results = Action.link(reader.t("core.page.results"), "/core/results/" + run.id());
    Notice notice =
        Notice.of(
            valid ? Tone.GOOD : Tone.INFO,
            reader.t(valid ? "core.runs.done.valid" : "core.runs.done", run.units()));
    boolean opens = access.may("core.results.view", Access.EVERYWHERE, cycle.code());
    parts.add(opens ? notice.actions(results.primary()) : notice);
    long remarks = run.steps().stream().mapToLong(s -> s.remarks().size()).sum();
    parts.add(
        Facts.figures(
            Fact.of(reader.t("core.runs.units"), reader.number(run.units())),
            Fact.of(reader.t("core.runs.remarks"), reader.number(remarks))));
    if (!valid && access.may("core.results.publish", Access.EVERYWHERE, cycle.code())) {
      parts.add(
          Dialog.of(
              "publish",
              reader.t("core.runs.publish"),
              reader.t("core.runs.publish.title", run.id()),
              Paragraph.of(
                  reader.t(
                      cycle.publishedRun() == 0
                          ? "core.runs.publish.words"
                          : "core.runs.publish.instead",
                      cycle.publishedRun())),
              Form.of(
                  "publish-form",
                  path(run.id()) + "/publish",
                  reader.t("core.runs.publish"),
                  Field.of("reason", Field.Kind.AREA, reader.t("core.runs.publish.reason"))
                      .hint(reader.t("core.runs.publish.reason.hint"))
                      .most(1000))));
    }
  }

  /** What a page that waits asks for again; once the run ended, the whole page is asked for. */
  @GET
  @Path("state")
  public Response state(@PathParam("run") long id, @Context Reader reader) {
    EvaluationRun run = runs.get(id);
    require(run);
    View view = View.of("core.runs", body(run, cycles.get(run.cycle()), reader));
    Response.ResponseBuilder answer = Response.ok(view);
    return run.isUnfinished() ? answer.build() : answer.header("HX-Refresh", "true").build();
  }

  /** Asks the run to end without a result. */
  @POST
  @Path("cancel")
  public Answer cancel(@PathParam("run") long id, @Context Reader reader) {
    try {
      runs.cancel(id);
      runs.awaitEnd(id, SHORT);
      return Answer.go(path(id));
    } catch (Problem e) {
      return Answer.refused(e, p -> page(id, p, reader));
    }
  }

  /** Makes the run the valid one of its cycle. */
  @POST
  @Path("publish")
  public Answer publish(
      @PathParam("run") long id,
      @FormParam("reason") @DefaultValue("") String reason,
      @Context Reader reader) {
    try {
      runs.publish(id, reason.strip());
      return Answer.go(path(id));
    } catch (Problem e) {
      return Answer.refused(e, p -> page(id, p, reader));
    }
  }

  static String path(long id) {
    return "/core/runs/" + id;
  }
}
