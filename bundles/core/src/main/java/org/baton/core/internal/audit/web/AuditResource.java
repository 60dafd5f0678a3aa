package org.baton.core.internal.audit.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.baton.api.access.Access;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.core.internal.audit.AuditLog;
import org.baton.core.internal.audit.AuditQuery;
import org.baton.core.internal.audit.AuditWatch;
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
  private final AuditWatch watch;

  /** Takes what it works with. */
  @Activate
  public AuditResource(
      @Reference Access access, @Reference AuditLog log, @Reference AuditWatch watch) {
    this.watch = watch;
    this.access = access;
    this.log = log;
  }

  /** The records behind {@code after} in the order of the list, which is newest first. */
  @GET
  public Page<AuditLog.Entry> list(
      @QueryParam("account") @DefaultValue("") String account,
      @QueryParam("action") @DefaultValue("") String action,
      @QueryParam("subject") @DefaultValue("") String subject,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to,
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    access.require("core.audit.view", Access.EVERYWHERE);
    AuditQuery query = new AuditWords(account, action, subject, from, to).query();
    return log.list(query, after, Math.max(1, Math.min(MOST, limit)));
  }

  /** What the last verification since the server's start found; nothing when there was none. */
  @GET
  @Path("verification")
  public AuditWatch.Seen verified() {
    return watch.last().orElse(null);
  }

  /** Verifies the whole trail now. */
  @POST
  @Path("verification")
  public AuditWatch.Seen verify() {
    return watch.verify();
  }
}
