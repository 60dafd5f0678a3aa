package org.baton.subjects.internal.survey.web;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.forms.Forms;
import org.baton.subjects.internal.forms.Titles;
import org.baton.subjects.internal.forms.web.Refused;
import org.baton.subjects.internal.survey.Booth;
import org.baton.subjects.internal.survey.Comment;
import org.baton.subjects.internal.survey.Counting;
import org.baton.subjects.internal.survey.Reports;
import org.baton.subjects.internal.survey.Results;
import org.baton.subjects.internal.survey.Survey;
import org.baton.subjects.internal.survey.Surveys;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Shown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Surveys: a list, the form of a new one, and each with who took part and what was answered. */
@Component(service = PageResource.class)
@Path("surveys")
@Produces(MediaType.TEXT_HTML)
public final class SurveyPages implements PageResource {
  static final String HERE = "/subjects/surveys/";
  static final String TITLE = "menu.subjects.surveys";
  private static final int SHOWN = 50;
  private static final int SAID = 20;
  private static final int MOST_FORMS = 200;

  private final Access access;
  private final Surveys surveys;
  private final Forms forms;
  private final Counting counting;
  private final Reports reports;
  private final Titles titles;

  /** Works on surveys. */
  @Activate
  public SurveyPages(
      @Reference Access access,
      @Reference Surveys surveys,
      @Reference Forms forms,
      @Reference Counting counting,
      @Reference Reports reports,
      @Reference Titles titles) {
    this.access = access;
    this.surveys = surveys;
    this.forms = forms;
    this.counting = counting;
    this.reports = reports;
    this.titles = titles;
  }

  /** Surveys, the newest first. */
  @GET
  public View list(@QueryParam("before") @DefaultValue("") String before, @Context Reader reader) {
    List<Survey> found = surveys.page(Entered.place(before, Long.MAX_VALUE), SHOWN + 1);
    Shown<Survey> shown = Shown.of(found, SHOWN, Survey::id);
    Titles.OfPage names = titles.page();
    List<List<Cell>> rows = shown.items().stream().map(s -> row(s, names, reader)).toList();
    String next = shown.next().isEmpty() ? "" : "?before=" + shown.next();
    Table table =
        Table.of(
                "surveys",
                reader.t(TITLE),
                List.of(
                    Table.Column.of(reader.t("subjects.survey.name")),
                    Table.Column.of(reader.t("subjects.form.cycle")),
                    Table.Column.of(reader.t("subjects.form.of-group")),
                    Table.Column.of(reader.t("subjects.survey.f-lastday")),
                    Table.Column.of(reader.t("subjects.form.state"))),
                rows)
            .paging(before.isEmpty() ? "" : HERE, next)
            .empty(
                Empty.of(reader.t("subjects.survey.none"), reader.t("subjects.survey.none.more")));
    Heading heading = Heading.of(reader.t(TITLE), reader.t("subjects.survey.list"));
    Action open = Action.link(reader.t("subjects.survey.new"), HERE + "new").primary();
    return View.of(TITLE, runs() ? heading.actions(open) : heading, table);
  }

  private boolean runs() {
    return access.may(Surveys.RUN, Access.EVERYWHERE);
  }

  private static List<Cell> row(Survey survey, Titles.OfPage names, Reader reader) {
    String state = survey.state().name().toLowerCase(Locale.ROOT);
    Tone tone = survey.state() == Survey.State.OPEN ? Tone.GOOD : Tone.PLAIN;
    return List.of(
        Cell.link(survey.title().in(reader.lang()), HERE + survey.id()),
        Cell.of(reader.t(names.cycle(survey.cycle()))),
        Cell.of(reader.t(names.group(survey.cycle(), survey.group()))),
        Cell.of(reader.date(survey.lastDay())),
        Cell.badge(tone, reader.t("subjects.survey.state." + state)));
  }

  /** The form of a new survey. */
  @GET
  @Path("new")
  public View fresh(@Context Reader reader) {
    access.require(Surveys.RUN, Access.EVERYWHERE);
    return fresh(reader, opening(reader));
  }

  private Form opening(Reader reader) {
    return SurveyForm.of(
        reader, titles.page(), forms.page(reader.cycle(), Long.MAX_VALUE, MOST_FORMS));
  }

  private static View fresh(Reader reader, Form form) {
    return View.of(
        "subjects.survey.new",
        Heading.of(reader.t("subjects.survey.new"), reader.t("subjects.survey.new.lead"))
            .below(Action.link(reader.t(TITLE), HERE)),
        form);
  }

  /** Opens a survey. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("new")
  public Answer open(MultivaluedMap<String, String> given, @Context Reader reader) {
    Entered entered = new Entered(given);
    try {
      return Answer.go(HERE + surveys.open(SurveyForm.read(entered)).id());
    } catch (Problem problem) {
      return Answer.refused(
          problem,
          p -> fresh(reader, opening(reader).filled(name -> all(entered, name)).refused(named(p))));
    }
  }

  private static String all(Entered entered, String name) {
    return String.join(",", entered.chosen(name));
  }

  /** The title is two fields of the page. */
  private static Problem named(Problem p) {
    List<org.baton.api.problem.Violation> violations =
        p.violations().stream()
            .map(
                v ->
                    v.field().equals("title")
                        ? org.baton.api.problem.Violation.at(
                            "titleZh", v.value(), v.code(), v.arguments().toArray())
                        : v)
            .toList();
    return violations.isEmpty()
        ? p
        : Problem.invalid(p.code(), violations, p.arguments().toArray());
  }

  /** A survey. */
  @GET
  @Path("{id: [0-9]+}")
  public View survey(
      @PathParam("id") long id,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Reader reader) {
    return survey(id, Entered.place(after, -1), null, reader);
  }

  private View survey(long id, long after, Notice told, Reader reader) {
    Survey of = surveys.get(id);
    SurveyView.May may =
        new SurveyView.May(
            runs(),
            access.may(Booth.ASSIST, Access.EVERYWHERE),
            access.may(Reports.COMMENTS, Access.EVERYWHERE));
    Titles.OfPage names = titles.page();
    Results results = reports.results(id);
    List<Part> parts = new SurveyView(reader, of, names, results).parts(may, told);
    parts.addAll(new ResultsView(reader, of, results, forms.frozen(of.form())).parts());
    List<Comment> said = reports.said(id, after, SAID + 1);
    parts.addAll(new SaidView(reader, of, results, SAID).parts(said));
    return View.of(of.title().in(reader.lang()), parts);
  }

  private View refused(long id, Problem problem, Reader reader) {
    return survey(id, -1, Refused.notice(reader, problem), reader);
  }

  private Answer done(long id, Reader reader, Runnable work) {
    try {
      work.run();
      return Answer.go(HERE + id);
    } catch (Problem problem) {
      return Answer.refused(problem, p -> refused(id, p, reader));
    }
  }

  /** Makes words that work once, and shows their links this one time. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("{id: [0-9]+}/words")
  public Answer words(
      @PathParam("id") long id, MultivaluedMap<String, String> given, @Context Reader reader) {
    Entered entered = new Entered(given);
    List<String> holders =
        Arrays.stream(entered.word("holders").split("\\R"))
            .map(String::strip)
            .filter(h -> !h.isEmpty())
            .toList();
    try {
      int count = holders.isEmpty() ? entered.whole("count", 0) : holders.size();
      List<String> words = surveys.tokens(id, holders, count);
      String link = PublicSurveyPages.HERE + surveys.get(id).link() + "/";
      List<String> links = words.stream().map(w -> link + w).toList();
      String title = reader.t("subjects.survey.words-made");
      return Answer.show(survey(id, -1, new Notice(Tone.GOOD, title, links, List.of()), reader));
    } catch (Problem problem) {
      return Answer.refused(problem, p -> refused(id, p, reader));
    }
  }

  /** Moves the last day. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("{id: [0-9]+}/last-day")
  public Answer extend(
      @PathParam("id") long id, MultivaluedMap<String, String> given, @Context Reader reader) {
    return done(id, reader, () -> surveys.extend(id, new Entered(given).day("lastDay")));
  }

  /** Ends a survey. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("{id: [0-9]+}/close")
  public Answer close(@PathParam("id") long id, @Context Reader reader) {
    return done(id, reader, () -> counting.close(id));
  }

  /** Makes its answers sheets, and shows what became of them. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("{id: [0-9]+}/count")
  public Answer count(
      @PathParam("id") long id, MultivaluedMap<String, String> given, @Context Reader reader) {
    Entered entered = new Entered(given);
    try {
      Counting.Outcome outcome =
          counting.count(id, entered.ticked("flaggedToo"), entered.word("reason"));
      return Answer.show(survey(id, -1, counted(outcome, reader), reader));
    } catch (Problem problem) {
      return Answer.refused(problem, p -> refused(id, p, reader));
    }
  }

  private static Notice counted(Counting.Outcome outcome, Reader reader) {
    List<String> lines = new ArrayList<>();
    if (outcome.leftOut() > 0) {
      lines.add(reader.t("subjects.survey.counted.left-out", outcome.leftOut()));
    }
    if (outcome.free() > 0) {
      lines.add(reader.t("subjects.survey.counted.free", outcome.free()));
    }
    if (outcome.unasked() > 0) {
      lines.add(reader.t("subjects.survey.counted.unasked", outcome.unasked()));
    }
    String title = reader.t("subjects.survey.counted.sheets", outcome.sheets());
    return new Notice(Tone.GOOD, title, lines, List.of());
  }
}
