package org.baton.subjects.internal.reliability.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.RestResource;
import org.baton.subjects.internal.reliability.Agreement;
import org.baton.subjects.internal.reliability.Decision;
import org.baton.subjects.internal.reliability.Precision;
import org.baton.subjects.internal.reliability.Raters;
import org.baton.subjects.internal.reliability.Response;
import org.baton.subjects.internal.reliability.Weighted;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Computes reliability from what is sent and keeps nothing. */
@Component(service = RestResource.class)
@Path("compute")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ComputeResource implements RestResource {
  private final Access access;

  /** Asks who may compute. */
  @Activate
  public ComputeResource(@Reference Access access) {
    this.access = access;
  }

  private <T> T allowed(T body) {
    access.require("subjects.view", Access.EVERYWHERE);
    if (body == null) {
      throw Problem.of(Kind.INVALID, "subjects.reliability.body");
    }
    return body;
  }

  /** How far raters agree: alpha, intraclass correlations, kappas, Gwet, Kendall, Cronbach. */
  @POST
  @Path("agreement")
  @BodyLimit(mebibytes = 4)
  public Agreement agreement(Agreement.Question question) {
    return Agreement.of(allowed(question));
  }

  /** Severity, habits, and sheets that are worth a look. */
  @POST
  @Path("raters")
  @BodyLimit(mebibytes = 16)
  public Raters raters(Raters.Question question) {
    return Raters.of(allowed(question));
  }

  /** Weights of respondents by margins, with what they cost. */
  @POST
  @Path("weights")
  @BodyLimit(mebibytes = 16)
  public Weighted weights(Weighted.Question question) {
    return Weighted.of(allowed(question));
  }

  /** What became of those who were asked, as rates. */
  @POST
  @Path("response")
  @BodyLimit(mebibytes = 1)
  public Response response(Response.Question question) {
    return Response.of(allowed(question));
  }

  /** How far figures of a sample may be from those of everybody. */
  @POST
  @Path("margin")
  @BodyLimit(mebibytes = 1)
  public Precision margin(Precision.Question question) {
    return Precision.of(allowed(question));
  }

  /** How many raters a reliability needs. */
  @POST
  @Path("dstudy")
  @BodyLimit(mebibytes = 4)
  public Decision decision(Decision.Question question) {
    return Decision.of(allowed(question));
  }
}
