package org.baton.indicators.internal.society.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.baton.api.text.Text;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.api.web.SecretAnswer;
import org.baton.indicators.internal.society.Consultation;
import org.baton.indicators.internal.society.Consultation.Way;
import org.baton.indicators.internal.society.Society;
import org.baton.indicators.internal.society.SocietyResults;
import org.baton.indicators.internal.web.form.Requests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Consultations of the public, for those who run them. */
@Component(service = RestResource.class)
@Path("society")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SocietyResource implements RestResource {
  private static final int MINIMUM = 5;
  private static final int FASTEST = 10;

  private final Society society;

  /** Works on consultations. */
  @Activate
  public SocietyResource(@Reference Society society) {
    this.society = society;
  }

  /** A consultation to begin; {@code minimum} is 5 and {@code fastest} 10 when left out. */
  public record Given(
      String set,
      Text title,
      boolean tokens,
      LocalDate lastDay,
      Integer minimum,
      Integer fastest) {}

  /** How many words to make. */
  public record Count(int count) {}

  /** Consultations, the newest first. */
  @GET
  public Page<Consultation> list(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    List<Consultation> found = society.page(Requests.before(after), limit + 1);
    return Requests.page(found, limit, Consultation::id);
  }

  /** Begins a consultation. */
  @POST
  @OneTransaction
  public Consultation begin(Given given) {
    return society.begin(
        Objects.requireNonNullElse(Requests.present(given).set(), ""),
        Objects.requireNonNullElse(given.title(), Text.same("")),
        given.tokens() ? Way.TOKENS : Way.OPEN,
        Objects.requireNonNullElse(given.lastDay(), LocalDate.EPOCH),
        Objects.requireNonNullElse(given.minimum(), MINIMUM),
        Objects.requireNonNullElse(given.fastest(), FASTEST));
  }

  /** A consultation with what is asked. */
  @GET
  @Path("{id}")
  public Society.Asked get(@PathParam("id") long id) {
    return society.get(id);
  }

  /** What the public said. */
  @GET
  @Path("{id}/results")
  public SocietyResults results(@PathParam("id") long id) {
    return society.results(id);
  }

  /** Makes words that work once; they are told now and never again. */
  @POST
  @Path("{id}/tokens")
  @SecretAnswer
  public List<String> tokens(@PathParam("id") long id, Count given) {
    return society.tokens(id, Requests.present(given).count());
  }

  /** Ends a consultation. */
  @POST
  @Path("{id}/close")
  @OneTransaction
  public Society.Asked close(@PathParam("id") long id) {
    society.close(id);
    return society.get(id);
  }
}
