package org.baton.indicators.internal.snapshot.web;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.snapshot.Amendment;
import org.baton.indicators.internal.snapshot.Amendments;
import org.baton.indicators.internal.snapshot.Impact;
import org.baton.indicators.internal.snapshot.Impacts;
import org.baton.indicators.internal.snapshot.Statement;
import org.baton.indicators.internal.web.form.Requests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Amendments of frozen sets. */
@Component(service = RestResource.class)
@Path("amendments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AmendmentsResource implements RestResource {
  private final Amendments amendments;

  /** A change of a frozen set; an indicator with null is taken out. */
  record RequestBody(
      String set,
      String unit,
      Map<String, Map<String, String>> changes,
      LocalDate validFrom,
      String reason) {}

  /** What a side says. */
  record StatementBody(String unit, boolean support, String words) {}

  /** A decision. */
  record DecisionBody(Integer base, boolean approved, String reason) {}

  /** A step without words. */
  record StepBody(Integer base) {}

  /** An amendment; the impact is null while it was not shown. */
  record Line(
      long id,
      String set,
      String state,
      long snapshot,
      String side,
      String unit,
      String reason,
      LocalDate validFrom,
      LocalDate due,
      String decision,
      Impact impact,
      int version,
      Instant requestedAt,
      String requestedBy) {
    static Line of(Amendment a) {
      return new Line(
          a.id(),
          a.set(),
          a.state().name(),
          a.snapshot(),
          a.side().name(),
          a.unit(),
          a.reason(),
          a.validFrom(),
          a.due(),
          a.decision(),
          Impacts.read(a.impact()),
          a.version(),
          a.requestedAt(),
          a.requestedBy());
    }
  }

  /** An amendment and what was said to it. */
  record Detail(Line amendment, List<Statement> statements) {}

  /** Takes what it works with. */
  @Activate
  public AmendmentsResource(@Reference Amendments amendments) {
    this.amendments = amendments;
  }

  /** Amendments in the order in which they were asked for. */
  @GET
  public Page<Line> list(
      @QueryParam("set") @DefaultValue("") String set,
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    List<Line> read = amendments.page(set, after, limit + 1).stream().map(Line::of).toList();
    return Requests.page(read, limit, Line::id);
  }

  private static int zero(Integer base) {
    return base == null ? 0 : base;
  }

  private static String words(String given) {
    return Objects.requireNonNullElse(given, "").strip();
  }

  /** Asks for a change. */
  @POST
  @OneTransaction
  public Response request(RequestBody given) {
    RequestBody b = Requests.present(given);
    Amendment asked =
        amendments.request(
            words(b.set()),
            words(b.unit()),
            Objects.requireNonNullElse(b.changes(), Map.of()),
            b.validFrom(),
            words(b.reason()));
    return Response.status(Response.Status.CREATED).entity(Line.of(asked)).build();
  }

  /** An amendment with what was said to it. */
  @GET
  @Path("{id: [0-9]+}")
  public Detail get(@PathParam("id") long id) {
    return new Detail(Line.of(amendments.get(id)), amendments.statements(id));
  }

  /** Shows what it would do and asks both sides. */
  @POST
  @Path("{id: [0-9]+}/impact")
  @OneTransaction
  public Line show(@PathParam("id") long id, StepBody body) {
    return Line.of(amendments.show(id, zero(Requests.present(body).base())));
  }

  /** Says something for a side. */
  @POST
  @Path("{id: [0-9]+}/statements")
  @OneTransaction
  public Line state(@PathParam("id") long id, StatementBody given) {
    StatementBody b = Requests.present(given);
    Statement.Kind kind = b.support() ? Statement.Kind.SUPPORT : Statement.Kind.OBJECT;
    return Line.of(amendments.state(id, words(b.unit()), kind, words(b.words())));
  }

  /** Approves or refuses. */
  @POST
  @Path("{id: [0-9]+}/decision")
  @OneTransaction
  public Line decide(@PathParam("id") long id, DecisionBody given) {
    DecisionBody b = Requests.present(given);
    return Line.of(amendments.decide(id, zero(b.base()), b.approved(), words(b.reason())));
  }
}
