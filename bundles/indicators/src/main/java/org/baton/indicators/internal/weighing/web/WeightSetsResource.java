package org.baton.indicators.internal.weighing.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.web.form.Requests;
import org.baton.indicators.internal.weighing.Question;
import org.baton.indicators.internal.weighing.WeightSet;
import org.baton.indicators.internal.weighing.WeightSet.Verified;
import org.baton.indicators.internal.weighing.WeightSets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The weights that were computed in a study. */
@Component(service = RestResource.class)
@Path("weights/{study: [0-9]+}/results")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WeightSetsResource implements RestResource {
  private static final int HUNDRED = 100;

  private final WeightSets results;

  /** How weights are written into the set. */
  record ApplicationBody(
      Integer base, String reason, String decision, Integer whole, Integer digits) {}

  /** The set that came of it. */
  record AppliedView(String set, int version) {}

  /** Works on the results. */
  @Activate
  public WeightSetsResource(@Reference WeightSets results) {
    this.results = results;
  }

  /** The results of a study, the newest first. */
  @GET
  public Page<WeightSet> list(
      @PathParam("study") long study,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return Requests.page(
        results.page(study, Requests.before(after), limit + 1), limit, WeightSet::id);
  }

  /** Computes weights by a method and keeps them. */
  @POST
  @BodyLimit(mebibytes = 4)
  @OneTransaction
  public WeightSet compute(@PathParam("study") long study, WeightSets.Order order) {
    return results.compute(study, Requests.present(order));
  }

  /** A result. */
  @GET
  @Path("{result: [0-9]+}")
  public WeightSet get(@PathParam("study") long study, @PathParam("result") long result) {
    return results.get(study, result);
  }

  /** What a result was computed from. */
  @GET
  @Path("{result: [0-9]+}/question")
  public Question question(@PathParam("study") long study, @PathParam("result") long result) {
    return results.question(study, result);
  }

  /** Computes a result once more and compares; changes nothing. */
  @GET
  @Path("{result: [0-9]+}/verification")
  public Verified verify(@PathParam("study") long study, @PathParam("result") long result) {
    return results.verify(study, result);
  }

  /** Writes a result into the set. */
  @POST
  @Path("{result: [0-9]+}/application")
  @OneTransaction
  public AppliedView apply(
      @PathParam("study") long study, @PathParam("result") long result, ApplicationBody given) {
    ApplicationBody body = Requests.present(given);
    var set =
        results.apply(
            study,
            result,
            new WeightSets.Writing(
                Objects.requireNonNullElse(body.base(), 0),
                Objects.requireNonNullElse(body.reason(), ""),
                Objects.requireNonNullElse(body.decision(), ""),
                Objects.requireNonNullElse(body.whole(), HUNDRED),
                body.digits()));
    return new AppliedView(set.code(), set.version());
  }
}
