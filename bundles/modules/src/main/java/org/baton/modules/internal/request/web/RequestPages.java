package org.baton.modules.internal.request.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.modules.internal.cycles.Planned;
import org.baton.modules.internal.cycles.TouchedCycles;
import org.baton.modules.internal.request.Request;
import org.baton.modules.internal.request.Request.State;
import org.baton.modules.internal.request.Requests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What waits for a second person, and what became of it. */
@Component(service = PageResource.class)
@Path("requests")
@Produces(MediaType.TEXT_HTML)
public final class RequestPages implements PageResource {
  private static final int PAGE = 50;

  private final Access access;
  private final Requests requests;
  private final TouchedCycles cycles;

  /** Works on the requests. */
  @Activate
  public RequestPages(
      @Reference Access access, @Reference Requests requests, @Reference TouchedCycles cycles) {
    this.access = access;
    this.requests = requests;
    this.cycles = cycles;
  }

  /** All of them, the latest first. */
  @GET
  public View list(@QueryParam("after") @DefaultValue("") String after, @Context Reader reader) {
    access.require(Requests.INSTALL, Access.EVERYWHERE);
    return new RequestView(reader).list(requests.page(after, PAGE), after);
  }

  /** One of them, with what installing it would do. */
  @GET
  @Path("of/{id}")
  public View show(@PathParam("id") long id, @Context Reader reader) {
    access.require(Requests.INSTALL, Access.EVERYWHERE);
    return shown(id, null, reader);
  }

  private View shown(long id, Problem problem, Reader reader) {
    Request request = requests.get(id);
    Problem refused = problem;
    List<Planned> planned = List.of();
    if (request.state() == State.OPEN) {
      try {
        planned = cycles.planned(requests.preview(request));
      } catch (Problem e) {
        refused = problem == null ? e : problem;
      }
    }
    return new RequestView(reader).request(request, requests.isOwn(request), planned, refused);
  }

  /** Installs what another person asked for. */
  @POST
  @Path("of/{id}/approve")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer approve(@PathParam("id") long id, @Context Reader reader) {
    access.require(Requests.INSTALL, Access.EVERYWHERE);
    try {
      List<String> modules = requests.approve(id, Duration.ZERO);
      return Answer.go(
          Address.below("/modules/installed/", modules.get(0))
              .with("done", "installed")
              .toString());
    } catch (Problem problem) {
      return Answer.refused(problem, p -> shown(id, p, reader));
    }
  }

  /** Declines it, or takes it back. */
  @POST
  @Path("of/{id}/decline")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer decline(
      @PathParam("id") long id,
      @FormParam("reason") @DefaultValue("") String reason,
      @Context Reader reader) {
    access.require(Requests.INSTALL, Access.EVERYWHERE);
    try {
      return Answer.go(RequestView.at(requests.decline(id, reason)));
    } catch (Problem problem) {
      return Answer.refused(problem, p -> shown(id, p, reader));
    }
  }
}
