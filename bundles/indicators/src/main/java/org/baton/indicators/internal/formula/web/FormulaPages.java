package org.baton.indicators.internal.formula.web;

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
import org.baton.api.page.Action;
import org.baton.api.page.Heading;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.Today;
import org.baton.indicators.internal.formula.FormulaComputing;
import org.baton.indicators.internal.formula.FormulaLine;
import org.baton.indicators.internal.formula.FormulaPreviews;
import org.baton.indicators.internal.formula.Preview;
import org.baton.indicators.internal.formula.SetFormulas;
import org.baton.indicators.internal.formula.web.FormulaView.Tried;
import org.baton.indicators.internal.formula.web.SetView.Done;
import org.baton.indicators.internal.web.form.Entered;
import org.baton.indicators.internal.web.form.SetChoice;
import org.baton.indicators.internal.web.overview.OverviewPages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The formulas of sets: looked at, tried on past data, kept, and computed. */
@Component(service = PageResource.class)
@Path("formulas")
@Produces(MediaType.TEXT_HTML)
public final class FormulaPages implements PageResource {
  static final String PATH = "/indicators/formulas/";
  static final String SETS = PATH + "sets";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
  private static final String TITLE = "menu.indicators.formulas";
  private static final int SHOWN = 50;
  private static final int YEARS = 5;

  private final SetFormulas formulas;
  private final FormulaPreviews previews;
  private final FormulaComputing computing;

  /** Works on the formulas. */
  @Activate
  public FormulaPages(
      @Reference SetFormulas formulas,
      @Reference FormulaPreviews previews,
      @Reference FormulaComputing computing) {
    this.formulas = formulas;
    this.previews = previews;
    this.computing = computing;
  }

  /** The sets. */
  @GET
  public View list(@QueryParam("after") @DefaultValue("") String after, @Context Reader reader) {
    Heading heading =
        Heading.of(reader.t(TITLE), reader.t("indicators.formula.lead"))
            .below(OverviewPages.way(reader))
            .actions(Action.link(reader.t("indicators.items"), ItemPages.PATH));
    return View.of(
        TITLE,
        heading,
        SetChoice.list(
            reader,
            formulas.sets(after, SetChoice.SHOWN + 1),
            PATH,
            s -> Address.below(SETS, s.code()).toString()));
  }

  /** A set with its formulas. */
  @GET
  @Path("sets/{set}")
  public View set(
      @PathParam("set") String set,
      @QueryParam("year") @DefaultValue("") String year,
      @QueryParam("written") @DefaultValue("") String written,
      @QueryParam("missing") @DefaultValue("") String missing,
      @Context Reader reader) {
    return set(reader, set, new Done(year, written, missing), null);
  }

  private View set(Reader reader, String set, Done done, Problem why) {
    return View.of(
        TITLE, new SetView(reader, formulas.set(set), formulas.lines(set)).parts(done, why));
  }

  /** Computes a set for a year. */
  @POST
  @Path("sets/{set}/computation")
  @Consumes(FORM)
  public Answer compute(
      @PathParam("set") String set, MultivaluedMap<String, String> form, @Context Reader reader) {
    String year = new Entered(form).word("year");
    try {
      FormulaComputing.Computed done = computing.compute(set, Years.or(0, year));
      return Answer.go(
          Address.below(SETS, set).toString()
              + "?year="
              + done.year()
              + "&written="
              + done.written()
              + "&missing="
              + done.missing());
    } catch (Problem e) {
      return Answer.refused(e, p -> set(reader, set, new Done(year, "", ""), p));
    }
  }

  /** A formula and what it gives. */
  @GET
  @Path("sets/{set}/{code}")
  public View formula(
      @PathParam("set") String set,
      @PathParam("code") String code,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to,
      @QueryParam("unit") @DefaultValue("") String unit,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("done") @DefaultValue("") String done,
      @Context Reader reader) {
    FormulaLine line = formulas.line(set, code);
    int last = Years.or(Today.year(), to);
    Tried tried = new Tried(line.formula(), Years.or(last - YEARS + 1, from), last, unit);
    if (line.formula().isBlank()) {
      return view(reader, set, line, tried, null, done, null);
    }
    Preview preview = preview(set, code, tried, after);
    Problem why = preview.mistakes().isEmpty() ? null : mistakes(preview);
    return view(reader, set, line, tried, preview, done, why);
  }

  private static Problem mistakes(Preview preview) {
    return Problem.invalid(
        "indicators.formula.invalid", preview.mistakes(), preview.mistakes().size());
  }

  private Preview preview(String set, String code, Tried t, String after) {
    return previews.of(
        new FormulaPreviews.Question(
            set, code, t.formula(), t.from(), t.to(), after, SHOWN, t.unit().strip()));
  }

  private View view(
      Reader reader,
      String set,
      FormulaLine line,
      Tried tried,
      Preview preview,
      String done,
      Problem why) {
    return View.of(
        reader.t(line.title()),
        new FormulaView(reader, formulas.set(set), line, tried).parts(preview, done, why));
  }

  /** Tries a formula that is not kept. */
  @POST
  @Path("sets/{set}/{code}/preview")
  @Consumes(FORM)
  public Answer preview(
      @PathParam("set") String set,
      @PathParam("code") String code,
      MultivaluedMap<String, String> form,
      @Context Reader reader) {
    Entered entered = new Entered(form);
    Tried tried =
        new Tried(
            entered.word("formula"),
            Years.or(0, entered.word("from")),
            Years.or(0, entered.word("to")),
            entered.word("unit"));
    FormulaLine line = formulas.line(set, code);
    try {
      Preview preview = preview(set, code, tried, "");
      if (!preview.mistakes().isEmpty()) {
        throw mistakes(preview);
      }
      return Answer.show(view(reader, set, line, tried, preview, "", null));
    } catch (Problem e) {
      return Answer.refused(e, p -> view(reader, set, line, tried, null, "", p));
    }
  }

  /** Keeps a formula. */
  @POST
  @Path("sets/{set}/{code}")
  @Consumes(FORM)
  public Answer save(
      @PathParam("set") String set,
      @PathParam("code") String code,
      MultivaluedMap<String, String> form,
      @Context Reader reader) {
    Entered entered = new Entered(form);
    String formula = entered.word("formula");
    try {
      formulas.save(set, code, entered.version("base"), entered.word("reason"), formula);
      return Answer.go(Address.below(SETS, set, code).toString() + "?done=saved");
    } catch (Problem e) {
      int year = Today.year();
      Tried tried = new Tried(formula, year - YEARS + 1, year, "");
      FormulaLine line = formulas.line(set, code);
      return Answer.refused(e, p -> view(reader, set, line, tried, null, "", p));
    }
  }
}
