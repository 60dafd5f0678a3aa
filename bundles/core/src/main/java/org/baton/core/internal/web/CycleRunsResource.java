package org.baton.core.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.text.Texts;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.runs.EvaluationRun;
import org.baton.core.internal.runs.RunRegister;
import org.baton.core.internal.works.Work;
import org.baton.core.internal.works.web.WorkView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The runs of a cycle. */
@Component(service = RestResource.class)
@Path("cycles/{cycle}/runs")
@Produces(MediaType.APPLICATION_JSON)
public final class CycleRunsResource implements RestResource {
  private static final String VIEW = "core.cycles.view";

  private final Access access;
  private final CycleRegister cycles;
  private final RunRegister runs;
  private final Texts texts;

  /** Works on the register. */
  @Activate
  public CycleRunsResource(
      @Reference Access access,
      @Reference CycleRegister cycles,
      @Reference RunRegister runs,
      @Reference Texts texts) {
    this.access = access;
    this.cycles = cycles;
    this.runs = runs;
    this.texts = texts;
  }

  private RunView view(EvaluationRun run, HttpHeaders headers) {
    String cycle = cycles.get(run.cycle()).code();
    return RunView.of(run, cycle, texts, headers.getAcceptableLanguages().get(0));
  }

  /**
   * Starts a run in the background; with background=true, the answer is the work that it is.
   *
   * @param day the day whose version of the plan it uses, such as 2026-07-01; when empty, today
   *     while the cycle is evaluated, and once results are known that of the published run
   */
  @POST
  public Response start(
      @PathParam("cycle") String cycle,
      @QueryParam("day") @DefaultValue("") String day,
      @QueryParam("background") @DefaultValue("false") boolean background,
      @Context HttpHeaders headers) {
    access.require("core.runs.start", Access.EVERYWHERE, cycle);
    EvaluationRun run = runs.start(cycle, WrittenDay.of(day));
    Optional<Work> work = background ? runs.work(run.id()) : Optional.empty();
    if (work.isPresent()) {
      Locale locale = headers.getAcceptableLanguages().get(0);
      return Response.accepted(WorkView.of(work.get(), Optional.empty(), texts, locale))
          .header("Location", "/api/core/works/" + work.get().id())
          .build();
    }
    RunView started = view(run, headers);
    return Response.status(Response.Status.ACCEPTED).entity(started).build();
  }

  /** Runs of a cycle, the newest first. */
  @GET
  public Page<RunView> list(@PathParam("cycle") String cycle, @Context HttpHeaders headers) {
    access.require(VIEW, Access.EVERYWHERE, cycle);
    List<RunView> found = runs.list(cycles.get(cycle)).stream().map(r -> view(r, headers)).toList();
    return new Page<>(found, "");
  }
}
