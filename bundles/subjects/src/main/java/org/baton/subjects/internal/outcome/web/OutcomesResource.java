package org.baton.subjects.internal.outcome.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baton.api.web.RestResource;
import org.baton.subjects.internal.outcome.Gaps;
import org.baton.subjects.internal.outcome.Outcome;
import org.baton.subjects.internal.outcome.Outcomes;
import org.baton.subjects.internal.outcome.Profile;
import org.baton.subjects.internal.outcome.Samples;
import org.baton.subjects.internal.outcome.SurveyWeights;
import org.baton.subjects.internal.reliability.Raters;
import org.baton.subjects.internal.web.Shown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What evaluators of a cycle said, with its reliability. */
@Component(service = RestResource.class)
@Path("outcomes/{cycle}/{group}")
@Produces(MediaType.APPLICATION_JSON)
public final class OutcomesResource implements RestResource {
  private static final int MOST = 200;

  private final Outcomes outcomes;
  private final Samples samples;

  /** Works on the outcomes. */
  @Activate
  public OutcomesResource(@Reference Outcomes outcomes, @Reference Samples samples) {
    this.outcomes = outcomes;
    this.samples = samples;
  }

  /** Element by element, how many answered, what they said, and how they agree. */
  @GET
  public Outcome outcome(@PathParam("cycle") String cycle, @PathParam("group") String group) {
    return outcomes.of(cycle, group);
  }

  /** What the group says of one element, unit by unit, and how many evaluators are needed. */
  @GET
  @Path("elements/{element}")
  public Profile element(
      @PathParam("cycle") String cycle,
      @PathParam("group") String group,
      @PathParam("element") String element,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return outcomes.profile(cycle, group, element, after, Shown.bounded(limit, MOST));
  }

  /** What counted surveys say of the element when kinds of people have their quotas. */
  @GET
  @Path("elements/{element}/weights")
  public List<SurveyWeights> weights(
      @PathParam("cycle") String cycle,
      @PathParam("group") String group,
      @PathParam("element") String element) {
    return samples.of(cycle, group, element);
  }

  /** How far the units, who are this group, see themselves from how others do. */
  @GET
  @Path("gaps")
  public Gaps gaps(@PathParam("cycle") String cycle, @PathParam("group") String group) {
    return outcomes.gaps(cycle, group);
  }

  /** What single evaluators do; for the office. */
  @GET
  @Path("raters")
  public Raters raters(@PathParam("cycle") String cycle, @PathParam("group") String group) {
    return outcomes.raters(cycle, group);
  }
}
