package org.baton.subjects.internal.panels.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.Timepiece;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.panels.Drawing;
import org.baton.subjects.internal.panels.PanelDesk;
import org.baton.subjects.internal.panels.Seat;
import org.baton.subjects.internal.panels.Standing;
import org.baton.subjects.internal.panels.Standings;
import org.baton.subjects.internal.panels.Surroundings;
import org.baton.subjects.internal.web.Entered;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One panel, and what is done with it. */
@Component(service = PageResource.class)
@Path("panels/{id: [0-9]+}")
@Produces(MediaType.TEXT_HTML)
public final class PanelPage implements PageResource {
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

  private final Access access;
  private final Drawing drawing;
  private final PanelDesk desk;
  private final Standings standings;
  private final Surroundings around;
  private final Timepiece time = Timepiece.real();

  /** Works on panels. */
  @Activate
  public PanelPage(
      @Reference Access access,
      @Reference Drawing drawing,
      @Reference PanelDesk desk,
      @Reference Standings standings,
      @Reference Surroundings around) {
    this.access = access;
    this.drawing = drawing;
    this.desk = desk;
    this.standings = standings;
    this.around = around;
  }

  /** Where a panel stands. */
  @GET
  public View panel(@PathParam("id") long id, @Context Reader reader) {
    return panel(id, reader, null, null, null);
  }

  private View panel(long id, Reader reader, Entered wave, Entered due, Problem problem) {
    Standing standing = standings.get(id);
    PanelView view = view(standing, reader);
    boolean inForm = wave != null || due != null;
    Form waves = wave == null ? null : view.wave(time.day()).filled(wave::word).refused(problem);
    Form days = due == null ? null : view.due().filled(due::word).refused(problem);
    return View.of(view.title(), view.parts(time.day(), waves, days, inForm ? null : problem));
  }

  private PanelView view(Standing standing, Reader reader) {
    String unit = standing.panel().unit();
    List<String> codes = new ArrayList<>(List.of(unit));
    standing.seats().stream().map(Seat::note).filter(n -> !n.isEmpty()).forEach(codes::add);
    Map<String, Text> names = around.names(codes);
    return new PanelView(
        reader,
        standing,
        GroupRegister.find(around.groups(), standing.panel().group()),
        names.getOrDefault(unit, Text.same(unit)),
        names,
        access.may(Rights.MANAGE, Access.EVERYWHERE, standing.panel().cycle()));
  }

  /** What one button does. */
  private interface Deed {
    void run();
  }

  private Answer press(long id, Reader reader, Deed deed) {
    try {
      deed.run();
      return Answer.go(PanelPages.path(id));
    } catch (Problem e) {
      return Answer.refused(e, p -> panel(id, reader, null, null, p));
    }
  }

  /** Invites those who are proposed. */
  @POST
  @Path("invitations")
  @Consumes(FORM)
  public Answer invite(
      @PathParam("id") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    return press(id, reader, () -> desk.invite(id));
  }

  /** Gives their sheets to those who are cleared. */
  @POST
  @Path("sheets")
  @Consumes(FORM)
  public Answer activate(
      @PathParam("id") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    return press(id, reader, () -> desk.activate(id));
  }

  /** Reminds those who did not answer. */
  @POST
  @Path("reminders")
  @Consumes(FORM)
  public Answer remind(
      @PathParam("id") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    return press(id, reader, () -> desk.remind(id));
  }

  /** Closes the panel. */
  @POST
  @Path("close")
  @Consumes(FORM)
  public Answer close(
      @PathParam("id") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    return press(id, reader, () -> desk.close(id));
  }

  /** Calls replacements. */
  @POST
  @Path("wave")
  @Consumes(FORM)
  public Answer wave(
      @PathParam("id") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    try {
      drawing.wave(id, entered.whole("count", 0), entered.day("due"));
      return Answer.go(PanelPages.path(id));
    } catch (Problem e) {
      return Answer.refused(e, p -> panel(id, reader, entered, null, p));
    }
  }

  /** Gives the panel another last day. */
  @POST
  @Path("due")
  @Consumes(FORM)
  public Answer extend(
      @PathParam("id") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    try {
      desk.extend(id, entered.day("due"));
      return Answer.go(PanelPages.path(id));
    } catch (Problem e) {
      return Answer.refused(e, p -> panel(id, reader, null, entered, p));
    }
  }

  /** A member who shall leave. */
  @GET
  @Path("seats/{seat: [0-9]+}")
  public View seat(@PathParam("id") long id, @PathParam("seat") long seat, @Context Reader reader) {
    return seat(id, seat, reader, form(reader, id, seat));
  }

  private View seat(long id, long number, Reader reader, Form form) {
    Standing standing = standings.get(id);
    access.require(Rights.MANAGE, Access.EVERYWHERE, standing.panel().cycle());
    Seat seat =
        standing.seats().stream()
            .filter(s -> s.id() == number)
            .findFirst()
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.seat.none", number));
    PanelView view = view(standing, reader);
    return View.of(
        seat.name(),
        Heading.of(seat.name(), reader.t("subjects.seat.lead"))
            .below(Action.link(view.title(), PanelPages.path(id))),
        form);
  }

  private static Form form(Reader reader, long id, long seat) {
    List<Field.Option> ways =
        List.of(
            Field.Option.of("REPLACE", reader.t("subjects.seat.replace")),
            Field.Option.of("RECUSE", reader.t("subjects.seat.recuse")));
    return Form.of(
            "seat",
            PanelPages.path(id) + "/seats/" + seat,
            reader.t("subjects.seat.do"),
            Field.choice("way", Field.Kind.RADIO, reader.t("subjects.seat.way"), ways)
                .value("REPLACE"),
            Field.of("reason", Field.Kind.TEXT, reader.t("subjects.reason")).require().most(400))
        .cancel(PanelPages.path(id));
  }

  /** Lets a member leave. */
  @POST
  @Path("seats/{seat: [0-9]+}")
  @Consumes(FORM)
  public Answer leave(
      @PathParam("id") long id,
      @PathParam("seat") long seat,
      MultivaluedMap<String, String> form,
      @Context Reader reader) {
    Entered entered = new Entered(form);
    try {
      if (entered.word("way").equals("RECUSE")) {
        desk.recuse(id, seat, entered.word("reason"));
      } else {
        desk.replace(id, seat, entered.word("reason"));
      }
      return Answer.go(PanelPages.path(id));
    } catch (Problem e) {
      Form again = form(reader, id, seat).filled(entered::word);
      return Answer.refused(e, p -> seat(id, seat, reader, again.refused(p)));
    }
  }
}
