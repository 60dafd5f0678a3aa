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
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.Page;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.indicators.internal.web.form.Entered;
import org.baton.indicators.internal.web.form.Requests;
import org.baton.indicators.internal.web.form.SetChoice;
import org.baton.indicators.internal.weighing.Panel;
import org.baton.indicators.internal.weighing.Studies;
import org.baton.indicators.internal.weighing.Study;
import org.baton.indicators.internal.weighing.WeightSets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Studies of weights: the list, a page each, and the experts. */
@Component(service = PageResource.class)
@Path("weights")
@Produces(MediaType.TEXT_HTML)
public final class StudyPages implements PageResource {
  static final String PATH = "/indicators/weights/";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
  private static final int SHOWN = 50;

  private final Access access;
  private final Studies studies;
  private final Panel panel;
  private final WeightSets results;
  private final IndicatorSets sets;

  /** Works on the studies. */
  @Activate
  public StudyPages(
      @Reference Access access,
      @Reference Studies studies,
      @Reference Panel panel,
      @Reference WeightSets results,
      @Reference IndicatorSets sets) {
    this.access = access;
    this.studies = studies;
    this.panel = panel;
    this.results = results;
    this.sets = sets;
  }

  private boolean may() {
    return access.may("indicators.weigh", Access.EVERYWHERE);
  }

  /** The studies, the newest first. */
  @GET
  public View list(@QueryParam("after") @DefaultValue("") String after, @Context Reader reader) {
    List<Study> read = studies.page(Requests.before(after), "", SHOWN + 1);
    Page<Study> page = Requests.page(read, SHOWN, Study::id);
    String title = reader.t("menu.indicators.weights");
    List<List<Cell>> rows = new ArrayList<>();
    for (Study s : page.items()) {
      rows.add(
          List.of(
              Cell.link(reader.t(s.title()), PATH + s.id()),
              Cell.of(s.set()).detail(s.node()),
              Cell.of(s.due() == null ? "–" : reader.date(s.due())),
              Cell.badge(Tone.INFO, reader.t("indicators.weights.state." + s.state().name()))));
    }
    Action fresh = Action.link(reader.t("indicators.weights.new"), PATH + "new");
    Heading heading = Heading.of(title, reader.t("indicators.weights.lead"));
    return View.of(
        title,
        may() ? heading.actions(fresh.primary()) : heading,
        Table.of(
                "studies",
                title,
                List.of(
                    Column.of(reader.t("indicators.weights.title")),
                    Column.of(reader.t("indicators.weights.node")),
                    Column.of(reader.t("indicators.weights.due")),
                    Column.of(reader.t("indicators.weights.state"))),
                rows)
            .paging(
                after.isEmpty() ? "" : PATH,
                page.next().isEmpty() ? "" : PATH + "?after=" + page.next())
            .empty(
                Empty.of(
                    reader.t("indicators.weights.none"), reader.t("indicators.weights.none.how"))));
  }

  /** The sets, or the form of a new study of the chosen one. */
  @GET
  @Path("new")
  public View fresh(
      @QueryParam("set") @DefaultValue("") String set,
      @QueryParam("node") @DefaultValue("") String node,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Reader reader) {
    access.require("indicators.weigh", Access.EVERYWHERE);
    if (!set.isEmpty()) {
      return create(reader, form(reader, set).filled(n -> n.equals("node") ? node : ""));
    }
    return create(
        reader,
        SetChoice.list(
            reader,
            sets.page(after, SetChoice.SHOWN + 1),
            PATH + "new",
            s -> PATH + "new?set=" + Address.encoded(s.code())));
  }

  private Form form(Reader reader, String set) {
    List<Option> nodes =
        studies.nodes(set).stream()
            .map(
                n ->
                    Option.of(
                        n.code(),
                        reader.t("indicators.weights.below", reader.t(n.title()), n.below())))
            .toList();
    return Form.of(
            "study",
            PATH + "new",
            reader.t("indicators.weights.create"),
            Field.hidden("set", set),
            Field.choice("node", Kind.SELECT, reader.t("indicators.weights.node"), nodes)
                .hint(reader.t("indicators.weights.node.hint")),
            Field.of("title", Kind.TEXT, reader.t("indicators.weights.name")).most(400).require())
        .cancel(PATH);
  }

  private static View create(Reader reader, Part form) {
    String title = reader.t("indicators.weights.new");
    return View.of(
        title,
        Heading.of(title, reader.t("indicators.weights.new.lead"))
            .below(Action.link(reader.t("menu.indicators.weights"), PATH)),
        form);
  }

  /** Makes a study. */
  @POST
  @Path("new")
  @Consumes(FORM)
  public Answer create(MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    String set = entered.word("set");
    try {
      Study made = studies.create(set, entered.word("node"), Text.same(entered.word("title")));
      return Answer.go(PATH + made.id());
    } catch (Problem e) {
      return Answer.refused(
          e, p -> create(reader, form(reader, set).filled(entered::word).refused(p)));
    }
  }

  /** A study. */
  @GET
  @Path("{study: [0-9]+}")
  public View get(
      @PathParam("study") long study,
      @QueryParam("done") @DefaultValue("") String done,
      @Context Reader reader) {
    return shown(study, done, null, reader);
  }

  private View shown(long id, String done, Problem problem, Reader reader) {
    Study study = studies.get(id);
    StudyParts page = new StudyParts(study, results.page(id, Long.MAX_VALUE, SHOWN), reader);
    List<Part> parts = new ArrayList<>();
    parts.add(page.heading(may()));
    if (!done.isEmpty() && done.matches("[a-z]{1,20}")) {
      parts.add(Notice.of(Tone.GOOD, reader.t("indicators.weights.done." + done)));
    }
    if (problem != null) {
      parts.add(JudgmentPages.said(problem, reader));
    }
    parts.addAll(page.weights());
    if (may()) {
      boolean closed = study.state() == Study.State.CLOSED;
      List<Caller> candidates = closed ? List.of() : panel.candidates(InviteForm.SHOWN + 1);
      List<Panel.Standing> standing = panel.standing(id);
      Part experts = page.experts(standing, panel.names(standing), candidates);
      // What is to be done next stands above what will be there later.
      parts.add(page.isToBeAsked() ? parts.size() - 1 : parts.size(), experts);
    }
    return View.of(reader.t(study.title()), parts);
  }

  private Answer done(long study, String what, Runnable act, Reader reader) {
    try {
      act.run();
      return Answer.go(PATH + study + "?done=" + what);
    } catch (Problem e) {
      return Answer.refused(e, p -> shown(study, "", p, reader));
    }
  }

  /** Adds experts, or changes their weights. */
  @POST
  @Path("{study: [0-9]+}/experts")
  @Consumes(FORM)
  public Answer invite(
      @PathParam("study") long study, MultivaluedMap<String, String> form, @Context Reader reader) {
    return done(
        study, "invited", () -> panel.invite(study, InviteForm.read(new Entered(form))), reader);
  }

  /** Asks the experts by rules, or changes their last day. */
  @POST
  @Path("{study: [0-9]+}/asking")
  @Consumes(FORM)
  public Answer ask(
      @PathParam("study") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    return done(
        id,
        "asked",
        () -> {
          AskingForm asked = new AskingForm(studies.get(id), reader);
          if (asked.asksPoints(entered)) {
            panel.askForPoints(id, entered.day("due"));
          } else {
            panel.ask(id, entered.day("due"), asked.rules(entered));
          }
        },
        reader);
  }

  /** Reminds those who have not handed it in. */
  @POST
  @Path("{study: [0-9]+}/reminders")
  @Consumes(FORM)
  public Answer remind(@PathParam("study") long study, @Context Reader reader) {
    return done(study, "reminded", () -> panel.remind(study), reader);
  }

  /** Ends the answering. */
  @POST
  @Path("{study: [0-9]+}/closing")
  @Consumes(FORM)
  public Answer close(@PathParam("study") long study, @Context Reader reader) {
    return done(study, "closed", () -> panel.close(study), reader);
  }

  /** Lets the judgments of an expert not count. */
  @POST
  @Path("{study: [0-9]+}/exclusion")
  @Consumes(FORM)
  public Answer exclude(
      @PathParam("study") long study,
      @FormParam("account") @DefaultValue("") String account,
      @FormParam("reason") @DefaultValue("") String reason,
      @Context Reader reader) {
    return done(study, "excluded", () -> panel.exclude(study, account, reason), reader);
  }

  /** Lets them count again. */
  @POST
  @Path("{study: [0-9]+}/readmission")
  @Consumes(FORM)
  public Answer readmit(
      @PathParam("study") long study,
      @FormParam("account") @DefaultValue("") String account,
      @Context Reader reader) {
    return done(study, "readmitted", () -> panel.readmit(study, account), reader);
  }
}
