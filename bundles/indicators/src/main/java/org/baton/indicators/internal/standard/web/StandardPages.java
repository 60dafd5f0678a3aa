package org.baton.indicators.internal.standard.web;

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
import java.util.List;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Heading;
import org.baton.api.page.Table;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.formula.SetFormulas;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.standard.Draft;
import org.baton.indicators.internal.standard.Standards;
import org.baton.indicators.internal.standard.Trial;
import org.baton.indicators.internal.web.form.Entered;
import org.baton.indicators.internal.web.form.SetChoice;
import org.baton.indicators.internal.web.overview.OverviewPages;
import org.baton.methods.score.Curve;
import org.baton.methods.score.ScoringRules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The standards of sets: looked at, tried, and kept. */
@Component(service = PageResource.class)
@Path("standards")
@Produces(MediaType.TEXT_HTML)
public final class StandardPages implements PageResource {
  static final String PATH = "/indicators/standards/";
  private static final String TITLE = "menu.indicators.standards";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

  private final Standards standards;
  private final SetFormulas sets;

  /** Works on the standards. */
  @Activate
  public StandardPages(@Reference Standards standards, @Reference SetFormulas sets) {
    this.standards = standards;
    this.sets = sets;
  }

  /** The sets. */
  @GET
  public View list(@QueryParam("after") @DefaultValue("") String after, @Context Reader reader) {
    return View.of(
        TITLE,
        Heading.of(reader.t(TITLE), reader.t("indicators.standard.lead"))
            .below(OverviewPages.way(reader)),
        SetChoice.list(
            reader,
            sets.sets(after, SetChoice.SHOWN + 1),
            PATH,
            s -> Address.below(PATH, s.code()).toString()));
  }

  /** A set with its standards. */
  @GET
  @Path("{set}")
  public View set(@PathParam("set") String set, @Context Reader reader) {
    List<Entry> entries = standards.entries(set);
    Heading heading =
        Heading.of(reader.t(standards.set(set).title()), reader.t("indicators.standard.set.lead"))
            .below(Action.link(reader.t(TITLE), PATH));
    return View.of(
        TITLE,
        heading,
        Table.of(
                "standards",
                reader.t("indicators.standard.caption"),
                List.of(
                    Table.Column.of(reader.t("indicators.formula.indicator")),
                    Table.Column.of(reader.t("indicators.formula.measure")),
                    Table.Column.of(reader.t("indicators.standard.direction")),
                    Table.Column.of(reader.t("indicators.standard.rule"))),
                entries.stream().map(e -> row(reader, set, e)).toList())
            .empty(
                Empty.of(
                    reader.t("indicators.formula.entries.none"),
                    reader.t("indicators.formula.entries.first"))));
  }

  private static List<Cell> row(Reader reader, String set, Entry e) {
    return List.of(
        Cell.link(reader.t(e.title()), Address.below(PATH, set, e.code()).toString())
            .detail(e.code()),
        Cell.of(e.unit()),
        Cell.of(reader.t("indicators.standard.direction." + e.direction())),
        Cell.of(reader.t("indicators.standard.rule." + e.rule())));
  }

  /** A standard with its curve, or another rule to fill in. */
  @GET
  @Path("{set}/{code}")
  public View standard(
      @PathParam("set") String set,
      @PathParam("code") String code,
      @QueryParam("rule") @DefaultValue("") String rule,
      @QueryParam("done") @DefaultValue("") String done,
      @Context Reader reader) {
    Entry entry = standards.entry(set, code);
    Draft kept = Standards.draft(entry);
    boolean other = ScoringRules.names().contains(rule) && !rule.equals(entry.rule());
    Draft draft =
        other
            ? new Draft(
                rule,
                Map.of(),
                kept.direction(),
                kept.target(),
                kept.from(),
                kept.to(),
                kept.min(),
                kept.max())
            : kept;
    Curve curve = standards.preview(draft).curve().orElse(null);
    return view(reader, set, entry, draft, curve, done, null);
  }

  private View view(
      Reader reader, String set, Entry entry, Draft draft, Curve curve, String done, Problem why) {
    return View.of(
        reader.t(entry.title()),
        new StandardView(reader, standards.set(set), entry, draft).parts(curve, done, why));
  }

  /** Tries a rule that is not kept. */
  @POST
  @Path("{set}/{code}/preview")
  @Consumes(FORM)
  public Answer preview(
      @PathParam("set") String set,
      @PathParam("code") String code,
      MultivaluedMap<String, String> form,
      @Context Reader reader) {
    Entry entry = standards.entry(set, code);
    Draft draft = known(RuleForm.read(new Entered(form)::word));
    Trial trial = standards.preview(draft);
    if (trial.mistakes().isEmpty()) {
      return Answer.show(view(reader, set, entry, draft, trial.curve().orElseThrow(), "", null));
    }
    Problem why = RuleForm.named(draft, Standards.invalid(trial.mistakes()));
    return Answer.refused(why, p -> view(reader, set, entry, draft, null, "", p));
  }

  /** A rule that a page can show; nobody chooses another one on a page. */
  private static Draft known(Draft d) {
    if (!ScoringRules.names().contains(d.rule())) {
      throw Standards.invalid(Trial.of(d).mistakes());
    }
    return d;
  }

  /** Keeps a rule. */
  @POST
  @Path("{set}/{code}")
  @Consumes(FORM)
  public Answer save(
      @PathParam("set") String set,
      @PathParam("code") String code,
      MultivaluedMap<String, String> form,
      @Context Reader reader) {
    Entered entered = new Entered(form);
    Draft draft = known(RuleForm.read(entered::word));
    try {
      standards.save(set, code, entered.version("base"), entered.word("reason"), draft);
      return Answer.go(Address.below(PATH, set, code).toString() + "?done=saved");
    } catch (Problem e) {
      Entry entry = standards.entry(set, code);
      return Answer.refused(
          RuleForm.named(draft, e), p -> view(reader, set, entry, draft, null, "", p));
    }
  }
}
