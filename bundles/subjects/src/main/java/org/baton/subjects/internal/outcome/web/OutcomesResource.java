package org.baton.subjects.internal.outcome.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.baton.api.web.RestResource;
import org.baton.subjects.internal.outcome.Gaps;
import org.baton.subjects.internal.outcome.Outcome;
import org.baton.subjects.internal.outcome.Outcomes;
import org.baton.subjects.internal.reliability.Raters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What evaluators of a cycle said, with its reliability. */
@Component(service = RestResource.class)
@Path("outcomes/{cycle}/{group}")
@Produces(MediaType.APPLICATION_JSON)
public final class OutcomesResource implements RestResource {
  private final Outcomes outcomes;

  /** Works on the outcomes. */
  @Activate
  public OutcomesResource(@Reference Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  /** Element by element, how many answered, what they said, and how they agree. */
  @GET
  public Outcome outcome(@PathParam("cycle") String cycle, @PathParam("group") String group) {
    return outcomes.of(cycle, group);
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
