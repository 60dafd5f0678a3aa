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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Empty;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.plan.Plan;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.panels.Drawing;
import org.baton.subjects.internal.panels.Standing;
import org.baton.subjects.internal.panels.Standings;
import org.baton.subjects.internal.panels.Surroundings;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Shown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The panels of a cycle: how far each group is, each panel, and the form to draw more. */
@Component(service = PageResource.class)
@Path("panels")
@Produces(MediaType.TEXT_HTML)
public final class PanelPages implements PageResource {
  private static final String CYCLE = "core.cycles.view";
  static final String HERE = "/subjects/panels/";
  static final String TITLE = "menu.subjects.panels";
  private static final int SHOWN = 50;

  private final Access access;
  private final Drawing drawing;
  private final Standings standings;
  private final Surroundings around;

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
    Shown<Standing> shown =
        Shown.of(
            standings.page(cycle, group, unit.strip(), Entered.place(after, 0), SHOWN + 1),
            SHOWN,
            (Standing s) -> s.panel().id());
    PanelList list =
        new PanelList(
            reader, around.cycle(cycle), around.groups(), names(shown.items()), keeps(cycle));
    Address next = in(cycle).with("group", group).with("unit", unit).with("after", shown.next());
    boolean part = !after.isEmpty() || !group.isEmpty() || !unit.isEmpty();
    return View.of(
        TITLE,
        list.parts(
            part ? null : standings.progress(cycle),
            shown.items(),
            group,
            unit,
            after,
            shown.next().isEmpty() ? "" : next.toString()));
  }

  private Map<String, Text> names(List<Standing> shown) {
    return around.names(shown.stream().map(s -> s.panel().unit()).toList());
  }

  private boolean keeps(String cycle) {
    return access.may(Rights.MANAGE, Access.EVERYWHERE, cycle);
  }

  /** The units to choose from, and the form to draw panels. */
  @GET
  @Path("new")
  public View fresh(
      @QueryParam("cycle") @DefaultValue("") String chosen,
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("of") @DefaultValue("") String kind,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("units") @DefaultValue("") String units,
      @Context Reader reader) {
    String cycle = chosen.isEmpty() ? reader.cycle() : chosen;
    access.require(Rights.MANAGE, Access.EVERYWHERE, cycle);
    UnitChoice choice = UnitChoice.of(words.strip(), kind, after, Entered.list(units), around);
    return fresh(reader, cycle, choice, form(reader, cycle, choice));
  }

  private Form form(Reader reader, String cycle, UnitChoice choice) {
    boolean sees = !cycle.isEmpty() && access.may(CYCLE, Access.EVERYWHERE, cycle);
    Optional<Plan> plan = sees ? around.plan(cycle) : Optional.empty();
    return new DrawForm(reader, cycle, around.groups(), plan, choice.boxes(), around.unitKinds())
        .part(choice.chosen());
  }

  private View fresh(Reader reader, String cycle, UnitChoice choice, Form form) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(reader.t("subjects.panels.draw"), reader.t("subjects.panels.draw.lead"))
            .below(Action.link(reader.t(TITLE), in(cycle).toString())));
    parts.addAll(choice.parts(reader, cycle, around));
    parts.add(form);
    return View.of("subjects.panels.draw", parts);
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
      List<Long> drawn = drawing.draw(DrawForm.read(entered));
      boolean one = drawn.size() == 1;
      return Answer.go(one ? path(drawn.get(0)) : in(cycle).toString());
    } catch (Problem e) {
      UnitChoice choice = UnitChoice.of("", "", "", entered.chosen("units"), around);
      Form again =
          form(reader, cycle, choice)
              .filled(n -> n.equals("units") ? String.join(",", choice.chosen()) : entered.word(n));
      return Answer.refused(e, p -> fresh(reader, cycle, choice, again.refused(p)));
    }
  }
}
