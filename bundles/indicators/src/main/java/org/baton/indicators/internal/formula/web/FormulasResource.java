package org.baton.indicators.internal.formula.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.Today;
import org.baton.indicators.internal.formula.FormulaComputing;
import org.baton.indicators.internal.formula.FormulaLine;
import org.baton.indicators.internal.formula.FormulaPreviews;
import org.baton.indicators.internal.formula.Preview;
import org.baton.indicators.internal.formula.SetFormulas;
import org.baton.indicators.internal.web.form.Requests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Formulas by REST. */
@Component(service = RestResource.class)
@Path("formulas")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FormulasResource implements RestResource {
  private static final int LIMIT = 50;

  private final SetFormulas formulas;
  private final FormulaPreviews previews;
  private final FormulaComputing computing;

  /** A formula to try; without one the one that is kept. */
  record PreviewBody(
      String formula, Integer from, Integer to, String after, Integer limit, String unit) {}

  /** A formula to keep. */
  record FormulaBody(Integer base, String reason, String formula) {}

  /** The year to compute. */
  record YearBody(Integer year) {}

  /** A value; null when it is missing. */
  record ValueView(int year, Double value, String gap) {}

  /** The values of a unit. */
  record LineView(String unit, Text name, List<ValueView> values) {}

  /** A step; the value is null when it is missing. */
  record StepView(String text, int year, String unit, Double value) {}

  /** How one value came about. */
  record WorkingView(String unit, int year, List<StepView> steps) {}

  /** What a formula gives. */
  record PreviewView(List<LineView> items, String next, WorkingView working) {}

  /** Works on the formulas. */
  @Activate
  public FormulasResource(
      @Reference SetFormulas formulas,
      @Reference FormulaPreviews previews,
      @Reference FormulaComputing computing) {
    this.formulas = formulas;
    this.previews = previews;
    this.computing = computing;
  }

  /** The indicators of a set with their formulas and what is wrong with them. */
  @GET
  @Path("{set}")
  public List<FormulaLine> lines(@PathParam("set") String set) {
    return formulas.lines(set);
  }

  /** An indicator with its formula. */
  @GET
  @Path("{set}/{code}")
  public FormulaLine line(@PathParam("set") String set, @PathParam("code") String code) {
    return formulas.line(set, code);
  }

  /** Tries a formula on past data; nothing is kept. */
  @POST
  @Path("{set}/{code}/preview")
  public PreviewView preview(
      @PathParam("set") String set, @PathParam("code") String code, PreviewBody given) {
    PreviewBody body = Requests.present(given);
    int to = Objects.requireNonNullElse(body.to(), Today.year());
    Preview preview =
        previews.of(
            new FormulaPreviews.Question(
                set,
                code,
                body.formula(),
                Objects.requireNonNullElse(body.from(), to),
                to,
                Objects.requireNonNullElse(body.after(), ""),
                Objects.requireNonNullElse(body.limit(), LIMIT),
                Objects.requireNonNullElse(body.unit(), "")));
    List<Violation> mistakes = preview.mistakes();
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("indicators.formula.invalid", mistakes, mistakes.size());
    }
    return view(preview);
  }

  private static PreviewView view(Preview preview) {
    List<LineView> lines =
        preview.lines().stream()
            .map(l -> new LineView(l.unit().code(), l.unit().name(), values(l)))
            .toList();
    return new PreviewView(
        lines, preview.next(), preview.working().map(FormulasResource::working).orElse(null));
  }

  private static List<ValueView> values(Preview.Line line) {
    return line.values().stream()
        .map(v -> new ValueView(v.year(), boxed(v.value()), v.gap().name()))
        .toList();
  }

  private static WorkingView working(Preview.Working w) {
    return new WorkingView(
        w.unit().code(),
        w.year(),
        w.steps().stream()
            .map(s -> new StepView(s.text(), s.year(), s.unit(), boxed(s.value())))
            .toList());
  }

  private static Double boxed(java.util.OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  /** Keeps a formula. */
  @PUT
  @Path("{set}/{code}")
  @OneTransaction
  public FormulaLine save(
      @PathParam("set") String set, @PathParam("code") String code, FormulaBody given) {
    FormulaBody body = Requests.present(given);
    formulas.save(
        set,
        code,
        Objects.requireNonNullElse(body.base(), 0),
        Objects.requireNonNullElse(body.reason(), ""),
        Objects.requireNonNullElse(body.formula(), ""));
    return formulas.line(set, code);
  }

  /** Computes a set for a year and writes the values. */
  @POST
  @Path("{set}/computation")
  @OneTransaction
  public FormulaComputing.Computed compute(@PathParam("set") String set, YearBody given) {
    return computing.compute(set, Objects.requireNonNullElse(Requests.present(given).year(), 0));
  }
}
