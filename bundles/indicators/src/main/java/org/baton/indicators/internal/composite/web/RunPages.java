package org.baton.indicators.internal.composite.web;

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
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.composite.RobustnessOrder;
import org.baton.indicators.internal.composite.Studies;
import org.baton.indicators.internal.composite.Study;
import org.baton.indicators.internal.composite.StudyRun;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What came out of studies. */
@Component(service = PageResource.class)
@Path("composites/{code}/runs")
@Produces(MediaType.TEXT_HTML)
public final class RunPages implements PageResource {
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

  private final Access access;
  private final Studies studies;
  private final UnitDirectory units;

  /** Works on the studies. */
  @Activate
  public RunPages(
      @Reference Access access, @Reference Studies studies, @Reference UnitDirectory units) {
    this.access = access;
    this.studies = studies;
    this.units = units;
  }

  /** Computes a study and shows what came out, or what has to be mended. */
  @POST
  @Consumes(FORM)
  public Answer run(@PathParam("code") String code, @Context Reader reader) {
    try {
      return Answer.go(StudyView.path(code) + "/runs/" + studies.run(code).number());
    } catch (Problem e) {
      return Answer.refused(e, p -> refused(reader, studies.get(code), p));
    }
  }

  private static View refused(Reader reader, Study study, Problem problem) {
    String[] lines =
        problem.violations().stream()
            .map(
                v ->
                    reader.t(v.code(), v.arguments().toArray())
                        + " "
                        + reader.t(v.code() + ".remedy", v.arguments().toArray()))
            .toArray(String[]::new);
    return View.of(
        reader.t(study.title()),
        Heading.of(reader.t(study.title()), "")
            .below(Action.link(reader.t(study.title()), StudyView.path(study.code())))
            .actions(
                Action.link(
                        reader.t("indicators.composite.edit"),
                        StudyView.path(study.code()) + "/edit")
                    .primary()),
        Notice.of(Tone.BAD, reader.t(problem.code(), problem.arguments().toArray()), lines));
  }

  private RunView view(String code, int number, Reader reader, StudyRun run) {
    Study study = studies.get(code);
    return new RunView(reader, study, run, units.names(run.document().units()));
  }

  /** The scores. */
  @GET
  @Path("{number}")
  public View scores(
      @PathParam("code") String code, @PathParam("number") int number, @Context Reader reader) {
    StudyRun run = studies.run(code, number);
    return View.of("indicators.composite.scores", view(code, number, reader, run).scores());
  }

  /** What each step did. */
  @GET
  @Path("{number}/steps")
  public View steps(
      @PathParam("code") String code, @PathParam("number") int number, @Context Reader reader) {
    StudyRun run = studies.run(code, number);
    return View.of("indicators.composite.tab.steps", view(code, number, reader, run).steps());
  }

  /** What is worth a look in the indicators. */
  @GET
  @Path("{number}/indicators")
  public View indicators(
      @PathParam("code") String code,
      @PathParam("number") int number,
      @QueryParam("with") @DefaultValue("") String with,
      @Context Reader reader) {
    StudyRun run = studies.run(code, number);
    RunView view = view(code, number, reader, run);
    return View.of(
        "indicators.composite.tab.indicators", new QualityView(reader, run, view).parts(with));
  }

  /** How firm totals are. */
  @GET
  @Path("{number}/robustness")
  public View robustness(
      @PathParam("code") String code, @PathParam("number") int number, @Context Reader reader) {
    RobustnessOrder usual = studies.get(code).plan().robustness();
    return robustness(code, number, reader, form(code, number, reader, usual));
  }

  private Form form(String code, int number, Reader reader, RobustnessOrder order) {
    String path = StudyView.path(code) + "/runs/" + number + "/robustness";
    boolean may = access.may(Studies.ANALYSE, Access.EVERYWHERE);
    return may ? new RobustnessForm(reader).of(path, order) : null;
  }

  private View robustness(String code, int number, Reader reader, Form form) {
    StudyRun run = studies.run(code, number);
    return View.of(
        "indicators.composite.tab.robustness",
        new RobustnessView(reader, view(code, number, reader, run))
            .parts(run.firmness().orElse(null), form));
  }

  /** Tests how firm totals are. */
  @POST
  @Path("{number}/robustness")
  @Consumes(FORM)
  public Answer test(
      @PathParam("code") String code,
      @PathParam("number") int number,
      MultivaluedMap<String, String> form,
      @Context Reader reader) {
    access.require(Studies.ANALYSE, Access.EVERYWHERE);
    try {
      RobustnessOrder order = RobustnessWords.read(form);
      boolean keep = !StudyForm.word(form, RobustnessForm.KEEP).isEmpty();
      studies.test(code, number, order, keep);
      return Answer.go(StudyView.path(code) + "/runs/" + number + "/robustness");
    } catch (Problem e) {
      return Answer.refused(
          RobustnessView.named(e),
          p ->
              robustness(
                  code,
                  number,
                  reader,
                  form(code, number, reader, RobustnessOrder.USUAL)
                      .filled(n -> String.join(",", form.getOrDefault(n, List.of())))
                      .refused(p)));
    }
  }
}
