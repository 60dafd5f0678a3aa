package org.baton.core.internal.cycles.web;

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
import java.time.Year;
import java.util.List;
import java.util.Objects;
import org.baton.access.Authentication;
import org.baton.api.access.Access;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.api.web.Answer;
import org.baton.api.web.Page;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleQuery;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.cycles.Loop;
import org.baton.core.internal.cycles.ModuleExemptions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pages of cycles. */
@Component(service = PageResource.class)
@Path("cycles")
@Produces(MediaType.TEXT_HTML)
public final class CyclePages implements PageResource {
  private static final String EDIT = "core.cycles.edit";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
  private static final int SHOWN = 50;
  private static final int UNITS_SHOWN = 100;

  private final Access access;
  private final Authentication authentication;
  private final CycleRegister register;
  private final Loop loop;
  private final CycleStanding standing;
  private final ModuleExemptions exemptions;

  /** Works on the register. */
  @Activate
  public CyclePages(
      @Reference Access access,
      @Reference Authentication authentication,
      @Reference CycleRegister register,
      @Reference Loop loop,
      @Reference CycleStanding standing,
      @Reference ModuleExemptions exemptions) {
    this.access = access;
    this.authentication = authentication;
    this.register = register;
    this.loop = loop;
    this.standing = standing;
    this.exemptions = exemptions;
  }

  /** Cycles, the newest year first. */
  @GET
  public View list(
      @Context Reader reader,
      @QueryParam("year") @DefaultValue("") String year,
      @QueryParam("phase") @DefaultValue("") String phase,
      @QueryParam("after") @DefaultValue("") String after) {
    SeesCycles.requireAny(access, authentication);
    CycleQuery query = new CycleQuery(number(year), phase(phase), after);
    return new CycleList(reader).list(seen(register.page(query, SHOWN)), year, phase, after);
  }

  private Page<Cycle> seen(Page<Cycle> page) {
    return new Page<>(page.items().stream().filter(SeesCycles.seen(access)).toList(), page.next());
  }

  private static CyclePhase phase(String name) {
    for (CyclePhase phase : CyclePhase.values()) {
      if (phase.name().equals(name)) {
        return phase;
      }
    }
    return null;
  }

  /** The form for a new cycle. */
  @GET
  @Path("new")
  public View form(@Context Reader reader) {
    access.require(EDIT, Access.EVERYWHERE);
    int year = Year.now().getValue();
    return new CycleList(reader).create(f -> f.equals("year") ? Integer.toString(year) : "", null);
  }

  /** Creates a cycle. */
  @POST
  @Path("new")
  @Consumes(FORM)
  public Answer create(@Context Reader reader, MultivaluedMap<String, String> form) {
    access.require(EDIT, Access.EVERYWHERE);
    Text title = new Text(word(form, "title/zh"), word(form, "title/en"));
    try {
      Cycle created = register.create(word(form, "code"), title, number(word(form, "year")));
      return Answer.go(CycleParts.path(created) + "?done=created");
    } catch (Problem problem) {
      return Answer.refused(problem, p -> new CycleList(reader).create(f -> word(form, f), p));
    }
  }

  /** One cycle: where it stands and what it waits for. */
  @GET
  @Path("{cycle}")
  public View cycle(
      @Context Reader reader,
      @PathParam("cycle") String code,
      @QueryParam("done") @DefaultValue("") String done) {
    SeesCycles.require(access, code);
    return view(reader, code).page(done, null);
  }

  private CycleView view(Reader reader, String code) {
    Cycle cycle = register.get(code);
    ModulesSection modules = new ModulesSection(reader, cycle, exemptions.of(cycle));
    return new CycleView(reader, standing, standing.of(cycle), modules);
  }

  /** Signs that a cycle goes on with the versions of modules that are there now. */
  @POST
  @Path("{cycle}/modules")
  @Consumes(FORM)
  public Answer exempt(
      @Context Reader reader,
      @PathParam("cycle") String code,
      MultivaluedMap<String, String> form) {
    try {
      Cycle cycle =
          exemptions.sign(code, ModulesSection.seen(word(form, "versions")), word(form, "reason"));
      return Answer.go(CycleParts.path(cycle) + "?done=exempted");
    } catch (Problem problem) {
      return Answer.refused(problem, p -> view(reader, code).page("", null, p));
    }
  }

  /** Moves a cycle one phase on. */
  @POST
  @Path("{cycle}/move")
  @Consumes(FORM)
  public Answer move(
      @Context Reader reader,
      @PathParam("cycle") String code,
      MultivaluedMap<String, String> form) {
    CyclePhase to = phase(word(form, "to"));
    try {
      if (to == null) {
        throw Problem.of(Problem.Kind.INVALID, "core.phase.unknown", word(form, "to"));
      }
      Cycle moved = loop.move(code, to, word(form, "reason"));
      return Answer.go(CycleParts.path(moved) + "?done=moved");
    } catch (Problem problem) {
      return Answer.refused(problem, p -> view(reader, code).page("", p));
    }
  }

  /** Which units a cycle evaluates. */
  @GET
  @Path("{cycle}/units")
  public View units(
      @Context Reader reader,
      @PathParam("cycle") String code,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("done") @DefaultValue("") String done) {
    SeesCycles.require(access, code);
    return unitsView(reader, code).page(after, done, f -> "", null);
  }

  private CycleUnits unitsView(Reader reader, String code) {
    return new CycleUnits(reader, register.get(code), standing, UNITS_SHOWN);
  }

  /** Chooses the units of some kinds. */
  @POST
  @Path("{cycle}/units")
  @Consumes(FORM)
  public Answer choose(
      @Context Reader reader,
      @PathParam("cycle") String code,
      MultivaluedMap<String, String> form) {
    List<String> kinds = Objects.requireNonNullElse(form.get("kinds"), List.of());
    try {
      if (kinds.isEmpty()) {
        throw CycleUnits.noKind();
      }
      register.setUnits(code, kinds, word(form, "under"));
      return Answer.go(CycleParts.path(register.get(code)) + "/units?done=chosen");
    } catch (Problem problem) {
      return Answer.refused(
          problem,
          p ->
              unitsView(reader, code)
                  .page(
                      "", "", f -> f.equals("kinds") ? String.join(",", kinds) : word(form, f), p));
    }
  }

  private static String word(MultivaluedMap<String, String> form, String field) {
    return Objects.requireNonNullElse(form.getFirst(field), "").strip();
  }

  private static int number(String words) {
    try {
      return Integer.parseInt(words.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
