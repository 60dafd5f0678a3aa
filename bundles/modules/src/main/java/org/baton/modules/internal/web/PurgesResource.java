package org.baton.modules.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.baton.api.access.Access;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.modules.internal.purge.Confirmation;
import org.baton.modules.internal.purge.Destruction;
import org.baton.modules.internal.purge.Purge;
import org.baton.modules.internal.purge.Purges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was asked, confirmed and done to destroy data of removed modules. */
@Component(service = RestResource.class)
@Path("purges")
@Produces(MediaType.APPLICATION_JSON)
public final class PurgesResource implements RestResource {
  private final Access access;
  private final Purges purges;
  private final Confirmation confirmation;
  private final Destruction destruction;

  /** Passes on to those who decide and carry out. */
  @Activate
  public PurgesResource(
      @Reference Access access,
      @Reference Purges purges,
      @Reference Confirmation confirmation,
      @Reference Destruction destruction) {
    this.access = access;
    this.purges = purges;
    this.confirmation = confirmation;
    this.destruction = destruction;
  }

  /** All purges, the newest first. */
  @GET
  public Page<Purge> list(
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    access.require(Purges.PURGE, Access.EVERYWHERE);
    return purges.page(after, limit);
  }

  /** One of them. */
  @GET
  @Path("{id:[0-9]{1,18}}")
  public Purge get(@PathParam("id") long id) {
    access.require(Purges.PURGE, Access.EVERYWHERE);
    return purges.get(id);
  }

  /** Confirms what somebody else asked for, and carries it out. */
  @POST
  @Path("{id:[0-9]{1,18}}/confirm")
  public Purge confirm(@PathParam("id") long id) {
    access.require(Purges.PURGE, Access.EVERYWHERE);
    return confirmation.confirm(id);
  }

  /** Takes back what nobody has confirmed. */
  @POST
  @Path("{id:[0-9]{1,18}}/withdraw")
  public Purge withdraw(@PathParam("id") long id) {
    access.require(Purges.PURGE, Access.EVERYWHERE);
    return purges.withdraw(id);
  }

  /** The data that were destroyed, as a file. */
  @GET
  @Path("{id:[0-9]{1,18}}/export")
  @Produces("application/zip")
  public Response export(@PathParam("id") long id) {
    access.require(Purges.PURGE, Access.EVERYWHERE);
    return PurgePages.file(destruction.file(purges.get(id)));
  }
}
