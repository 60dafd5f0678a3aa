package org.baton.indicators.internal.composite.web;

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
import org.baton.indicators.internal.composite.Composites;
import org.baton.indicators.internal.composite.Document;
import org.baton.indicators.internal.composite.Firmness;
import org.baton.indicators.internal.composite.Outcome;
import org.baton.indicators.internal.composite.Quality;
import org.baton.indicators.internal.composite.RobustnessOrder;
import org.baton.indicators.internal.composite.Studies;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Computes composite indices from what is sent and keeps nothing. */
@Component(service = RestResource.class)
@Path("compute")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ComputeResource implements RestResource {
  private final Access access;

  /** An index whose robustness is to be tested. */
  record Tested(Document document, RobustnessOrder order) {}

  /** Asks who may compute. */
  @Activate
  public ComputeResource(@Reference Access access) {
    this.access = access;
  }

  private <T> T allowed(T body) {
    access.require(Studies.ANALYSE, Access.EVERYWHERE);
    if (body == null) {
      throw Problem.of(Kind.INVALID, "indicators.composite.nothing");
    }
    return body;
  }

  /** From raw data to the scores of all nodes, with every step. */
  @POST
  @Path("composite")
  @BodyLimit(mebibytes = 16)
  public Outcome composite(Document document) {
    return Composites.compute(allowed(document));
  }

  /** How firm the totals are. */
  @POST
  @Path("robustness")
  @BodyLimit(mebibytes = 16)
  public Firmness robustness(Tested tested) {
    Document document = allowed(allowed(tested).document());
    RobustnessOrder order = tested.order() == null ? RobustnessOrder.USUAL : tested.order();
    return Composites.robustness(document, order);
  }

  /** What is worth a look in the indicators. */
  @POST
  @Path("quality")
  @BodyLimit(mebibytes = 16)
  public Quality quality(Document document) {
    return Composites.quality(allowed(document));
  }
}
