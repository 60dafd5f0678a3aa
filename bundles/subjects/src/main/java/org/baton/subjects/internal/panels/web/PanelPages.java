package org.baton.subjects.internal.panels.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Empty;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.panels.DrawOrder;
import org.baton.subjects.internal.panels.Drawing;
import org.baton.subjects.internal.panels.Standing;
import org.baton.subjects.internal.panels.Standings;
import org.baton.subjects.internal.panels.Surroundings;
import org.baton.subjects.internal.web.Entered;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The panels of a cycle: how far each group is, each panel, and the form to draw more. */
@Component(service = PageResource.class)
@Path("panels")
@Produces(MediaType.TEXT_HTML)
public final class PanelPages implements PageResource {
  static final String HERE = "/subjects/panels/";
  static final String TITLE = "menu.subjects.panels";
  private static final int SHOWN = 50;

  /** Seeds that can be read out and typed: up to nine digits. */
  private static final int SEEDS = 1_000_000_000;

  private final Access access;
  private final Drawing drawing;
  private final Standings standings;
  private final Surroundings around;
  private final SecureRandom random = new SecureRandom();

  /** Works on panels. */
  @Activate
  public PanelPages(
      @Reference Access access,
      @Reference Drawing drawing,
      @Reference Standings standings,
      @Reference Surroundings around) {
    this.access = access;
    this.drawing = drawing;
    this.standings = standings;
    this.around = around;
  }

  static String path(long id) {
    return HERE + id;
  }

  static Address in(String cycle) {
    return Address.of("subjects", "panels").list().with("cycle", cycle);
  }

  /** Where the panels of a cycle stand. */
  @GET
  public View list(
      @QueryParam("cycle") @DefaultValue("") String chosen,
      @QueryParam("group") @DefaultValue("") String group,
      @QueryParam("unit") @DefaultValue("") String unit,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Reader reader) {
    String cycle = chosen.isEmpty() ? reader.cycle() : chosen;
    if (cycle.isEmpty()) {
      access.require(Rights.VIEW, Access.EVERYWHERE);
      return View.of(
          TITLE,
          Heading.of(reader.t(TITLE), reader.t("subjects.panels.lead")),
          Empty.of(
              reader.t("subjects.panels.no-cycle"), reader.t("subjects.panels.no-cycle.more")));
    }
    List<Standing> read =
        standings.page(cycle, group, unit.strip(), Entered.place(after, 0), SHOWN + 1);
    boolean more = read.size() > SHOWN;
    List<Standing> shown = more ? read.subList(0, SHOWN) : read;
    PanelList list =
        new PanelList(reader, around.cycle(cycle), around.groups(), names(shown), keeps(cycle));
    String next =
        more
            ? in(cycle)
                .with("group", group)
                .with("unit", unit)
                .with("after", shown.get(SHOWN - 1).panel().id())
                .toString()
            : "";
    return View.of(TITLE, list.parts(standings.progress(cycle), shown, group, unit, after, next));
  }

  private Map<String, Text> names(List<Standing> shown) {
    return around.names(shown.stream().map(s -> s.panel().unit()).toList());
  }

  private boolean keeps(String cycle) {
    return access.may(Rights.MANAGE, Access.EVERYWHERE, cycle);
  }

  /** The form to draw panels. */
  @GET
  @Path("new")
  public View fresh(@QueryParam("cycle") @DefaultValue("") String chosen, @Context Reader reader) {
    String cycle = chosen.isEmpty() ? reader.cycle() : chosen;
    access.require(Rights.MANAGE, Access.EVERYWHERE, cycle);
    return fresh(reader, cycle, DrawForm.of(reader, cycle, around.groups()));
  }

  private static View fresh(Reader reader, String cycle, Form form) {
    return View.of(
        "subjects.panels.draw",
        Heading.of(reader.t("subjects.panels.draw"), reader.t("subjects.panels.draw.lead"))
            .below(Action.link(reader.t(TITLE), in(cycle).toString())),
        form);
  }

  /** Draws panels. */
  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer draw(MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    String cycle = entered.word("cycle");
    access.require(Rights.MANAGE, Access.EVERYWHERE, cycle);
    try {
      List<Long> drawn =
          drawing.draw(
              new DrawOrder(
                  cycle,
                  entered.word("group"),
                  entered.words("units"),
                  entered.whole("size", 0),
                  entered.day("due"),
                  entered.whole("seed", random.nextInt(SEEDS))));
      boolean one = drawn.size() == 1;
      return Answer.go(one ? path(drawn.get(0)) : in(cycle).toString());
    } catch (Problem e) {
      Form again = DrawForm.of(reader, cycle, around.groups()).filled(entered::word);
      return Answer.refused(e, p -> fresh(reader, cycle, again.refused(p)));
    }
  }
}
