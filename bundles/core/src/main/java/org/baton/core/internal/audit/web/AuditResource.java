package org.baton.core.internal.audit.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.baton.api.access.Access;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.core.internal.audit.AuditLog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit trail, newest first. */
@Component(service = RestResource.class)
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource implements RestResource {
  private static final int MOST = 1000;

  private final Access access;
  private final AuditLog log;

  /** Takes what it works with. */
  @Activate
  public AuditResource(@Reference Access access, @Reference AuditLog log) {
    this.access = access;
    this.log = log;
  }

  /** The records behind {@code after} in the order of the list, which is newest first. */
  @GET
  public Page<AuditLog.Entry> list(
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    access.require("core.audit.view", Access.EVERYWHERE);
    return log.list(after, Math.max(1, Math.min(MOST, limit)));
  }
}
