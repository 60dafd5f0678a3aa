package org.baton.subjects.internal.matrix.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.baton.api.text.Text;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.RestResource;
import org.baton.subjects.internal.matrix.Regime;
import org.baton.subjects.internal.matrix.RegimePath;
import org.baton.subjects.internal.matrix.Regimes;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Given;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether evaluation is mainly external or mainly internal, from which day on. */
@Component(service = RestResource.class)
@Path("regimes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RegimesResource implements RestResource {
  private final Regimes regimes;
  private final RegimePath path;

  /** Works on the regimes. */
  @Activate
  public RegimesResource(@Reference Regimes regimes, @Reference RegimePath path) {
    this.regimes = regimes;
    this.path = path;
  }

  /** A regime as a caller writes one, with the reason for it. */
  public record GivenRegime(
      LocalDate from, String kind, Double least, Text statement, String reason) {}

  /** All regimes, the first one first. */
  @GET
  public List<Regime> list() {
    return regimes.all();
  }

  /** This year and the next ones, with the external share of each element. */
  @GET
  @Path("path")
  public List<RegimePath.Year> years() {
    return path.years();
  }

  /** Sets the regime from a day on. */
  @POST
  @OneTransaction
  public Regime put(GivenRegime given) {
    Given.body(given);
    Regime regime =
        new Regime(
            Given.day("from", given.from()),
            Entered.one(Regime.Kind.class, "kind", Given.words(given.kind())),
            Objects.requireNonNullElse(given.least(), 0.0),
            Objects.requireNonNullElse(given.statement(), Text.same("")));
    return regimes.put(regime, Given.words(given.reason()));
  }
}
