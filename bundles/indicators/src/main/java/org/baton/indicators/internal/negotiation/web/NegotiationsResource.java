package org.baton.indicators.internal.negotiation.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.negotiation.Difference;
import org.baton.indicators.internal.negotiation.Negotiation;
import org.baton.indicators.internal.negotiation.NegotiationBook;
import org.baton.indicators.internal.negotiation.NegotiationQuery;
import org.baton.indicators.internal.negotiation.Negotiations;
import org.baton.indicators.internal.negotiation.Standing;
import org.baton.indicators.internal.negotiation.State;
import org.baton.indicators.internal.negotiation.Terms;
import org.baton.indicators.internal.negotiation.web.Bodies.EventBody;
import org.baton.indicators.internal.negotiation.web.Bodies.MenuBody;
import org.baton.indicators.internal.negotiation.web.Bodies.OpeningBody;
import org.baton.indicators.internal.negotiation.web.Bodies.TermsBody;
import org.baton.indicators.internal.negotiation.web.Views.Detail;
import org.baton.indicators.internal.negotiation.web.Views.DifferenceView;
import org.baton.indicators.internal.negotiation.web.Views.Line;
import org.baton.indicators.internal.negotiation.web.Views.PastView;
import org.baton.indicators.internal.negotiation.web.Views.QuotaView;
import org.baton.indicators.internal.web.form.Requests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Negotiations of indicators. */
@Component(service = RestResource.class)
@Path("negotiations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NegotiationsResource implements RestResource {
  private final Negotiations negotiations;
  private final NegotiationBook book;

  /** The share of expected indicators now, and if all ends with what is on the tables. */
  record Quotas(QuotaView now, QuotaView ahead) {}

  /** Takes what it works with. */
  @Activate
  public NegotiationsResource(
      @Reference Negotiations negotiations, @Reference NegotiationBook book) {
    this.negotiations = negotiations;
    this.book = book;
  }

  /**
   * Negotiations in the order in which they began; whoever sees own units only gets those about
   * them.
   *
   * @param state in one of these states
   */
  @GET
  public Page<Line> list(
      @QueryParam("set") @DefaultValue("") String set,
      @QueryParam("indicator") @DefaultValue("") String code,
      @QueryParam("state") List<String> state,
      @QueryParam("unit") @DefaultValue("") String unit,
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    List<State> states = state.stream().map(s -> Bodies.word(State.class, "state", s)).toList();
    NegotiationQuery query =
        new NegotiationQuery(set, code, states, unit.isEmpty() ? null : List.of(unit), false);
    List<Negotiation> read = book.page(query, after, limit + 1);
    Page<Negotiation> page = Requests.page(read, limit, Negotiation::id);
    return new Page<>(page.items().stream().map(Line::of).toList(), page.next());
  }

  /** Begins a negotiation: a draft of the sponsor, or a proposal of a unit. */
  @POST
  @OneTransaction
  public Response open(OpeningBody body) {
    Negotiation opened = negotiations.open(Requests.present(body).read());
    return Response.status(Response.Status.CREATED).entity(Line.of(opened)).build();
  }

  /** A negotiation with all that lies on its table. */
  @GET
  @Path("{id: [0-9]+}")
  public Detail get(@PathParam("id") long id) {
    return Detail.of(book.get(id));
  }

  /** Lets something happen; the same once more changes nothing. */
  @POST
  @Path("{id: [0-9]+}/events")
  @OneTransaction
  public Line act(@PathParam("id") long id, EventBody body) {
    return Line.of(negotiations.act(id, Requests.present(body).read()));
  }

  /** Puts a unit's menu of targets and resources on the table. */
  @PUT
  @Path("{id: [0-9]+}/offers")
  @OneTransaction
  public Line offer(@PathParam("id") long id, MenuBody given) {
    MenuBody body = Requests.present(given);
    String unit = body.unit() == null ? "" : body.unit();
    int base = body.base() == null ? 0 : body.base();
    return Line.of(negotiations.offer(id, base, unit, body.read(), body.reason()));
  }

  /**
   * The fields in which two positions differ.
   *
   * @param from 0 for the indicator as it stood in the set
   * @param to 0 for the position on the table
   */
  @GET
  @Path("{id: [0-9]+}/difference")
  public List<DifferenceView> difference(
      @PathParam("id") long id,
      @QueryParam("from") @DefaultValue("0") long from,
      @QueryParam("to") @DefaultValue("0") long to) {
    Standing standing = book.get(id);
    Entry before = from == 0 ? standing.origin() : entry(standing, from);
    Entry after = to == 0 ? standing.onTable().entry() : entry(standing, to);
    return Difference.of(before, after).stream().map(DifferenceView::of).toList();
  }

  private static Entry entry(Standing standing, long position) {
    return standing
        .position(position)
        .orElseThrow(
            () -> Problem.of(Kind.NOT_FOUND, "indicators.negotiation.no-position", position))
        .entry();
  }

  /** What the units reached before, with natural limits. */
  @GET
  @Path("{id: [0-9]+}/past")
  public List<PastView> past(@PathParam("id") long id) {
    return book.past(book.get(id)).stream().map(PastView::of).toList();
  }

  /** How much of a set's weight is left to the units. */
  @GET
  @Path("quota")
  public Quotas quota(@QueryParam("set") @DefaultValue("") String set) {
    return new Quotas(QuotaView.of(book.quota(set)), QuotaView.of(book.quotaAhead(set)));
  }

  /** What the negotiations of a set keep to. */
  @GET
  @Path("terms")
  public Terms terms(@QueryParam("set") @DefaultValue("") String set) {
    book.quota(set);
    return negotiations.terms(set);
  }

  /** Changes what the negotiations of a set keep to. */
  @PUT
  @Path("terms")
  @OneTransaction
  public Terms change(@QueryParam("set") @DefaultValue("") String set, TermsBody given) {
    TermsBody body = Requests.present(given);
    String reason = body.reason() == null ? "" : body.reason();
    return negotiations.setTerms(
        set, new Terms(body.quota(), body.minRounds(), body.answerDays()), reason);
  }
}
