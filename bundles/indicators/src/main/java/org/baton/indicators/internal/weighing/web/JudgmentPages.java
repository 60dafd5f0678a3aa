package org.baton.indicators.internal.weighing.web;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.Page;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.web.form.Entered;
import org.baton.indicators.internal.web.form.Requests;
import org.baton.indicators.internal.weighing.Budgets;
import org.baton.indicators.internal.weighing.Inputs.Pair;
import org.baton.indicators.internal.weighing.Questionnaires;
import org.baton.indicators.internal.weighing.Questionnaires.Mine;
import org.baton.indicators.internal.weighing.Study.Asks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The reader's own questionnaires of pairs, as plain forms; a script saves each change. */
@Component(service = PageResource.class)
@Path("judgments")
@Produces(MediaType.TEXT_HTML)
public final class JudgmentPages implements PageResource {
  static final String PATH = "/indicators/judgments/";
  private static final int SHOWN = 50;
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

  private final Questionnaires questionnaires;
  private final Budgets budgets;

  /** Works on the reader's questionnaires. */
  @Activate
  public JudgmentPages(@Reference Questionnaires questionnaires, @Reference Budgets budgets) {
    this.questionnaires = questionnaires;
    this.budgets = budgets;
  }

  /** The questionnaires, the newest first. */
  @GET
  public View list(@QueryParam("after") @DefaultValue("") String after, @Context Reader reader) {
    List<Mine> read = questionnaires.mine(Requests.before(after), SHOWN + 1);
    Page<Mine> page = Requests.page(read, SHOWN, m -> m.study().id());
    String title = reader.t("menu.indicators.judgments");
    List<List<Cell>> rows = new ArrayList<>();
    for (Mine m : page.items()) {
      rows.add(
          List.of(
              Cell.link(reader.t(m.study().title()), PATH + m.study().id()),
              Cell.of(
                  reader.t("indicators.judgments.far", m.expert().judged(), m.study().questions())),
              Cell.of(reader.date(m.study().due())),
              Cell.badge(
                  m.expert().isDone() ? Tone.GOOD : Tone.INFO,
                  reader.t("indicators.judgments.state." + m.expert().state().name()))));
    }
    return View.of(
        title,
        Heading.of(title, reader.t("indicators.judgments.lead")),
        Table.of(
                "questionnaires",
                title,
                List.of(
                    Column.of(reader.t("indicators.weights.title")),
                    Column.of(reader.t("indicators.judgments.progress")),
                    Column.of(reader.t("indicators.weights.due")),
                    Column.of(reader.t("indicators.weights.state"))),
                rows)
            .paging(
                after.isEmpty() ? "" : PATH,
                page.next().isEmpty() ? "" : PATH + "?after=" + page.next())
            .empty(
                Empty.of(
                    reader.t("indicators.judgments.none"),
                    reader.t("indicators.judgments.none.how"))));
  }

  /** A questionnaire: to be filled in, or as it was handed in. */
  @GET
  @Path("{study: [0-9]+}")
  public View get(
      @PathParam("study") long study,
      @QueryParam("done") @DefaultValue("") String done,
      @Context Reader reader) {
    return shown(questionnaires.get(study), done, null, reader);
  }

  private View shown(Mine mine, String done, Problem problem, Reader reader) {
    if (mine.study().asks() == Asks.POINTS) {
      PointView view = new PointView(mine, reader);
      return view.page(PointView.words(budgets.of(mine)), told(done, problem, reader));
    }
    JudgmentView view = new JudgmentView(mine, questionnaires, reader);
    List<Part> before = new ArrayList<>();
    before.add(view.heading(reader.t("indicators.judgments.how", reader.date(mine.study().due()))));
    before.addAll(told(done, problem, reader));
    if (mine.expert().isDone()) {
      before.addAll(view.consistency());
      before.add(view.judged());
      return View.of(reader.t(mine.study().title()), before);
    }
    Map<String, Object> model = new HashMap<>();
    model.put("before", before);
    model.put("consistency", view.consistency());
    List<Pair> judged =
        mine.judgments().stream().map(j -> new Pair(j.row(), j.column(), j.value())).toList();
    model.put("pairs", Comparison.of(mine.study().items(), judged, reader));
    model.put("path", view.path());
    return new View("judgments.jte", reader.t(mine.study().title()), model);
  }

  private static List<Part> told(String done, Problem problem, Reader reader) {
    if (problem != null) {
      return List.of(said(problem, reader));
    }
    return done.equals("saved") || done.equals("coached") || done.equals("submitted")
        ? List.of(Notice.of(Tone.GOOD, reader.t("indicators.judgments.done." + done)))
        : List.of();
  }

  /** Saves points, and hands them in when that was asked for. */
  @POST
  @Path("{study: [0-9]+}/points")
  @Consumes(FORM)
  public Answer share(
      @PathParam("study") long study, MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    PointView view = new PointView(questionnaires.get(study), reader);
    boolean handsIn = entered.word("then").equals("submit");
    try {
      view.send(entered, budgets);
      return Answer.go(PATH + study + (handsIn ? "?done=submitted" : "?done=saved"));
    } catch (Problem e) {
      return Answer.refused(e, p -> view.page(view.words(entered), told("", p, reader)));
    }
  }

  static Part said(Problem problem, Reader reader) {
    List<String> lines = new ArrayList<>();
    problem
        .violations()
        .forEach(v -> lines.add(v.field() + ": " + reader.t(v.code(), v.arguments().toArray())));
    lines.add(reader.t(problem.code() + ".remedy", problem.arguments().toArray()));
    return new Notice(
        Tone.BAD, reader.t(problem.code(), problem.arguments().toArray()), lines, List.of());
  }

  private Mine save(long study, MultivaluedMap<String, String> form) {
    Mine mine = questionnaires.get(study);
    return questionnaires.save(
        study,
        Comparison.read(
            mine.study().items(), n -> Objects.requireNonNullElse(form.getFirst(n), "")));
  }

  /** Saves what was chosen, and goes on to the review when that was asked for. */
  @POST
  @Path("{study: [0-9]+}")
  @Consumes(FORM)
  public Answer save(
      @PathParam("study") long study, MultivaluedMap<String, String> form, @Context Reader reader) {
    try {
      save(study, form);
      boolean review = "review".equals(form.getFirst("then"));
      return Answer.go(PATH + study + (review ? "/review" : "?done=saved"));
    } catch (Problem e) {
      return Answer.refused(e, p -> shown(questionnaires.get(study), "", p, reader));
    }
  }

  /** Saves what was chosen and tells how consistent it is, as a part of the page. */
  @POST
  @Path("{study: [0-9]+}/check")
  @Consumes(FORM)
  public View check(
      @PathParam("study") long study, MultivaluedMap<String, String> form, @Context Reader reader) {
    Mine saved = save(study, form);
    return View.of(
        reader.t(saved.study().title()),
        new JudgmentView(saved, questionnaires, reader).consistency());
  }

  /** What is about to be handed in, with the coach's advice. */
  @GET
  @Path("{study: [0-9]+}/review")
  public Answer review(@PathParam("study") long study, @Context Reader reader) {
    Mine mine = questionnaires.get(study);
    return mine.expert().isDone()
        ? Answer.go(PATH + study)
        : Answer.show(
            View.of(
                reader.t(mine.study().title()),
                new JudgmentView(mine, questionnaires, reader).review()));
  }

  /** Takes the coach's advice. */
  @POST
  @Path("{study: [0-9]+}/advice")
  @Consumes(FORM)
  public Answer accept(
      @PathParam("study") long study,
      @FormParam("row") @DefaultValue("") String row,
      @FormParam("column") @DefaultValue("") String column,
      @FormParam("value") @DefaultValue("0") double value,
      @Context Reader reader) {
    try {
      questionnaires.accept(study, new Pair(row, column, value));
      return Answer.go(PATH + study + "/review");
    } catch (Problem e) {
      return Answer.refused(e, p -> shown(questionnaires.get(study), "", p, reader));
    }
  }

  /** Hands it in. */
  @POST
  @Path("{study: [0-9]+}/submission")
  @Consumes(FORM)
  public Answer submit(@PathParam("study") long study, @Context Reader reader) {
    try {
      questionnaires.submit(study);
      return Answer.go(PATH + study + "?done=submitted");
    } catch (Problem e) {
      return Answer.refused(e, p -> shown(questionnaires.get(study), "", p, reader));
    }
  }
}
