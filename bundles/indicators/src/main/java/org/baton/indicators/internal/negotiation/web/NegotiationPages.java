package org.baton.indicators.internal.negotiation.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Part;
import org.baton.api.problem.Problem;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.unit.UnitInfo;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.negotiation.Command;
import org.baton.indicators.internal.negotiation.Event;
import org.baton.indicators.internal.negotiation.Negotiation;
import org.baton.indicators.internal.negotiation.NegotiationBook;
import org.baton.indicators.internal.negotiation.NegotiationQuery;
import org.baton.indicators.internal.negotiation.Negotiations;
import org.baton.indicators.internal.negotiation.Ratchet;
import org.baton.indicators.internal.negotiation.Side;
import org.baton.indicators.internal.negotiation.Standing;
import org.baton.indicators.internal.negotiation.State;
import org.baton.indicators.internal.negotiation.Terms;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.indicators.internal.web.form.Entered;
import org.baton.indicators.internal.web.form.SetChoice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pages of negotiations. */
@Component(service = PageResource.class)
@Path("negotiations")
@Produces(MediaType.TEXT_HTML)
public final class NegotiationPages implements PageResource {
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
  private static final String NEGOTIATE = "indicators.negotiate";
  private static final String DECIDE = "indicators.decide";
  private static final String REPORT = "indicators.position.report";

  private final Access access;
  private final IndicatorSets sets;
  private final Negotiations negotiations;
  private final NegotiationBook book;
  private final Ratchet ratchet;
  private final UnitDirectory directory;

  /** Takes what it works with. */
  @Activate
  public NegotiationPages(
      @Reference Access access,
      @Reference IndicatorSets sets,
      @Reference Negotiations negotiations,
      @Reference NegotiationBook book,
      @Reference Ratchet ratchet,
      @Reference UnitDirectory directory) {
    this.access = access;
    this.sets = sets;
    this.negotiations = negotiations;
    this.book = book;
    this.ratchet = ratchet;
    this.directory = directory;
  }

  /** Negotiations in the order in which they began. */
  @GET
  public View list(
      @QueryParam("set") @DefaultValue("") String set,
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("done") @DefaultValue("") String done,
      @Context Reader reader) {
    String chosen = sets.find(set.strip()).isPresent() ? set.strip() : "";
    List<State> states =
        state.isEmpty() ? List.of() : List.of(Bodies.word(State.class, "state", state));
    NegotiationQuery query = new NegotiationQuery(chosen, "", states, null, false);
    List<Negotiation> read = book.page(query, after, NegotiationList.SHOWN + 1);
    NegotiationList list = new NegotiationList(new Naming(reader, Map.of()), query, state);
    return list.page(read, after, ofSet(chosen), firstSteps(reader, chosen), done);
  }

  private NegotiationList.OfSet ofSet(String set) {
    return set.isEmpty()
        ? null
        : new NegotiationList.OfSet(
            book.quota(set),
            book.quotaAhead(set),
            negotiations.terms(set),
            may(NEGOTIATE, "", sets.get(set).cycle()));
  }

  private boolean may(String permission, String unit, String cycle) {
    return cycle.isEmpty() ? access.may(permission, unit) : access.may(permission, unit, cycle);
  }

  private List<Action> firstSteps(Reader reader, String set) {
    String more = set.isEmpty() ? "" : "?set=" + Naming.encoded(set);
    if (access.may(NEGOTIATE, Access.EVERYWHERE)) {
      return List.of(
          Action.link(reader.t("indicators.negotiation.new"), Naming.PATH + "new" + more)
              .primary());
    }
    return access.units(REPORT, "").isEmpty()
        ? List.of()
        : List.of(
            Action.link(reader.t("indicators.negotiation.propose"), Naming.PATH + "new" + more)
                .primary());
  }

  /** The form of a draft, or of a proposal; before that, what it is to be about. */
  @GET
  @Path("new")
  public View fresh(
      @QueryParam("set") @DefaultValue("") String set,
      @QueryParam("indicator") @DefaultValue("") String code,
      @QueryParam("other") @DefaultValue("") String other,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Reader reader) {
    List<String> own = speakers();
    OpeningChoice choice = new OpeningChoice(new Naming(reader, Map.of()));
    if (set.isBlank()) {
      return choice.sets(
          own.isEmpty() ? sets.open(null, after, SetChoice.SHOWN + 1) : setsOf(own, after));
    }
    boolean chosen = !own.isEmpty() || !code.isBlank() || !other.isEmpty();
    return chosen
        ? opening(reader, set.strip(), own).page(code.strip(), null, null)
        : choice.indicators(sets.get(set.strip()), sets.entries(set.strip()));
  }

  /** The units the reader speaks for; none for the sponsor. */
  private List<String> speakers() {
    if (access.may(NEGOTIATE, Access.EVERYWHERE)) {
      return List.of();
    }
    Set<String> own = access.units(REPORT, "");
    if (own.isEmpty()) {
      access.require(NEGOTIATE, Access.EVERYWHERE);
    }
    return List.copyOf(own);
  }

  /** The open sets for the kinds of these units, one more than are shown when there are more. */
  private List<IndicatorSet> setsOf(List<String> units, String after) {
    Set<String> kinds =
        units.stream()
            .flatMap(u -> directory.find(u).stream())
            .map(UnitInfo::kind)
            .collect(Collectors.toSet());
    return sets.open(kinds, after, SetChoice.SHOWN + 1);
  }

  private OpeningForm opening(Reader reader, String set, List<String> own) {
    Naming naming = new Naming(reader, directory.names(own));
    return new OpeningForm(naming, directory, sets.get(set), sets.entries(set), own);
  }

  /** Begins a negotiation. */
  @POST
  @Path("new")
  @Consumes(FORM)
  public Answer open(MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    OpeningForm opening = opening(reader, entered.word("set"), speakers());
    try {
      Negotiation opened = negotiations.open(opening.read(entered));
      return Answer.go(Naming.path(opened.id()));
    } catch (Problem problem) {
      return Answer.refused(problem, p -> opening.page(entered.word("code"), form, p));
    }
  }

  /** Changes what the negotiations of a set keep to. */
  @POST
  @Path("terms")
  @Consumes(FORM)
  public Answer terms(
      @QueryParam("set") @DefaultValue("") String set,
      MultivaluedMap<String, String> form,
      @Context Reader reader) {
    Entered entered = new Entered(form);
    Terms terms =
        new Terms(
            entered.number("quota").orElse(Double.NaN) / 100,
            entered.count("minRounds").orElse(0),
            entered.count("answerDays").orElse(0));
    negotiations.setTerms(set, terms, entered.word("reason"));
    return Answer.go(Naming.PATH + "?set=" + Naming.encoded(set) + "&done=terms");
  }

  /** One negotiation. */
  @GET
  @Path("{id: [0-9]+}")
  public View one(
      @PathParam("id") long id,
      @QueryParam("done") @DefaultValue("") String done,
      @Context Reader reader) {
    return view(reader, id).page(done, null);
  }

  private NegotiationView view(Reader reader, long id) {
    Standing standing = book.get(id);
    List<String> some = standing.units().subList(0, Math.min(200, standing.units().size()));
    Naming naming = new Naming(reader, directory.names(some));
    int year = ratchet.year(standing.negotiation().set());
    List<Part> past =
        new PastCharts(naming, standing.onTable().entry(), year).parts(book.past(standing));
    return new NegotiationView(naming, standing, sides(naming, standing), past);
  }

  /** The sides that the reader may speak for; units only for those who speak for no other. */
  private List<EventForms> sides(Naming naming, Standing standing) {
    String cycle = sets.get(standing.negotiation().set()).cycle();
    List<EventForms> sides = new ArrayList<>();
    if (may(NEGOTIATE, "", cycle)) {
      sides.add(new EventForms(naming, standing, Side.SPONSOR, ""));
    }
    if (may(DECIDE, "", cycle)) {
      sides.add(new EventForms(naming, standing, Side.COMMITTEE, ""));
    }
    if (!may(REPORT, "", cycle) && !standing.whole()) {
      for (String unit : standing.units()) {
        if (may(REPORT, unit, cycle)) {
          sides.add(new EventForms(naming, standing, Side.UNIT, unit));
        }
      }
    }
    return sides;
  }

  /** Lets something happen. */
  @POST
  @Path("{id: [0-9]+}/{event}")
  @Consumes(FORM)
  public Answer act(
      @PathParam("id") long id,
      @PathParam("event") String word,
      MultivaluedMap<String, String> form,
      @Context Reader reader) {
    Event event = Bodies.word(Event.class, "event", word);
    NegotiationForm entered = NegotiationForm.of(form);
    try {
      if (event == Event.OFFER) {
        negotiations.offer(
            id,
            entered.entered().version("base"),
            entered.word(NegotiationForm.SPEAKER),
            entered.menu(),
            entered.word("reason"));
      } else {
        Command command = entered.command(event, book.get(id).onTable());
        negotiations.act(id, command);
      }
      return Answer.go(Naming.path(id) + "?done=" + word);
    } catch (Problem problem) {
      return Answer.refused(problem, p -> view(reader, id).page("", p));
    }
  }
}
