package org.baton.subjects.internal.outcome.web;

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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Empty;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.problem.Problem;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.forms.Titles;
import org.baton.subjects.internal.outcome.Gap;
import org.baton.subjects.internal.outcome.Gaps;
import org.baton.subjects.internal.outcome.KnownShares;
import org.baton.subjects.internal.outcome.Outcome;
import org.baton.subjects.internal.outcome.Outcomes;
import org.baton.subjects.internal.outcome.Profile;
import org.baton.subjects.internal.outcome.Profile.UnitMean;
import org.baton.subjects.internal.outcome.Samples;
import org.baton.subjects.internal.outcome.SurveyWeights;
import org.baton.subjects.internal.reliability.Raters;
import org.baton.subjects.internal.web.Entered;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The outcome of the chosen cycle by groups, and a page a group. */
@Component(service = PageResource.class)
@Path("outcomes")
@Produces(MediaType.TEXT_HTML)
public final class OutcomePages implements PageResource {
  static final String HERE = "/subjects/outcomes/";
  static final String TITLE = "menu.subjects.outcomes";

  private static final int SHOWN = 100;

  private final Access access;
  private final Outcomes outcomes;
  private final Samples samples;
  private final UnitDirectory units;
  private final Titles titles;

  /** Works on the outcomes. */
  @Activate
  public OutcomePages(
      @Reference Access access,
      @Reference Outcomes outcomes,
      @Reference Samples samples,
      @Reference UnitDirectory units,
      @Reference Titles titles) {
    this.access = access;
    this.outcomes = outcomes;
    this.samples = samples;
    this.units = units;
    this.titles = titles;
  }

  static String path(String cycle, String group) {
    return Address.below(HERE, "of", cycle, group).toString();
  }

  static String path(String cycle, String group, String element) {
    return Address.below(HERE, "of", cycle, group, "elements", element).toString();
  }

  static String path(String cycle, String group, String element, long survey) {
    String number = Long.toString(survey);
    return Address.below(HERE, "of", cycle, group, "elements", element, "weights", number)
        .toString();
  }

  /** The page behind a place; empty when there is none. */
  static String behind(String page, String place) {
    return place.isEmpty() ? "" : Address.below(page).with("after", place).toString();
  }

  private UnitNames names(Reader reader, Stream<String> codes) {
    return new UnitNames(reader, units.names(codes.collect(Collectors.toSet())));
  }

  /** The groups of the chosen cycle. */
  @GET
  public View groups(@Context Reader reader) {
    String cycle = reader.cycle();
    access.require(Rights.VIEW, Access.EVERYWHERE, cycle);
    if (cycle.isEmpty() || !reader.may("core.sheets.view", Access.EVERYWHERE, cycle)) {
      String more = cycle.isEmpty() ? "subjects.outcome.no-cycle" : "subjects.outcome.not-yours";
      return View.of(
          TITLE,
          Heading.of(reader.t(TITLE), reader.t("subjects.outcomes.lead")),
          Empty.of(reader.t(more), reader.t(more + ".more")));
    }
    List<Outcomes.Answered> groups = outcomes.groups(cycle);
    return View.of(TITLE, new OutcomeView(reader).groups(cycle, groups));
  }

  /** What one group says, element by element. */
  @GET
  @Path("of/{cycle}/{group}")
  public View outcome(
      @PathParam("cycle") String cycle, @PathParam("group") String group, @Context Reader reader) {
    Outcome outcome = outcomes.of(cycle, group);
    return View.of(reader.t(outcome.title()), new OutcomeView(reader).outcome(outcome));
  }

  /** What one group says about one element, unit by unit. */
  @GET
  @Path("of/{cycle}/{group}/elements/{element}")
  public View element(
      @PathParam("cycle") String cycle,
      @PathParam("group") String group,
      @PathParam("element") String element,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Reader reader) {
    Profile profile = outcomes.profile(cycle, group, element, after, SHOWN);
    List<SurveyWeights> weights = samples.of(cycle, group, element);
    UnitNames names = names(reader, profile.units().stream().map(UnitMean::unit));
    return View.of(
        reader.t(profile.title()), new ElementView(reader, names).of(profile, weights, after));
  }

  /** The form of shares that kinds of people are known to have. */
  @GET
  @Path("of/{cycle}/{group}/elements/{element}/weights/{survey: [0-9]+}")
  public View weights(
      @PathParam("cycle") String cycle,
      @PathParam("group") String group,
      @PathParam("element") String element,
      @PathParam("survey") long survey,
      @Context Reader reader) {
    return weightView(cycle, group, element, survey, reader).empty();
  }

  private WeightView weightView(
      String cycle, String group, String element, long survey, Reader reader) {
    Profile profile = outcomes.profile(cycle, group, element, "", 1);
    return new WeightView(reader, profile, samples.survey(cycle, group, survey));
  }

  /** Weights the answers by such shares; keeps nothing. */
  @POST
  @Path("of/{cycle}/{group}/elements/{element}/weights/{survey: [0-9]+}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer weigh(
      @PathParam("cycle") String cycle,
      @PathParam("group") String group,
      @PathParam("element") String element,
      @PathParam("survey") long survey,
      MultivaluedMap<String, String> form,
      @Context Reader reader) {
    Entered entered = new Entered(form);
    WeightView view = weightView(cycle, group, element, survey, reader);
    try {
      KnownShares shares = view.read(entered);
      SurveyWeights weights = samples.known(cycle, group, element, survey, shares);
      return Answer.show(view.told(entered, weights));
    } catch (Problem e) {
      return Answer.refused(e, p -> view.refused(entered, p));
    }
  }

  /** How far units see themselves from how others do. */
  @GET
  @Path("of/{cycle}/{group}/gaps")
  public View gaps(
      @PathParam("cycle") String cycle, @PathParam("group") String group, @Context Reader reader) {
    Gaps gaps = outcomes.gaps(cycle, group);
    UnitNames names = names(reader, gaps.largest().stream().map(Gap::unit));
    String self = title(reader, cycle, gaps.self());
    return View.of("subjects.outcome.gaps", new GapView(reader, names, self).of(gaps));
  }

  /** What single evaluators do. */
  @GET
  @Path("of/{cycle}/{group}/raters")
  public View raters(
      @PathParam("cycle") String cycle, @PathParam("group") String group, @Context Reader reader) {
    Raters found = outcomes.raters(cycle, group);
    UnitNames names = names(reader, RaterView.units(found).stream());
    Action back = Action.link(title(reader, cycle, group), path(cycle, group));
    List<Part> parts = new RaterView(reader, group, back, names).of(found);
    return View.of("subjects.outcome.raters", parts);
  }

  private String title(Reader reader, String cycle, String group) {
    return reader.t(titles.page().group(cycle, group));
  }
}
