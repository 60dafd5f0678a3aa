package org.baton.subjects.internal.panels.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.RestResource;
import org.baton.subjects.internal.panels.Declaration;
import org.baton.subjects.internal.panels.Invitations;
import org.baton.subjects.internal.panels.State;
import org.baton.subjects.internal.panels.Tie;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Given;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The caller's own invitations. */
@Component(service = RestResource.class)
@Path("panels/mine")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MineResource implements RestResource {
  private final Invitations invitations;

  /** Works on invitations. */
  @Activate
  public MineResource(@Reference Invitations invitations) {
    this.invitations = invitations;
  }

  /** An invitation as its receiver sees it: nothing of others, nothing of how they were chosen. */
  public record Mine(
      long id, String cycle, String unit, String group, LocalDate due, State state, String note) {
    static Mine of(Invitations.Invitation i) {
      return new Mine(
          i.seat().id(),
          i.panel().cycle(),
          i.panel().unit(),
          i.panel().group(),
          i.panel().due(),
          i.seat().state(),
          i.seat().note());
    }
  }

  /** What ties the caller to the unit; an empty list for nothing. */
  public record GivenTies(List<GivenTie> ties) {}

  /** A tie that is declared. */
  public record GivenTie(String kind, String note) {
    Declaration declaration() {
      Tie.Kind one = Entered.one(Tie.Kind.class, "kind", Given.words(kind));
      return new Declaration(one, Given.words(note));
    }
  }

  /** What the caller was invited to, the newest first. */
  @GET
  public List<Mine> list() {
    return invitations.mine().stream().map(Mine::of).toList();
  }

  /** The caller takes part and declares what ties them to the unit. */
  @POST
  @Path("{seat: [0-9]+}/acceptance")
  @OneTransaction
  public Mine accept(@PathParam("seat") long seat, GivenTies given) {
    List<GivenTie> ties = Given.all("ties", Given.body(given).ties());
    return Mine.of(invitations.accept(seat, ties.stream().map(GivenTie::declaration).toList()));
  }

  /** The caller does not take part. */
  @POST
  @Path("{seat: [0-9]+}/refusal")
  @OneTransaction
  public Mine decline(@PathParam("seat") long seat, PanelsResource.GivenReason given) {
    return Mine.of(invitations.decline(seat, Given.body(given).words()));
  }
}
