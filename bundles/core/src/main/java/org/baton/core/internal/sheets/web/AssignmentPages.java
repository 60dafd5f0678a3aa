package org.baton.core.internal.sheets.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Empty;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.Page;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.PlanRegister;
import org.baton.core.internal.sheets.Assignment;
import org.baton.core.internal.sheets.AssignmentQuery;
import org.baton.core.internal.sheets.AssignmentRegister;
import org.baton.core.internal.sheets.AssignmentRegister.Outcome;
import org.baton.core.internal.sheets.AssignmentRegister.Standing;
import org.baton.core.internal.web.Lists;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who answers for which unit: the page of those who run a cycle. */
@Component(service = PageResource.class)
@Path("assignments")
@Produces(MediaType.TEXT_HTML)
public final class AssignmentPages implements PageResource {
  static final String PATH = "/core/assignments/";
  private static final int SHOWN = 100;

  private final Access access;
  private final AssignmentRegister register;
  private final CycleRegister cycles;
  private final PlanRegister plans;
  private final Naming naming;

  /** Works on the assignments. */
  @Activate
  public AssignmentPages(
      @Reference Access access,
      @Reference AssignmentRegister register,
      @Reference CycleRegister cycles,
      @Reference PlanRegister plans,
      @Reference Naming naming) {
    this.access = access;
    this.register = register;
    this.cycles = cycles;
    this.plans = plans;
    this.naming = naming;
  }

  /** What was handed out in a cycle and how far it is. */
  @GET
  public View list(
      @QueryParam("cycle") @DefaultValue("") String chosen,
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("unit") @DefaultValue("") String unit,
      @QueryParam("group") @DefaultValue("") String group,
      @QueryParam("account") @DefaultValue("") String account,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("done") @DefaultValue("") String done,
      @Context Reader reader) {
    String code = chosen.isEmpty() ? reader.cycle() : chosen;
    if (code.isEmpty()) {
      access.require(AssignmentRegister.ASSIGN, Access.EVERYWHERE);
      return nothing(reader);
    }
    AssignmentQuery query =
        new AssignmentQuery(AssignmentsResource.state(state), unit, group, account);
    List<Assignment> read = register.page(code, query, Lists.number(after), SHOWN + 1);
    Page<Assignment> page = Lists.page(read, SHOWN, a -> Long.toString(a.id()));
    boolean whole = access.may("core.sheets.view", Access.EVERYWHERE, code);
    Standing counts = whole ? register.count(code) : null;
    AssignmentList list =
        new AssignmentList(cycles.get(code), cycles.list(), query, naming.of(page.items()), reader);
    return list.view(page, counts, !after.isEmpty(), done);
  }

  private static View nothing(Reader reader) {
    String title = reader.t("core.assignments.title");
    return View.of(
        title,
        Heading.of(title, ""),
        Empty.of(
            reader.t("core.assignments.no-cycle"),
            "",
            Action.link(reader.t("core.page.cycles"), "/core/cycles/").primary()));
  }

  /** The form to hand out sheets. */
  @GET
  @Path("new")
  public View form(@QueryParam("cycle") @DefaultValue("") String chosen, @Context Reader reader) {
    String code = chosen.isEmpty() ? reader.cycle() : chosen;
    access.require(AssignmentRegister.ASSIGN, Access.EVERYWHERE, code);
    return form(cycles.get(code), null, null, reader);
  }

  private View form(
      Cycle cycle, MultivaluedMap<String, String> entered, Problem problem, Reader reader) {
    String title = reader.t("core.assignments.new");
    Heading heading =
        Heading.of(title, reader.t("core.assignments.new.lead", cycle.title()))
            .below(
                Action.link(reader.t("core.assignments.title"), PATH + "?cycle=" + cycle.code()));
    FrozenPlan plan;
    try {
      plan = plans.frozen(cycle);
    } catch (Problem open) {
      Object[] words = open.arguments().toArray();
      return View.of(
          title,
          heading,
          Notice.of(
              Tone.WARN, reader.t(open.code(), words), reader.t(open.code() + ".remedy", words)));
    }
    List<String> codes = cycles.units(cycle.code(), "", AssignForm.MOST_BOXES + 1);
    AssignForm form = new AssignForm(cycle, plan, codes, naming.units(codes), reader);
    return View.of(title, heading, form.part(entered, problem));
  }

  /** Hands out sheets. */
  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer assign(
      @QueryParam("cycle") @DefaultValue("") String code,
      MultivaluedMap<String, String> entered,
      @Context Reader reader) {
    try {
      AssignForm.Wanted wanted = AssignForm.read(entered);
      List<String> units =
          wanted.all() ? cycles.units(code, "", Integer.MAX_VALUE) : wanted.units();
      Outcome outcome =
          register.assign(code, wanted.group(), units, wanted.accounts(), wanted.due());
      String done = outcome.created() + "-" + outcome.moved() + "-" + outcome.kept();
      return back(code, "&done=" + done);
    } catch (Problem problem) {
      return Answer.refused(problem, p -> form(cycles.get(code), entered, p, reader));
    }
  }

  /** Takes a sheet back. */
  @POST
  @Path("{id: [0-9]+}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer withdraw(
      @PathParam("id") long id, @FormParam("cycle") @DefaultValue("") String cycle) {
    register.withdraw(cycle, id);
    return back(cycle, "&done=withdrawn");
  }

  private static Answer back(String cycle, String more) {
    String code = URLEncoder.encode(cycle, StandardCharsets.UTF_8);
    return Answer.go(PATH + "?cycle=" + code + more);
  }
}
