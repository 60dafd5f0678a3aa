package org.baton.indicators.internal.snapshot.web;

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
import java.util.List;
import org.baton.api.cycle.Cycles;
import org.baton.api.page.Action;
import org.baton.api.page.Heading;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.indicators.internal.snapshot.Freezer;
import org.baton.indicators.internal.snapshot.Snapshot;
import org.baton.indicators.internal.web.form.Entered;
import org.baton.indicators.internal.web.form.SetChoice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Freezing: a set is chosen, what stands against it is shown, then it is frozen. */
@Component(service = PageResource.class)
@Path("snapshots/new")
@Produces(MediaType.TEXT_HTML)
public final class FreezePages implements PageResource {
  static final String PATH = SnapshotPages.PATH + "new";

  private static final String NO_CYCLE = "indicators.freeze.no-cycle";

  private final Freezer freezer;
  private final IndicatorSets sets;
  private final Cycles cycles;

  /** Takes what it works with. */
  @Activate
  public FreezePages(
      @Reference Freezer freezer, @Reference IndicatorSets sets, @Reference Cycles cycles) {
    this.freezer = freezer;
    this.sets = sets;
    this.cycles = cycles;
  }

  /** The sets that can be frozen, or how the chosen one stands. */
  @GET
  public View fresh(
      @QueryParam("set") @DefaultValue("") String set,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Reader reader) {
    freezer.requireFreeze(set);
    return set.isEmpty() ? choice(reader, after) : view(reader, set, null, null);
  }

  private View choice(Reader reader, String after) {
    String title = reader.t("indicators.snapshot.freeze");
    return View.of(
        title,
        Heading.of(title, reader.t("indicators.snapshot.choose"))
            .below(Action.link(reader.t("menu.indicators.snapshots"), SnapshotPages.PATH)),
        SetChoice.list(
            reader,
            sets.page(after, SetChoice.SHOWN + 1),
            PATH,
            s -> PATH + "?set=" + Address.encoded(s.code())));
  }

  private View view(Reader reader, String set, Entered entered, Problem problem) {
    // The form asks for the cycle, so that its absence is nothing to settle before.
    List<Violation> against =
        freezer.against(set).stream().filter(v -> !v.code().equals(NO_CYCLE)).toList();
    return new FreezeView(reader, sets.get(set), cycles.list())
        .page(sets.entries(set), against, entered, problem);
  }

  /** Freezes a set. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer freeze(MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    String set = entered.word("set");
    try {
      Snapshot made =
          freezer.freeze(
              set,
              entered.version("base"),
              entered.word("cycle"),
              entered.day("validFrom"),
              entered.word("reason"));
      return Answer.go(SnapshotPages.PATH + made.id());
    } catch (Problem problem) {
      return Answer.refused(problem, p -> view(reader, set, entered, p));
    }
  }
}
