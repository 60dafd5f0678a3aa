package org.baton.core.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.baton.access.Authentication;
import org.baton.api.access.Access;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Texts;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleQuery;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.cycles.FixedStep;
import org.baton.core.internal.cycles.Loop;
import org.baton.core.internal.cycles.ModuleExemptions;
import org.baton.core.internal.cycles.web.SeesCycles;
import org.baton.core.internal.runs.InstalledSteps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The cycles. */
@Component(service = RestResource.class)
@Path("cycles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CyclesResource implements RestResource {
  private static final String VIEW = "core.cycles.view";
  private static final String EDIT = "core.cycles.edit";

  private final Access access;
  private final Authentication authentication;
  private final CycleRegister register;
  private final Loop loop;
  private final InstalledSteps steps;
  private final ModuleExemptions exemptions;
  private final Texts texts;

  /** A new cycle. */
  record NewCycle(String code, Names title, int year) {}

  /** A move. */
  record Move(String to, String reason) {}

  /** An exception: the versions that were seen, by module, and why they are let in. */
  record Exemption(Map<String, String> versions, String reason) {}

  /** Which units are evaluated: these, or all of these kinds below a unit. */
  record Choice(List<String> codes, List<String> kinds, String under) {}

  /** A cycle in a list. */
  record CycleLine(String code, Names title, int year, CyclePhase phase, long publishedRun) {
    static CycleLine of(Cycle cycle) {
      return new CycleLine(
          cycle.code(), Names.of(cycle.title()), cycle.year(), cycle.phase(), cycle.publishedRun());
    }
  }

  /** A cycle with what it waits for. */
  record CycleView(
      String code,
      Names title,
      int year,
      CyclePhase phase,
      CyclePhase next,
      String planHash,
      int units,
      long publishedRun,
      List<FixedStep> steps,
      List<Mistakes> missing,
      List<Mistakes> ahead) {}

  /** Works on the register. */
  @Activate
  public CyclesResource(
      @Reference Access access,
      @Reference Authentication authentication,
      @Reference CycleRegister register,
      @Reference Loop loop,
      @Reference InstalledSteps steps,
      @Reference ModuleExemptions exemptions,
      @Reference Texts texts) {
    this.access = access;
    this.authentication = authentication;
    this.register = register;
    this.loop = loop;
    this.steps = steps;
    this.exemptions = exemptions;
    this.texts = texts;
  }

  /** Cycles, the newest year first; of a year, or in a phase, when that is asked for. */
  @GET
  public Page<CycleLine> list(
      @QueryParam("year") @DefaultValue("0") int year,
      @QueryParam("phase") @DefaultValue("") String phase,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    SeesCycles.requireAny(access, authentication);
    CyclePhase in = phase.isEmpty() ? null : phase(phase);
    Page<Cycle> page = register.page(new CycleQuery(year, in, after), Lists.bounded(limit));
    return new Page<>(
        page.items().stream().filter(SeesCycles.seen(access)).map(CycleLine::of).toList(),
        page.next());
  }

  /** Creates a cycle. */
  @POST
  @OneTransaction
  public Response create(NewCycle given) {
    access.require(EDIT, Access.EVERYWHERE);
    NewCycle cycle = Lists.present(given);
    Cycle created = register.create(cycle.code(), Names.text(cycle.title()), cycle.year());
    return Response.status(Response.Status.CREATED).entity(CycleLine.of(created)).build();
  }

  /** One cycle: where it stands, what it waits for, the gate ahead. */
  @GET
  @Path("{cycle}")
  public CycleView get(@PathParam("cycle") String code, @Context HttpHeaders headers) {
    SeesCycles.require(access, code);
    return view(register.get(code), headers.getAcceptableLanguages().get(0));
  }

  private CycleView view(Cycle cycle, Locale locale) {
    return new CycleView(
        cycle.code(),
        Names.of(cycle.title()),
        cycle.year(),
        cycle.phase(),
        cycle.phase().next(),
        cycle.planHash(),
        register.countUnits(cycle),
        cycle.publishedRun(),
        cycle.steps(),
        Mistakes.of(steps.missing(cycle), texts, locale),
        Mistakes.of(loop.ahead(cycle), texts, locale));
  }

  /** Moves a cycle one phase on. */
  @POST
  @Path("{cycle}/phase")
  @OneTransaction
  public CycleView move(@PathParam("cycle") String code, Move given, @Context HttpHeaders headers) {
    access.require(EDIT, Access.EVERYWHERE, code);
    Move move = Lists.present(given);
    Cycle moved = loop.move(code, phase(move.to()), Objects.requireNonNullElse(move.reason(), ""));
    return view(moved, headers.getAcceptableLanguages().get(0));
  }

  /** Signs that a cycle goes on with the versions of modules that are there now. */
  @POST
  @Path("{cycle}/modules")
  @OneTransaction
  public CycleView exempt(
      @PathParam("cycle") String code, Exemption given, @Context HttpHeaders headers) {
    access.require(ModuleExemptions.EXEMPT, Access.EVERYWHERE, code);
    Exemption exemption = Lists.present(given);
    Cycle cycle =
        exemptions.sign(
            code,
            Objects.requireNonNullElse(exemption.versions(), Map.of()),
            Objects.requireNonNullElse(exemption.reason(), ""));
    return view(cycle, headers.getAcceptableLanguages().get(0));
  }

  private static CyclePhase phase(String name) {
    for (CyclePhase phase : CyclePhase.values()) {
      if (phase.name().equals(name)) {
        return phase;
      }
    }
    throw Problem.of(Kind.INVALID, "core.phase.unknown", String.valueOf(name));
  }

  /** The codes of the evaluated units. */
  @GET
  @Path("{cycle}/units")
  public Page<String> units(
      @PathParam("cycle") String code,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    access.require(VIEW, Access.EVERYWHERE, code);
    List<String> units = register.units(code, after, Lists.bounded(limit) + 1);
    return Lists.page(units, limit, c -> c);
  }

  /** Chooses the evaluated units. */
  @PUT
  @Path("{cycle}/units")
  @BodyLimit(mebibytes = 16)
  @OneTransaction
  public Map<String, Integer> setUnits(@PathParam("cycle") String code, Choice given) {
    access.require(EDIT, Access.EVERYWHERE, code);
    Choice choice = Lists.present(given);
    if (choice.codes() != null) {
      return Map.of("units", register.setUnits(code, choice.codes()));
    }
    List<String> kinds = Objects.requireNonNullElse(choice.kinds(), List.of());
    String under = Objects.requireNonNullElse(choice.under(), "");
    return Map.of("units", register.setUnits(code, kinds, under));
  }
}
