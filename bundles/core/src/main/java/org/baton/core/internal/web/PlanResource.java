package org.baton.core.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.cycles.web.SeesCycles;
import org.baton.core.internal.plan.PlanChange;
import org.baton.core.internal.plan.PlanWriter;
import org.baton.core.internal.plans.Change;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.PlanEdits;
import org.baton.core.internal.plans.PlanRegister;
import org.baton.core.internal.plans.PlanVersion;
import org.baton.core.internal.plans.VersionLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The plan of a cycle. */
@Component(service = RestResource.class)
@Path("cycles/{cycle}/plan")
public final class PlanResource implements RestResource {
  private static final String YAML = "application/yaml";

  private final Access access;
  private final PlanRegister plans;
  private final PlanEdits edits;
  private final CycleRegister cycles;
  private final PlanWriter writer = new PlanWriter();

  /** A version without its document. */
  record Saved(int version, String state, String hash) {
    static Saved of(PlanVersion plan) {
      return new Saved(plan.number(), plan.state().name(), plan.hash());
    }
  }

  /** Works on the register. */
  @Activate
  public PlanResource(
      @Reference Access access,
      @Reference PlanRegister plans,
      @Reference PlanEdits edits,
      @Reference CycleRegister cycles) {
    this.access = access;
    this.plans = plans;
    this.edits = edits;
    this.cycles = cycles;
  }

  /**
   * Saves a plan document as a new version; the body is JSON or YAML.
   *
   * @param base the number of the version it was made from: 412 when there is a newer one by now; 0
   *     to save it whatever is there
   * @param note why
   */
  @PUT
  @Consumes({MediaType.APPLICATION_JSON, YAML, "application/x-yaml", "text/yaml"})
  @Produces(MediaType.APPLICATION_JSON)
  @BodyLimit(mebibytes = 8)
  @OneTransaction
  public Saved save(
      @PathParam("cycle") String cycle,
      @QueryParam("base") @DefaultValue("0") int base,
      @QueryParam("note") @DefaultValue("") String note,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException {
    access.require("core.cycles.edit", Access.EVERYWHERE, cycle);
    String document = new String(body.readAllBytes(), StandardCharsets.UTF_8);
    boolean json = headers.getMediaType().getSubtype().equals("json");
    return Saved.of(plans.save(cycle, json ? "json" : "yaml", document, new Change(base, note)));
  }

  /**
   * The newest version, one by its number, or the one in force on a day: the document as it was
   * given, or rewritten when it is asked for in the other format.
   *
   * @param day such as 2026-07-01; empty for no day
   */
  @GET
  public Response get(
      @PathParam("cycle") String cycle,
      @QueryParam("version") @DefaultValue("0") int version,
      @QueryParam("day") @DefaultValue("") String day,
      @QueryParam("format") @DefaultValue("json") String format) {
    SeesCycles.require(access, cycle);
    LocalDate of = WrittenDay.of(day);
    PlanVersion plan =
        of == null ? plans.get(cycle, version) : plans.inForce(cycles.get(cycle), of);
    boolean yaml = format.equals("yaml");
    String document = plan.document();
    if (yaml != plan.format().equals("yaml")) {
      FrozenPlan read = plans.read(plan);
      document = yaml ? writer.yaml(read.plan()) : writer.json(read.plan());
    }
    return Response.ok(document.getBytes(StandardCharsets.UTF_8))
        .type(yaml ? YAML + ";charset=UTF-8" : MediaType.APPLICATION_JSON)
        .header("X-Plan-Version", plan.number())
        .header("X-Plan-State", plan.state().name())
        .header("X-Plan-Hash", plan.hash())
        .header("X-Plan-From", plan.amendment() == null ? null : plan.amendment().from())
        .build();
  }

  /** The versions, the newest first: who saved them, when and why. */
  @GET
  @Path("versions")
  @Produces(MediaType.APPLICATION_JSON)
  public Page<VersionLine> versions(
      @PathParam("cycle") String cycle,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    SeesCycles.require(access, cycle);
    int behind = (int) Math.min(Integer.MAX_VALUE, Math.max(0, Lists.number(after)));
    List<VersionLine> read = plans.versions(cycle, behind, Lists.bounded(limit) + 1);
    return Lists.page(read, limit, v -> Integer.toString(v.number()));
  }

  /**
   * What changed from one version to another.
   *
   * @param from the earlier version
   * @param to the later one; 0 for the newest
   */
  @GET
  @Path("difference")
  @Produces(MediaType.APPLICATION_JSON)
  public List<PlanChange> difference(
      @PathParam("cycle") String cycle,
      @QueryParam("from") @DefaultValue("1") int from,
      @QueryParam("to") @DefaultValue("0") int to) {
    SeesCycles.require(access, cycle);
    return edits.changes(cycle, from, to);
  }

  /** Freezes the newest version. */
  @POST
  @Path("freeze")
  @Produces(MediaType.APPLICATION_JSON)
  @OneTransaction
  public Saved freeze(@PathParam("cycle") String cycle) {
    access.require("core.cycles.edit", Access.EVERYWHERE, cycle);
    return Saved.of(plans.freeze(cycle));
  }
}
