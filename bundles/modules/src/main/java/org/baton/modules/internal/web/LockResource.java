package org.baton.modules.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.baton.api.access.Access;
import org.baton.api.web.RestResource;
import org.baton.modules.internal.lock.Locks;
import org.baton.modules.internal.lock.Locks.Compared;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What exactly this server consists of, and what differs from it. */
@Component(service = RestResource.class)
@Path("lock")
@Produces(MediaType.APPLICATION_JSON)
public final class LockResource implements RestResource {
  private final Access access;
  private final Locks locks;

  /**
   * Two lock files, as they are.
   *
   * @param first what is expected
   * @param second what is compared with it
   */
  public record Pair(String first, String second) {}

  /** Looks at the server. */
  @Activate
  public LockResource(@Reference Access access, @Reference Locks locks) {
    this.access = access;
    this.locks = locks;
  }

  /** The signed lock file of this server. */
  @GET
  public Response file() {
    access.require(ModulePages.VIEW, Access.EVERYWHERE);
    return file(locks);
  }

  static Response file(Locks locks) {
    return Response.ok(locks.file(), MediaType.APPLICATION_JSON)
        .header("Content-Disposition", "attachment; filename=baton.lock.json")
        .build();
  }

  /** How this server differs from a lock file, which is the body. */
  @POST
  @Path("drift")
  @Consumes(MediaType.WILDCARD)
  public Compared drift(InputStream body, @Context HttpHeaders headers) {
    access.require(ModulePages.VIEW, Access.EVERYWHERE);
    return locks.compare(body, ModuleRow.locale(headers));
  }

  /** How a second lock file differs from a first. */
  @POST
  @Path("compare")
  @Consumes(MediaType.APPLICATION_JSON)
  public Compared compare(Pair pair, @Context HttpHeaders headers) {
    access.require(ModulePages.VIEW, Access.EVERYWHERE);
    return locks.compare(
        String.valueOf(pair.first()), String.valueOf(pair.second()), ModuleRow.locale(headers));
  }
}
