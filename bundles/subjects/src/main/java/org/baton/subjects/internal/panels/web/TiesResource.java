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
import java.util.List;
import java.util.Objects;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.subjects.internal.panels.KnownTies;
import org.baton.subjects.internal.panels.Tie;
import org.baton.subjects.internal.web.Entered;
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
  public record Given(
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
          PanelsResource.or(holder),
          PanelsResource.or(unit),
          Entered.one(Tie.Kind.class, "kind", PanelsResource.or(kind)),
          PanelsResource.or(note),
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
    int most = Math.max(1, Math.min(MOST, limit));
    List<Tie> found = ties.page(unit, Entered.place(after, 0), most + 1);
    boolean more = found.size() > most;
    List<Tie> shown = more ? found.subList(0, most) : found;
    return new Page<>(shown, more ? Long.toString(shown.get(most - 1).id()) : "");
  }

  /** Adds a tie. */
  @POST
  @OneTransaction
  public Kept add(Given given) {
    return new Kept(ties.add(given.tie()));
  }

  /** Ends a tie. */
  @POST
  @Path("{id: [0-9]+}/end")
  @OneTransaction
  public Kept end(@PathParam("id") long id, GivenEnd given) {
    if (given.to() == null) {
      Violation missing = Violation.at("to", "", "subjects.typed.day");
      throw Problem.invalid("subjects.wrong", List.of(missing), 1);
    }
    ties.end(id, given.to());
    return new Kept(id);
  }
}
