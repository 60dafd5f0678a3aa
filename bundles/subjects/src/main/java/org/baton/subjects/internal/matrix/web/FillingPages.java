package org.baton.subjects.internal.matrix.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.cycle.Cycles;
import org.baton.api.page.Action;
import org.baton.api.page.Empty;
import org.baton.api.page.Heading;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.matrix.MatrixBook;
import org.baton.subjects.internal.matrix.PlanFilling;
import org.baton.subjects.internal.web.Entered;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A matrix is taken into the plan of a cycle. */
@Component(service = PageResource.class)
@Path("matrix/{id: [0-9]+}/plan")
@Produces(MediaType.TEXT_HTML)
public final class FillingPages implements PageResource {
  private static final String TITLE = "subjects.filling";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

  private final Access access;
  private final Cycles cycles;
  private final MatrixBook book;
  private final PlanFilling filling;
  private final GroupRegister groups;

  /** Works on matrices and plans. */
  @Activate
  public FillingPages(
      @Reference Access access,
      @Reference Cycles cycles,
      @Reference MatrixBook book,
      @Reference PlanFilling filling,
      @Reference GroupRegister groups) {
    this.access = access;
    this.cycles = cycles;
    this.book = book;
    this.filling = filling;
    this.groups = groups;
  }

  static String path(long id, String cycle) {
    return Address.below(MatrixPages.path(id), "plan").with("cycle", cycle).toString();
  }

  /** What the matrix would make of the plan of a cycle. */
  @GET
  public View preview(
      @PathParam("id") long id,
      @QueryParam("cycle") @DefaultValue("") String cycle,
      @Context Reader reader) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    return preview(id, cycle, reader, null);
  }

  private View preview(long id, String chosen, Reader reader, Problem problem) {
    List<Cycles.CycleInfo> open =
        cycles.list().stream().filter(c -> c.phase() == CyclePhase.DRAFT).toList();
    if (open.isEmpty()) {
      Heading heading =
          Heading.of(reader.t(TITLE), reader.t("subjects.filling.lead"))
              .below(Action.link(reader.t(MatrixPages.TITLE), MatrixPages.path(id)));
      Empty none =
          Empty.of(
              reader.t("subjects.filling.no-cycle"), reader.t("subjects.filling.no-cycle.more"));
      return View.of(TITLE, heading, none);
    }
    String cycle = chosen.isEmpty() ? open.get(0).code() : chosen;
    FillingView view = new FillingView(reader, groups.all(), book.elements(), id, cycle, open);
    try {
      return View.of(TITLE, view.parts(filling.preview(id, cycle), problem));
    } catch (Problem e) {
      if (e.kind() != Problem.Kind.NOT_FOUND) {
        throw e;
      }
      return View.of(TITLE, view.refused(e));
    }
  }

  /** Says what the indicators stand for. */
  @POST
  @Path("elements")
  @Consumes(FORM)
  public Answer say(
      @PathParam("id") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    Entered entered = new Entered(form);
    Map<String, String> elements = new HashMap<>();
    form.forEach(
        (name, words) -> {
          if (name.startsWith(FillingView.PREFIX) && !words.get(0).isEmpty()) {
            elements.put(name.substring(FillingView.PREFIX.length()), words.get(0));
          }
        });
    String cycle = entered.word("cycle");
    try {
      filling.say(cycle, elements);
      return Answer.go(path(id, cycle));
    } catch (Problem e) {
      return Answer.refused(e, p -> preview(id, cycle, reader, p));
    }
  }

  /** Takes the matrix into the plan. */
  @POST
  @Consumes(FORM)
  public Answer take(
      @PathParam("id") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    Entered entered = new Entered(form);
    String cycle = entered.word("cycle");
    try {
      filling.take(id, cycle, entered.whole("plan", 0));
      return Answer.go(Address.of("core", "cycles", cycle, "plan").list().toString());
    } catch (Problem e) {
      return Answer.refused(e, p -> preview(id, cycle, reader, p));
    }
  }
}
