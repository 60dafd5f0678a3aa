package org.baton.modules.internal.request.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.baton.api.access.Access;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.modules.internal.Installation;
import org.baton.modules.internal.request.Request;
import org.baton.modules.internal.request.Requests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What waits for a second person, and what became of it. */
@Component(service = RestResource.class)
@Path("requests")
@Produces(MediaType.APPLICATION_JSON)
public final class RequestsResource implements RestResource {
  private static final int MOST = 1000;

  private final Access access;
  private final Requests requests;

  /** Why something is declined. */
  public record Reason(String reason) {}

  /** Works on the requests. */
  @Activate
  public RequestsResource(@Reference Access access, @Reference Requests requests) {
    this.access = access;
    this.requests = requests;
  }

  /** All of them, the latest first. */
  @GET
  public Page<Request> list(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    access.require(Requests.INSTALL, Access.EVERYWHERE);
    return requests.page(after, Math.max(1, Math.min(limit, MOST)));
  }

  /** One of them. */
  @GET
  @Path("{id}")
  public Request get(@PathParam("id") long id) {
    access.require(Requests.INSTALL, Access.EVERYWHERE);
    return requests.get(id);
  }

  /** Installs what another person asked for. */
  @POST
  @Path("{id}/approve")
  public Request approve(@PathParam("id") long id) {
    access.require(Requests.INSTALL, Access.EVERYWHERE);
    requests.approve(id, Installation.LONGEST_START);
    return requests.get(id);
  }

  /** Declines it, or takes it back. */
  @POST
  @Path("{id}/decline")
  @Consumes(MediaType.APPLICATION_JSON)
  public Request decline(@PathParam("id") long id, Reason reason) {
    access.require(Requests.INSTALL, Access.EVERYWHERE);
    return requests.decline(id, reason == null ? "" : reason.reason());
  }
}
