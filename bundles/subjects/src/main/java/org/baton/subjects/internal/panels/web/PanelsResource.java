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
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.subjects.internal.panels.DrawOrder;
import org.baton.subjects.internal.panels.Drawing;
import org.baton.subjects.internal.panels.GroupProgress;
import org.baton.subjects.internal.panels.Panel;
import org.baton.subjects.internal.panels.PanelDesk;
import org.baton.subjects.internal.panels.Standing;
import org.baton.subjects.internal.panels.Standings;
import org.baton.subjects.internal.panels.Transparency;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Given;
import org.baton.subjects.internal.web.Shown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Panels for the office, and what an evaluated unit may know of them. */
@Component(service = RestResource.class)
@Path("panels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PanelsResource implements RestResource {
  private static final int MOST = 500;

  private final Drawing drawing;
  private final PanelDesk desk;
  private final Standings standings;
  private final Transparency transparency;

  /** Works on panels. */
  @Activate
  public PanelsResource(
      @Reference Drawing drawing,
      @Reference PanelDesk desk,
      @Reference Standings standings,
      @Reference Transparency transparency) {
    this.drawing = drawing;
    this.desk = desk;
    this.standings = standings;
    this.transparency = transparency;
  }

  /**
   * Panels to be drawn: without a seed the platform takes one and tells it, without a size
   * everybody is asked, without a kind they evaluate.
   */
  public record GivenOrder(
      String cycle,
      String kind,
      String group,
      List<String> units,
      String unitKind,
      Integer size,
      LocalDate due,
      Long seed) {
    DrawOrder order() {
      return new DrawOrder(
          Given.words(cycle),
          kind == null
              ? Panel.Kind.EVALUATION
              : Entered.one(Panel.Kind.class, "kind", Given.words(kind)),
          Given.words(group),
          Given.all("units", units),
          Given.words(unitKind),
          Objects.requireNonNullElse(size, 0),
          due,
          seed);
    }
  }

  /** How many replacements are called, and the new last day. */
  public record GivenWave(int count, LocalDate due) {}

  /** A new last day. */
  public record GivenDay(LocalDate due) {}

  /** Why something is done. */
  public record GivenReason(String reason) {
    String words() {
      return Given.words(reason);
    }
  }

  /** How many members something was done with. */
  public record Done(int members) {}

  /** Where the panels of a cycle stand. */
  @GET
  public Page<Standing> list(
      @QueryParam("cycle") @DefaultValue("") String cycle,
      @QueryParam("group") @DefaultValue("") String group,
      @QueryParam("unit") @DefaultValue("") String unit,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    int most = Shown.bounded(limit, MOST);
    return Shown.of(
            standings.page(cycle, group, unit, Entered.place(after, 0), most + 1),
            most,
            (Standing s) -> s.panel().id())
        .page();
  }

  /** Draws a panel for each unit; answers with their numbers. */
  @POST
  @OneTransaction
  public List<Long> draw(GivenOrder given) {
    return drawing.draw(Given.body(given).order());
  }

  /** How far each group is in a cycle. */
  @GET
  @Path("progress")
  public List<GroupProgress> progress(@QueryParam("cycle") @DefaultValue("") String cycle) {
    return standings.progress(cycle);
  }

  /** Which groups evaluate a unit, by number and without names. */
  @GET
  @Path("units/{unit}")
  public List<Transparency.Evaluators> evaluators(
      @PathParam("unit") String unit, @QueryParam("cycle") @DefaultValue("") String cycle) {
    return transparency.of(cycle, unit);
  }

  /** Where a panel stands. */
  @GET
  @Path("{id: [0-9]+}")
  public Standing panel(@PathParam("id") long id) {
    return standings.get(id);
  }

  /** Invites those who are proposed. */
  @POST
  @Path("{id: [0-9]+}/invitations")
  @OneTransaction
  public Done invite(@PathParam("id") long id) {
    return new Done(desk.invite(id));
  }

  /** Gives their sheets to those who are cleared. */
  @POST
  @Path("{id: [0-9]+}/sheets")
  @OneTransaction
  public Done activate(@PathParam("id") long id) {
    return new Done(desk.activate(id));
  }

  /** Calls replacements. */
  @POST
  @Path("{id: [0-9]+}/waves")
  @OneTransaction
  public Done wave(@PathParam("id") long id, GivenWave given) {
    return new Done(drawing.wave(id, Given.body(given).count(), given.due()));
  }

  /** Reminds those who did not answer. */
  @POST
  @Path("{id: [0-9]+}/reminders")
  @OneTransaction
  public Done remind(@PathParam("id") long id) {
    return new Done(desk.remind(id));
  }

  /** Gives the panel another last day. */
  @POST
  @Path("{id: [0-9]+}/due")
  @OneTransaction
  public Standing extend(@PathParam("id") long id, GivenDay given) {
    desk.extend(id, Given.body(given).due());
    return standings.get(id);
  }

  /** Closes a panel. */
  @POST
  @Path("{id: [0-9]+}/close")
  @OneTransaction
  public Standing close(@PathParam("id") long id) {
    desk.close(id);
    return standings.get(id);
  }

  /** Recuses a member for a reason that no rule knows. */
  @POST
  @Path("{id: [0-9]+}/seats/{seat: [0-9]+}/recusal")
  @OneTransaction
  public Standing recuse(
      @PathParam("id") long id, @PathParam("seat") long seat, GivenReason given) {
    desk.recuse(id, seat, Given.body(given).words());
    return standings.get(id);
  }

  /** Lets a member go who does not answer. */
  @POST
  @Path("{id: [0-9]+}/seats/{seat: [0-9]+}/replacement")
  @OneTransaction
  public Standing replace(
      @PathParam("id") long id, @PathParam("seat") long seat, GivenReason given) {
    desk.replace(id, seat, Given.body(given).words());
    return standings.get(id);
  }
}
