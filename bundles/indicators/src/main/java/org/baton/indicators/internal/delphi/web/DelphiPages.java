package org.baton.indicators.internal.delphi.web;

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
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Table;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.delphi.DelphiDecisions;
import org.baton.indicators.internal.delphi.DelphiDecisions.Decision;
import org.baton.indicators.internal.delphi.DelphiStudies;
import org.baton.indicators.internal.delphi.DelphiStudies.Report;
import org.baton.indicators.internal.delphi.Item;
import org.baton.indicators.internal.delphi.Study;
import org.baton.indicators.internal.experts.ExpertRegister;
import org.baton.indicators.internal.experts.Panels;
import org.baton.indicators.internal.web.form.Entered;
import org.baton.indicators.internal.web.form.Requests;
import org.baton.indicators.internal.web.overview.OverviewPages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Studies: a list, the form of a new one, and the report of each with what can be done next. */
@Component(service = PageResource.class)
@Path("delphi")
@Produces(MediaType.TEXT_HTML)
public final class DelphiPages implements PageResource {
  static final String HERE = "/indicators/delphi/";
  private static final String TITLE = "menu.indicators.delphi";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
  private static final int SHOWN = 50;
  private static final int PANELS = 200;

  private final Access access;
  private final DelphiStudies studies;
  private final DelphiDecisions decisions;
  private final Panels panels;

  /** Works on studies. */
  @Activate
  public DelphiPages(
      @Reference Access access,
      @Reference DelphiStudies studies,
      @Reference DelphiDecisions decisions,
      @Reference Panels panels) {
    this.access = access;
    this.studies = studies;
    this.decisions = decisions;
    this.panels = panels;
  }

  private boolean keeps() {
    return access.may(ExpertRegister.KEEP, Access.EVERYWHERE);
  }

  /** Studies, the newest first. */
  @GET
  public View list(@QueryParam("before") @DefaultValue("") String before, @Context Reader reader) {
    List<Study> read = studies.page(Requests.before(before), SHOWN + 1);
    boolean more = read.size() > SHOWN;
    List<Study> shown = more ? read.subList(0, SHOWN) : read;
    List<List<Cell>> rows =
        shown.stream()
            .map(
                s ->
                    List.of(
                        Cell.link(s.title(), HERE + s.id()),
                        Cell.of(s.set()),
                        Cell.of(reader.number((long) s.round())),
                        DelphiWords.state(reader, s)))
            .toList();
    Table table =
        Table.of(
                "studies",
                reader.t(TITLE),
                List.of(
                    Table.Column.of(reader.t("indicators.panels.title")),
                    Table.Column.of(reader.t("indicators.consult.set")),
                    Table.Column.number(reader.t("indicators.delphi.round")),
                    Table.Column.of(reader.t("indicators.consult.state"))),
                rows)
            .paging(
                before.isEmpty() ? "" : HERE, more ? "?before=" + shown.get(SHOWN - 1).id() : "")
            .empty(
                Empty.of(
                    reader.t("indicators.delphi.none"), reader.t("indicators.delphi.none.more")));
    Heading heading =
        Heading.of(reader.t(TITLE), reader.t("indicators.delphi.lead"))
            .below(OverviewPages.way(reader));
    Action begin = Action.link(reader.t("indicators.delphi.new"), HERE + "new").primary();
    return View.of(TITLE, keeps() ? heading.actions(begin) : heading, table);
  }

  /** The form of a new study. */
  @GET
  @Path("new")
  public View fresh(@QueryParam("panel") @DefaultValue("") String panel, @Context Reader reader) {
    access.require(ExpertRegister.KEEP, Access.EVERYWHERE);
    return fresh(reader, form(reader, panel));
  }

  private Form form(Reader reader, String panel) {
    return StudyForm.of(reader, HERE + "new", panels.page(Long.MAX_VALUE, PANELS), panel);
  }

  private static View fresh(Reader reader, Form form) {
    return View.of(
        "indicators.delphi.new",
        Heading.of(reader.t("indicators.delphi.new"), reader.t("indicators.delphi.new.lead"))
            .below(Action.link(reader.t(TITLE), HERE)),
        form);
  }

  /** Begins a study. */
  @POST
  @Path("new")
  @Consumes(FORM)
  public Answer begin(MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    try {
      return Answer.go(HERE + studies.begin(StudyForm.read(entered)).id());
    } catch (Problem e) {
      return Answer.refused(
          e, p -> fresh(reader, form(reader, "").filled(entered::word).refused(p)));
    }
  }

  /** The report of a study. */
  @GET
  @Path("{id}")
  public View report(@PathParam("id") long id, @Context Reader reader) {
    return report(reader, id, null, null);
  }

  private View report(Reader reader, long id, Entered entered, Problem why) {
    Report report = studies.report(id);
    ReportView view = new ReportView(reader, report, studies.sheets(id, report.study().round()));
    return View.of(report.study().title(), view.parts(keeps(), entered, why));
  }

  /** The figures of all rounds as a file. */
  @GET
  @Path("{id}/figures")
  @Produces("text/csv")
  public Response figures(@PathParam("id") long id) {
    return Response.ok(ReportFile.of(studies.report(id)))
        .header("Content-Disposition", "attachment; filename=\"delphi-" + id + ".csv\"")
        .build();
  }

  /** Closes the round that runs. */
  @POST
  @Path("{id}/close")
  @Consumes(FORM)
  public Answer close(@PathParam("id") long id, @Context Reader reader) {
    try {
      studies.close(id);
      return Answer.go(HERE + id);
    } catch (Problem e) {
      return Answer.refused(e, p -> report(reader, id, null, p));
    }
  }

  /** Opens the next round, or ends the study. */
  @POST
  @Path("{id}/next")
  @Consumes(FORM)
  public Answer next(
      @PathParam("id") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    try {
      if (entered.word("what").equals("end")) {
        studies.end(id, entered.word("reason"));
      } else {
        studies.open(id, entered.needed("deadline"), entered.word("reason"));
      }
      return Answer.go(HERE + id);
    } catch (Problem e) {
      return Answer.refused(e, p -> report(reader, id, entered, p));
    }
  }

  /** Decides about every item and writes that to the set. */
  @POST
  @Path("{id}/decide")
  @Consumes(FORM)
  public Answer decide(
      @PathParam("id") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    try {
      Map<String, Decision> decided = new HashMap<>();
      for (Item item : studies.report(id).items()) {
        Text title = new Text(entered.word("zh" + item.place()), entered.word("en" + item.place()));
        decided.put(
            item.code(),
            new Decision(
                entered.word("decision" + item.place()),
                entered.word("reason" + item.place()),
                title));
      }
      decisions.decide(id, decided);
      return Answer.go(HERE + id);
    } catch (Problem e) {
      return Answer.refused(e, p -> report(reader, id, entered, p));
    }
  }
}
