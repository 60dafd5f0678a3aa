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
import org.baton.api.access.Access;
import org.baton.api.text.Texts;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.RestResource;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.runs.EvaluationRun;
import org.baton.core.internal.runs.RunRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A run. */
@Component(service = RestResource.class)
@Path("runs/{run: [0-9]+}")
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

  /** How a run goes or went. */
  @GET
  public RunView get(@PathParam("run") long id, @Context HttpHeaders headers) {
    EvaluationRun run = runs.get(id);
    access.require(VIEW, Access.EVERYWHERE, cycles.get(run.cycle()).code());
    return view(run, headers);
  }

  /** Asks a run to end without a result. */
  @POST
  @Path("cancel")
  public Response cancel(@PathParam("run") long id, @Context HttpHeaders headers) {
    RunView asked = view(runs.cancel(id), headers);
    return Response.status(Response.Status.ACCEPTED).entity(asked).build();
  }

  /** Makes a run the valid one of its cycle. */
  @POST
  @Path("publish")
  @OneTransaction
  public RunView publish(
      @PathParam("run") long id,
      @QueryParam("reason") String reason,
      @Context HttpHeaders headers) {
    return view(runs.publish(id, reason == null ? "" : reason), headers);
  }
}
