package org.baton.subjects.internal.panels.web;

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
import java.util.Objects;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.subjects.internal.panels.KnownTies;
import org.baton.subjects.internal.panels.Tie;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Given;
import org.baton.subjects.internal.web.Shown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of what ties people and institutions to units. */
@Component(service = RestResource.class)
@Path("panels/ties")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TiesResource implements RestResource {
  private static final int MOST = 1000;

  private final KnownTies ties;

  /** Works on the register. */
  @Activate
  public TiesResource(@Reference KnownTies ties) {
    this.ties = ties;
  }

  /** A tie as a caller writes one; the holder is an account unless something else is said. */
  public record GivenTie(
      String holderKind,
      String holder,
      String unit,
      String kind,
      String note,
      LocalDate from,
      LocalDate to,
      Integer cooling) {
    Tie tie() {
      String of = Objects.requireNonNullElse(holderKind, "ACCOUNT");
      return new Tie(
          0,
          Entered.one(Tie.HolderKind.class, "holder_kind", of),
          Given.words(holder),
          Given.words(unit),
          Entered.one(Tie.Kind.class, "kind", Given.words(kind)),
          Given.words(note),
          from,
          to,
          Objects.requireNonNullElse(cooling, Tie.COOLING),
          false);
    }
  }

  /** The day on which a tie ended. */
  public record GivenEnd(LocalDate to) {}

  /** The number of a tie. */
  public record Kept(long id) {}

  /** Ties in the order in which they were entered. */
  @GET
  public Page<Tie> list(
      @QueryParam("unit") @DefaultValue("") String unit,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    int most = Shown.bounded(limit, MOST);
    return Shown.of(ties.page(unit, Entered.place(after, 0), most + 1), most, Tie::id).page();
  }

  /** Adds a tie. */
  @POST
  @OneTransaction
  public Kept add(GivenTie given) {
    return new Kept(ties.add(Given.body(given).tie()));
  }

  /** Ends a tie. */
  @POST
  @Path("{id: [0-9]+}/end")
  @OneTransaction
  public Kept end(@PathParam("id") long id, GivenEnd given) {
    ties.end(id, Given.day("to", Given.body(given).to()));
    return new Kept(id);
  }
}
