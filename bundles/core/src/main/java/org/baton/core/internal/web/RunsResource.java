package org.baton.core.internal.web;

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
import org.baton.api.access.Access;
import org.baton.api.text.Texts;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.runs.EvaluationRun;
import org.baton.core.internal.runs.RunRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs of evaluations. */
@Component(service = RestResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class RunsResource implements RestResource {
  private static final String VIEW = "core.cycles.view";

  private final Access access;
  private final CycleRegister cycles;
  private final RunRegister runs;
  private final Texts texts;

  /** Works on the register. */
  @Activate
  public RunsResource(
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

  /** Starts a run in the background. */
  @POST
  @Path("cycles/{cycle}/runs")
  public Response start(@PathParam("cycle") String cycle, @Context HttpHeaders headers) {
    access.require("core.runs.start", Access.EVERYWHERE);
    RunView started = view(runs.start(cycle), headers);
    return Response.status(Response.Status.ACCEPTED).entity(started).build();
  }

  /** Runs of a cycle, the newest first. */
  @GET
  @Path("cycles/{cycle}/runs")
  public Page<RunView> list(@PathParam("cycle") String cycle, @Context HttpHeaders headers) {
    access.require(VIEW, Access.EVERYWHERE);
    List<RunView> found =
        runs.list(cycles.get(cycle)).stream().map(r -> view(r, headers)).toList();
    return new Page<>(found, "");
  }

  /** How a run goes or went. */
  @GET
  @Path("runs/{id: [0-9]{1,18}}")
  public RunView get(@PathParam("id") long id, @Context HttpHeaders headers) {
    access.require(VIEW, Access.EVERYWHERE);
    return view(runs.get(id), headers);
  }

  /** Asks a run to end without a result. */
  @POST
  @Path("runs/{id: [0-9]{1,18}}/cancel")
  public Response cancel(@PathParam("id") long id, @Context HttpHeaders headers) {
    access.require("core.runs.start", Access.EVERYWHERE);
    RunView asked = view(runs.cancel(id), headers);
    return Response.status(Response.Status.ACCEPTED).entity(asked).build();
  }

  /** Makes a run the valid one of its cycle. */
  @POST
  @Path("runs/{id: [0-9]{1,18}}/publish")
  public RunView publish(
      @PathParam("id") long id,
      @QueryParam("reason") String reason,
      @Context HttpHeaders headers) {
    access.require("core.results.publish", Access.EVERYWHERE);
    return view(runs.publish(id, reason == null ? "" : reason), headers);
  }
}
