package org.baton.operations.internal.web;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.baton.api.access.Access;
import org.baton.api.web.RestResource;
import org.baton.operations.internal.support.SupportFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A file for whoever helps from outside. */
@Component(service = RestResource.class)
@Path("support")
@Produces("application/zip")
public final class SupportResource implements RestResource {
  private final Access access;
  private final SupportFile support;

  /** Has files made. */
  @Activate
  public SupportResource(@Reference Access access, @Reference SupportFile support) {
    this.access = access;
    this.support = support;
  }

  /** What the server is and how it fares, without personal data and without evaluations. */
  @POST
  public Response make() {
    access.require(Permissions.SUPPORT, Access.EVERYWHERE);
    return file(support);
  }

  static Response file(SupportFile support) {
    String name = "baton-support-" + LocalDate.now() + ".zip";
    return Response.ok(support.make(), "application/zip")
        .header("Content-Disposition", "attachment; filename=" + name)
        .build();
  }
}
