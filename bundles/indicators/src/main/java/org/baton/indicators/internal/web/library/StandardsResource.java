package org.baton.indicators.internal.web.library;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.baton.api.access.Access;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.standard.RulePreview;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Scoring rules before they are used. */
@Component(service = RestResource.class)
@Path("standards")
@Produces(MediaType.APPLICATION_JSON)
public final class StandardsResource implements RestResource {
  private final Access access;

  /** Asks whether the caller may. */
  @Activate
  public StandardsResource(@Reference Access access) {
    this.access = access;
  }

  /** A rule to be drawn; without a range it is drawn from 0 to 100. */
  public record Asked(
      String rule,
      Map<String, Object> parameters,
      String direction,
      Double target,
      Double low,
      Double high) {}

  /** The curve of a rule, its edges and whether it goes the way of the direction. */
  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  public RulePreview.Curve preview(Asked asked) {
    access.require("indicators.view", Access.EVERYWHERE);
    return RulePreview.of(
        Objects.requireNonNullElse(asked.rule(), "none"),
        Objects.requireNonNullElse(asked.parameters(), Map.of()),
        Objects.requireNonNullElse(asked.direction(), ""),
        asked.target() == null ? OptionalDouble.empty() : OptionalDouble.of(asked.target()),
        Objects.requireNonNullElse(asked.low(), 0.0),
        Objects.requireNonNullElse(asked.high(), 100.0));
  }
}
