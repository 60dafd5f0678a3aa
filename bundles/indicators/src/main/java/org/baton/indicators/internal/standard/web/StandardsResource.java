package org.baton.indicators.internal.standard.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.standard.Draft;
import org.baton.indicators.internal.standard.Standards;
import org.baton.indicators.internal.standard.Trial;
import org.baton.indicators.internal.web.form.Requests;
import org.baton.methods.score.Curve;
import org.baton.methods.score.Piecewise;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Standards by REST. */
@Component(service = RestResource.class)
@Path("standards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StandardsResource implements RestResource {
  private final Standards standards;

  /** A rule to keep. */
  record RuleBody(
      Integer base, String reason, String rule, Map<String, Object> parameters, String direction) {}

  /** An edge, and whether the score jumps there. */
  record EdgeView(double value, double below, double at, double above, boolean jumps) {}

  /** What a rule scores; {@code against} is null when the scores follow the direction. */
  record CurveView(
      List<Piecewise.Point> points, List<EdgeView> edges, Curve.Verdict verdict, Double against) {}

  /** The rule of an indicator. */
  record RuleView(
      String set,
      String code,
      int version,
      String rule,
      Map<String, Object> parameters,
      String direction) {}

  /** Works on the standards. */
  @Activate
  public StandardsResource(@Reference Standards standards) {
    this.standards = standards;
  }

  /** Tries a rule; nothing is kept. */
  @POST
  @Path("preview")
  public CurveView preview(Draft given) {
    Trial trial = standards.preview(Requests.present(given));
    if (!trial.mistakes().isEmpty()) {
      throw Standards.invalid(trial.mistakes());
    }
    Curve c = trial.curve().orElseThrow();
    return new CurveView(
        c.points(),
        c.edges().stream()
            .map(e -> new EdgeView(e.value(), e.below(), e.at(), e.above(), e.jumps()))
            .toList(),
        c.verdict(),
        c.against().isPresent() ? c.against().getAsDouble() : null);
  }

  /** The rule of an indicator. */
  @GET
  @Path("{set}/{code}")
  public RuleView get(@PathParam("set") String set, @PathParam("code") String code) {
    Entry e = standards.entry(set, code);
    return new RuleView(
        e.set(), e.code(), e.standing().version(), e.rule(), e.parameters(), e.direction());
  }

  /** Keeps a rule. */
  @PUT
  @Path("{set}/{code}")
  @OneTransaction
  public RuleView save(
      @PathParam("set") String set, @PathParam("code") String code, RuleBody given) {
    RuleBody b = Requests.present(given);
    Draft draft = new Draft(b.rule(), b.parameters(), b.direction(), null, null, null, null, null);
    standards.save(
        set,
        code,
        Objects.requireNonNullElse(b.base(), 0),
        Objects.requireNonNullElse(b.reason(), ""),
        draft);
    return get(set, code);
  }
}
