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
import org.baton.api.access.Access;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.RestResource;
import org.baton.core.internal.plan.PlanWriter;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.PlanRegister;
import org.baton.core.internal.plans.PlanVersion;
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
  private final PlanWriter writer = new PlanWriter();

  /** A version without its document. */
  record Saved(int version, String state, String hash) {
    static Saved of(PlanVersion plan) {
      return new Saved(plan.number(), plan.state().name(), plan.hash());
    }
  }

  /** Works on the register. */
  @Activate
  public PlanResource(@Reference Access access, @Reference PlanRegister plans) {
    this.access = access;
    this.plans = plans;
  }

  /** Saves a plan document; the body is JSON or YAML. */
  @PUT
  @Consumes({MediaType.APPLICATION_JSON, YAML, "application/x-yaml", "text/yaml"})
  @Produces(MediaType.APPLICATION_JSON)
  @BodyLimit(mebibytes = 8)
  @OneTransaction
  public Saved save(
      @PathParam("cycle") String cycle, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    access.require("core.cycles.edit", Access.EVERYWHERE);
    String document = new String(body.readAllBytes(), StandardCharsets.UTF_8);
    boolean json = headers.getMediaType().getSubtype().equals("json");
    return Saved.of(plans.save(cycle, json ? "json" : "yaml", document));
  }

  /**
   * The newest version, or one by its number: the document as it was given, or rewritten when it is
   * asked for in the other format.
   */
  @GET
  public Response get(
      @PathParam("cycle") String cycle,
      @QueryParam("version") @DefaultValue("0") int version,
      @QueryParam("format") @DefaultValue("json") String format) {
    access.require("core.cycles.view", Access.EVERYWHERE);
    PlanVersion plan = plans.get(cycle, version);
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
        .build();
  }

  /** Freezes the newest version. */
  @POST
  @Path("freeze")
  @Produces(MediaType.APPLICATION_JSON)
  @OneTransaction
  public Saved freeze(@PathParam("cycle") String cycle) {
    access.require("core.cycles.edit", Access.EVERYWHERE);
    return Saved.of(plans.freeze(cycle));
  }
}
