package org.baton.indicators.internal.weighing.web;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Tabs;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.indicators.internal.weighing.Method;
import org.baton.indicators.internal.weighing.Studies;
import org.baton.indicators.internal.weighing.Study;
import org.baton.indicators.internal.weighing.Template;
import org.baton.indicators.internal.weighing.WeightSet;
import org.baton.indicators.internal.weighing.WeightSets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Weights of a study: computing them, their record, applying one. */
@Component(service = PageResource.class)
@Path("weights/{study: [0-9]+}/results")
@Produces(MediaType.TEXT_HTML)
public final class ResultPages implements PageResource {
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
  private static final int SHOWN = 50;

  private final Access access;
  private final Studies studies;
  private final WeightSets results;
  private final IndicatorSets sets;

  /** Works on the results. */
  @Activate
  public ResultPages(
      @Reference Access access,
      @Reference Studies studies,
      @Reference WeightSets results,
      @Reference IndicatorSets sets) {
    this.access = access;
    this.studies = studies;
    this.results = results;
    this.sets = sets;
  }

  private static Method method(String word) {
    return Method.of(word)
        .orElseThrow(
            () ->
                Problem.of(
                    Kind.INVALID,
                    "indicators.weigh.method",
                    word,
                    String.join(", ", Method.words())));
  }

  /** The form of a method. */
  @GET
  @Path("new")
  public View fresh(
      @PathParam("study") long study,
      @QueryParam("method") @DefaultValue("manual") String method,
      @QueryParam("template") @DefaultValue("") String template,
      @Context Reader reader) {
    access.require("indicators.weigh", Access.EVERYWHERE);
    return form(studies.get(study), method(method), null, template, null, reader);
  }

  private View form(
      Study study,
      Method method,
      MultivaluedMap<String, String> entered,
      String template,
      Problem problem,
      Reader reader) {
    String title = reader.t("indicators.weights.compute");
    String path = StudyPages.PATH + study.id() + "/results/new";
    List<Part> before = new ArrayList<>();
    before.add(
        Heading.of(title, reader.t("indicators.weights.about." + method.word()))
            .below(Action.link(reader.t(study.title()), StudyPages.PATH + study.id())));
    before.add(tabs(path, method, reader));
    OrderForm form = new OrderForm(study, method, reader);
    if (method != Method.MANUAL) {
      var asked = form.form(path, results.page(study.id(), Long.MAX_VALUE, SHOWN));
      if (problem != null) {
        asked = asked.filled(n -> OrderForm.word(entered, n)).refused(problem);
      }
      before.add(asked);
      return View.of(title, before);
    }
    if (problem != null) {
      before.add(JudgmentPages.said(problem, reader));
    }
    List<Typed> lines = form.typed(entered);
    for (Template one : Template.values()) {
      if (one.points().length == lines.size()) {
        before.add(
            org.baton.api.page.Buttons.of(
                Action.link(
                    reader.t("indicators.weights.template." + one.word()),
                    path + "?method=manual&template=" + one.word())));
        if (one.word().equals(template)) {
          lines = filled(lines, one.points());
        }
      }
    }
    Map<String, Object> model = new HashMap<>();
    model.put("before", before);
    model.put("lines", lines);
    model.put("sum", sum(lines));
    model.put("path", path);
    return new View("manual.jte", title, model);
  }

  private static List<Typed> filled(List<Typed> lines, double[] points) {
    List<Typed> filled = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      Typed line = lines.get(i);
      filled.add(new Typed(line.code(), line.title(), Long.toString(Math.round(points[i]))));
    }
    return filled;
  }

  static String sum(List<Typed> lines) {
    double sum = 0;
    for (Typed line : lines) {
      try {
        sum += Double.parseDouble(line.value());
      } catch (NumberFormatException e) {
        continue;
      }
    }
    return Double.toString(sum);
  }

  private static Tabs tabs(String path, Method chosen, Reader reader) {
    List<Tabs.Tab> tabs = new ArrayList<>();
    for (Method m : Method.values()) {
      tabs.add(
          new Tabs.Tab(
              reader.t("indicators.weights.method." + m.word()),
              path + "?method=" + m.word(),
              m == chosen));
    }
    return new Tabs(reader.t("indicators.weights.method"), tabs);
  }

  /** Computes weights. */
  @POST
  @Path("new")
  @Consumes(FORM)
  public Answer compute(
      @PathParam("study") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    Study study = studies.get(id);
    Method method = method(OrderForm.word(form, "method"));
    try {
      WeightSet made = results.compute(id, new OrderForm(study, method, reader).order(form));
      return Answer.go(StudyPages.PATH + id + "/results/" + made.id());
    } catch (Problem e) {
      return Answer.refused(e, p -> form(study, method, form, "", p, reader));
    }
  }

  /** The record of a result, with what came of computing it once more. */
  @GET
  @Path("{result: [0-9]+}")
  public View get(
      @PathParam("study") long study, @PathParam("result") long result, @Context Reader reader) {
    return shown(study, result, null, null, reader);
  }

  private View shown(
      long id,
      long result,
      MultivaluedMap<String, String> entered,
      Problem problem,
      Reader reader) {
    Study study = studies.get(id);
    WeightSet found = results.get(id, result);
    ResultParts page = new ResultParts(study, found, reader);
    List<Part> parts = new ArrayList<>(page.record(results.verify(id, result)));
    if (access.may("indicators.weigh", Access.EVERYWHERE)) {
      var form = page.apply(sets.get(study.set()).version(), found.answer().isInformation());
      parts.add(
          problem == null ? form : form.filled(n -> OrderForm.word(entered, n)).refused(problem));
    }
    return View.of(reader.t(study.title()), parts);
  }

  /** Writes a result into the set. */
  @POST
  @Path("{result: [0-9]+}/application")
  @Consumes(FORM)
  public Answer apply(
      @PathParam("study") long study,
      @PathParam("result") long result,
      MultivaluedMap<String, String> form,
      @Context Reader reader) {
    try {
      results.apply(study, result, ResultParts.writing(form));
      return Answer.go(StudyPages.PATH + study + "?done=applied");
    } catch (Problem e) {
      return Answer.refused(e, p -> shown(study, result, form, p, reader));
    }
  }
}
