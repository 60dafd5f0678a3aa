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
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.Timepiece;
import org.baton.subjects.internal.panels.Declaration;
import org.baton.subjects.internal.panels.Invitations;
import org.baton.subjects.internal.panels.Invitations.Invitation;
import org.baton.subjects.internal.panels.Surroundings;
import org.baton.subjects.internal.panels.Tie;
import org.baton.subjects.internal.web.Entered;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where somebody answers invitations and declares what ties them to the units. */
@Component(service = PageResource.class)
@Path("panels/mine")
@Produces(MediaType.TEXT_HTML)
public final class MyPages implements PageResource {
  static final String HERE = "/subjects/panels/mine/";
  static final String TITLE = "menu.subjects.mine";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

  private final Invitations invitations;
  private final Surroundings around;
  private final Timepiece time = Timepiece.real();

  /** Works on invitations. */
  @Activate
  public MyPages(@Reference Invitations invitations, @Reference Surroundings around) {
    this.invitations = invitations;
    this.around = around;
  }

  private MyView view(Reader reader, List<Invitation> shown) {
    Map<String, Text> names = around.names(shown.stream().map(i -> i.panel().unit()).toList());
    return new MyView(reader, around.groups(), names, time.day());
  }

  /** All invitations, with one button for those that can be answered at once. */
  @GET
  public View list(@Context Reader reader) {
    List<Invitation> all = invitations.mine();
    return View.of(TITLE, view(reader, all).list(all));
  }

  /** Takes part in everything, with nothing to declare. */
  @POST
  @Consumes(FORM)
  public Answer acceptAll(MultivaluedMap<String, String> form) {
    invitations.acceptAll(
        new Entered(form).words("seats").stream().map(w -> Entered.place(w, 0)).toList());
    return Answer.go(HERE);
  }

  /** One invitation, or what came of it. */
  @GET
  @Path("{seat: [0-9]+}")
  public View one(@PathParam("seat") long seat, @Context Reader reader) {
    return one(seat, reader, null, null);
  }

  private View one(long seat, Reader reader, Entered entered, Problem problem) {
    Invitation invitation = invitations.mine(seat);
    return View.of(TITLE, view(reader, List.of(invitation)).one(invitation, entered, problem));
  }

  /** Takes part, with what was declared. */
  @POST
  @Path("{seat: [0-9]+}")
  @Consumes(FORM)
  public Answer accept(
      @PathParam("seat") long seat, MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    try {
      boolean none = entered.ticked("none");
      invitations.accept(seat, none ? List.of() : declared(entered));
      return Answer.go(HERE + seat);
    } catch (Problem e) {
      return Answer.refused(e, p -> one(seat, reader, entered, p));
    }
  }

  private static List<Declaration> declared(Entered entered) {
    List<Declaration> ties = new ArrayList<>();
    for (String kind : entered.chosen("kinds")) {
      Tie.Kind one = Entered.one(Tie.Kind.class, "kinds", kind);
      ties.add(new Declaration(one, entered.word("note")));
    }
    if (ties.isEmpty()) {
      Violation missing = Violation.at("kinds", "", "subjects.mine.which");
      throw Problem.invalid("subjects.wrong", List.of(missing), 1);
    }
    return ties;
  }

  /** Does not take part. */
  @POST
  @Path("{seat: [0-9]+}/refusal")
  @Consumes(FORM)
  public Answer decline(
      @PathParam("seat") long seat, MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    try {
      invitations.decline(seat, entered.word("reason"));
      return Answer.go(HERE + seat);
    } catch (Problem e) {
      return Answer.refused(e, p -> one(seat, reader, entered, p));
    }
  }
}
