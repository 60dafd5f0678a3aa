package org.baton.core.internal.results.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.results.Explanations;
import org.baton.core.internal.results.OrderOfUnits;
import org.baton.core.internal.results.OwnResults;
import org.baton.core.internal.results.ResultBook;
import org.baton.core.internal.results.ResultBook.Listed;
import org.baton.core.internal.results.ResultBook.Source;
import org.baton.core.internal.results.ResultBook.Told;
import org.baton.core.internal.results.Why;
import org.baton.core.internal.runs.UsedPlan;
import org.baton.core.internal.runs.UsedPlans;
import org.baton.core.internal.units.UnitRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pages of results. */
@Component(service = PageResource.class)
@Path("results")
@Produces(MediaType.TEXT_HTML)
public final class ResultPages implements PageResource {
  private final ResultBook book;
  private final OwnResults own;
  private final Explanations explanations;
  private final CycleRegister cycles;
  private final UnitRegister units;
  private final UsedPlans plans;

  /** Reads results. */
  @Activate
  public ResultPages(
      @Reference ResultBook book,
      @Reference OwnResults own,
      @Reference Explanations explanations,
      @Reference CycleRegister cycles,
      @Reference UnitRegister units,
      @Reference UsedPlans plans) {
    this.book = book;
    this.own = own;
    this.explanations = explanations;
    this.cycles = cycles;
    this.units = units;
    this.plans = plans;
  }

  /** The runs with results of the chosen cycle; who has only own results is led there. */
  @GET
  public Answer runs(@Context Reader reader) {
    if (own.isOwner()) {
      return Answer.go("/core/my-result/");
    }
    RunList list = new RunList(new Wording(reader));
    if (reader.cycle().isEmpty()) {
      return Answer.show(View.of("menu.core.results", list.none()));
    }
    Cycle cycle = cycles.get(reader.cycle());
    return Answer.show(View.of("menu.core.results", list.parts(cycle, book.runs(cycle))));
  }

  /** The units of a run in the order of their codes. */
  @GET
  @Path("{run: [0-9]+}")
  public View list(
      @PathParam("run") long run,
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("sort") @DefaultValue("") String sort,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Reader reader) {
    OrderOfUnits.check(sort);
    Source source = book.source(run);
    ResultList list = new ResultList(new Wording(reader), source, words.strip(), kind);
    List<Listed> read = book.list(source, kind, words.strip(), after, ResultList.SHOWN + 1);
    return View.of("core.page.results", list.parts(read, after, units.kinds()));
  }

  /** A unit's result: own past first, then why. */
  @GET
  @Path("{run: [0-9]+}/{unit}")
  public View unit(
      @PathParam("run") long run, @PathParam("unit") String unit, @Context Reader reader) {
    Source source = book.source(run);
    Told told = book.get(source, unit);
    UsedPlan used = plans.of(source.run(), source.cycle());
    UnitView view =
        new UnitView(new Wording(reader), source, told, book.yearBefore(source, unit), used);
    return View.of(told.result().name().in(reader.locale()), view.parts());
  }

  /** Why a number of a unit's result is what it is. */
  @GET
  @Path("{run: [0-9]+}/{unit}/why/{node}")
  public View why(
      @PathParam("run") long run,
      @PathParam("unit") String unit,
      @PathParam("node") String node,
      @Context Reader reader) {
    Why why = explanations.why(run, unit, node);
    UsedPlan used = plans.of(why.source().run(), why.source().cycle());
    WhyView view = new WhyView(new Wording(reader), why, used);
    return View.of("core.page.why", view.parts());
  }
}
