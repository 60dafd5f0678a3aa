package org.baton.core.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.core.internal.Placed;
import org.baton.core.internal.observations.Observation;
import org.baton.core.internal.observations.ObservationQuery;
import org.baton.core.internal.observations.ObservationWriter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reported actual values and targets. */
@Component(service = RestResource.class)
@Path("observations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ObservationsResource implements RestResource {
  private static final String EDIT = "core.observations.edit";
  private static final String REPORT = "core.observations.report";
  private static final String SEPARATOR = "~";

  private final Access access;
  private final ObservationWriter writer;

  /** Works on the observations. */
  @Activate
  public ObservationsResource(@Reference Access access, @Reference ObservationWriter writer) {
    this.access = access;
    this.writer = writer;
  }

  /** Writes values over those that are there; all or none. */
  @POST
  @BodyLimit(mebibytes = 16)
  @OneTransaction
  public Map<String, Integer> write(List<Observation> given) {
    List<Observation> observations = Lists.present(given);
    if (observations.stream().anyMatch(Objects::isNull)) {
      throw Problem.of(Kind.INVALID, "core.body.missing");
    }
    for (String unit :
        observations.stream()
            .map(Observation::unit)
            .collect(Collectors.toCollection(TreeSet::new))) {
      if (!access.may(EDIT, unit)) {
        access.require(REPORT, unit);
      }
    }
    List<Violation> mistakes = writer.write(observations.stream().map(Placed::of).toList());
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("core.observation.invalid", mistakes, mistakes.size());
    }
    return Map.of("accepted", observations.size());
  }

  /** Observations in the order of unit, indicator and year. */
  @GET
  public Page<Observation> list(
      @QueryParam("unit") @DefaultValue("") String unit,
      @QueryParam("indicator") @DefaultValue("") String indicator,
      @QueryParam("year") Integer year,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    access.require("core.observations.view", unit);
    ObservationQuery query = new ObservationQuery(unit, indicator, year);
    List<Observation> found = writer.page(query, place(after), Lists.bounded(limit) + 1);
    return Lists.page(
        found,
        limit,
        o -> String.join(SEPARATOR, o.unit(), o.indicator(), Integer.toString(o.year())));
  }

  private static Observation place(String after) {
    String[] parts = after.isEmpty() ? new String[] {"", "", "0"} : after.split(SEPARATOR, -1);
    if (parts.length != 3 || !parts[2].matches("[0-9]{1,4}")) {
      throw Problem.of(Kind.INVALID, "core.after.invalid", after);
    }
    return new Observation(parts[0], parts[1], Integer.parseInt(parts[2]), null, null, "", "");
  }
}
