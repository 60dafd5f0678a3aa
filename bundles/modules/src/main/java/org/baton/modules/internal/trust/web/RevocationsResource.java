package org.baton.modules.internal.trust.web;

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
import org.baton.modules.internal.trust.Publishers;
import org.baton.modules.internal.trust.Revocation;
import org.baton.modules.internal.trust.Revocations;
import org.baton.modules.internal.trust.web.PublishersResource.Reason;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What publishers called back. */
@Component(service = RestResource.class)
@Path("revocations")
@Produces(MediaType.APPLICATION_JSON)
public final class RevocationsResource implements RestResource {
  private static final int MOST = 1000;

  private final Access access;
  private final Revocations revocations;

  /** Works on the revocations. */
  @Activate
  public RevocationsResource(@Reference Access access, @Reference Revocations revocations) {
    this.access = access;
    this.revocations = revocations;
  }

  /** All of them, the latest first, with those that were lifted. */
  @GET
  public Page<Revocation> list(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    access.require(Publishers.VIEW, Access.EVERYWHERE);
    return revocations.page(after, Math.max(1, Math.min(limit, MOST)));
  }

  /** One of them, by its number. */
  @GET
  @Path("{id}")
  public Revocation get(@PathParam("id") long id) {
    access.require(Publishers.VIEW, Access.EVERYWHERE);
    return revocations.get(id);
  }

  /** Ends one on this server. */
  @POST
  @Path("{id}/lift")
  @Consumes(MediaType.APPLICATION_JSON)
  public Revocation lift(@PathParam("id") long id, Reason reason) {
    access.require(Publishers.MANAGE, Access.EVERYWHERE);
    return revocations.lift(id, reason == null ? "" : reason.reason());
  }
}
