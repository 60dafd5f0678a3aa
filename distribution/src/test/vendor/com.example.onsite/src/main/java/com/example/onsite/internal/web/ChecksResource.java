package com.example.onsite.internal.web;

import com.example.onsite.internal.store.SiteCheck;
import com.example.onsite.internal.store.SiteChecks;
import com.example.onsite.internal.store.SiteChecks.Wish;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.OptionalDouble;
import org.baton.api.access.Access;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The visits for programs. */
@Component(service = RestResource.class)
@Path("checks")
@Produces(MediaType.APPLICATION_JSON)
public final class ChecksResource implements RestResource {
  private static final int MOST = 1000;

  private final Access access;
  private final SiteChecks checks;

  /**
   * What was found.
   *
   * @param found the figure; null for none
   * @param words what there is to say
   */
  public record Report(Double found, String words) {}

  /** Reads and writes these. */
  @Activate
  public ChecksResource(@Reference Access access, @Reference SiteChecks checks) {
    this.access = access;
    this.checks = checks;
  }

  /** The visits, the latest first. */
  @GET
  public Page<SiteCheck> list(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    access.require("onsite.view", Access.EVERYWHERE);
    return checks.page(Entered.number(after), Math.max(1, Math.min(limit, MOST)));
  }

  /** One of them. */
  @GET
  @Path("{id}")
  public SiteCheck get(@PathParam("id") long id) {
    access.require("onsite.view", Access.EVERYWHERE);
    return checks.get(id);
  }

  /** Plans one. */
  @POST
  @OneTransaction
  @Consumes(MediaType.APPLICATION_JSON)
  public Response plan(Wish wish) {
    access.require("onsite.plan", Access.EVERYWHERE);
    Wish whole = wish == null ? new Wish(null, null, 0, null, null) : wish;
    return Response.status(Response.Status.CREATED).entity(checks.get(checks.plan(whole))).build();
  }

  /** Reports one. */
  @POST
  @Path("{id}/report")
  @OneTransaction
  @Consumes(MediaType.APPLICATION_JSON)
  public SiteCheck report(@PathParam("id") long id, Report report) {
    access.require("onsite.report", Access.EVERYWHERE);
    boolean figure = report != null && report.found() != null;
    checks.report(
        id,
        figure ? OptionalDouble.of(report.found()) : OptionalDouble.empty(),
        report == null ? null : report.words());
    return checks.get(id);
  }
}
