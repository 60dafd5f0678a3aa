package org.baton.indicators.internal.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baton.api.access.Access;
import org.baton.api.observation.ObservationBook;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.unit.UnitInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows what formulas give on past data. */
@Component(service = FormulaPreviews.class)
public final class FormulaPreviews {
  /** The most years shown at once. */
  public static final int MOST_YEARS = 20;

  /** The most units shown at once. */
  public static final int MOST_UNITS = 200;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final Access access;
  private final SetFormulas formulas;
  private final ObservationBook book;
  private final UnitDirectory units;

  /** Works on what was reported. */
  @Activate
  public FormulaPreviews(
      @Reference Access access,
      @Reference SetFormulas formulas,
      @Reference ObservationBook book,
      @Reference UnitDirectory units) {
    this.access = access;
    this.formulas = formulas;
    this.book = book;
    this.units = units;
  }

  /**
   * What is asked for.
   *
   * @param set the set
   * @param code the indicator
   * @param formula another formula than the one that is kept; null for that one
   * @param fromYear the first year
   * @param toYear the last year
   * @param after only units behind this code; empty from the beginning
   * @param limit the most units
   * @param unit of which unit the last value is explained; empty for the first one
   */
  public record Question(
      String set,
      String code,
      String formula,
      int fromYear,
      int toYear,
      String after,
      int limit,
      String unit) {}

  /**
   * The values of a formula over units and years.
   *
   * @throws Problem when the years are wrong or the indicator is unknown
   */
  public Preview of(Question q) {
    access.require("indicators.view", Access.EVERYWHERE);
    checkYears(q);
    String kind = formulas.set(q.set()).kind();
    FormulaGraph graph = formulas.graph(q.set(), q.code(), q.formula());
    List<Violation> mistakes = graph.mistakes(q.code());
    if (!mistakes.isEmpty() || graph.formula(q.code()) == null) {
      return new Preview(mistakes, List.of(), "", Optional.empty());
    }
    List<UnitInfo> read = units.list(kind, q.after(), q.limit() + 1);
    List<UnitInfo> shown = read.size() > q.limit() ? read.subList(0, q.limit()) : read;
    Optional<UnitInfo> explained =
        q.unit().isEmpty() ? shown.stream().findFirst() : units.find(q.unit());
    List<String> codes = new ArrayList<>(shown.stream().map(UnitInfo::code).toList());
    explained.map(UnitInfo::code).filter(c -> !codes.contains(c)).ifPresent(codes::add);
    List<String> order = graph.orderFor(q.code());
    Evaluation evaluation = Evaluation.of(graph, order, book, codes, q.fromYear(), q.toYear());
    List<Preview.Line> lines = shown.stream().map(u -> line(evaluation, u, q)).toList();
    return new Preview(
        List.of(),
        lines,
        read.size() > q.limit() ? shown.get(shown.size() - 1).code() : "",
        explained.map(u -> working(graph, evaluation, u, order, q.toYear())));
  }

  private static void checkYears(Question q) {
    if (q.fromYear() < FIRST_YEAR
        || q.toYear() > LAST_YEAR
        || q.fromYear() > q.toYear()
        || q.toYear() - q.fromYear() >= MOST_YEARS) {
      Violation wrong =
          Violation.at(
              "from",
              q.fromYear() + "-" + q.toYear(),
              "indicators.formula.years",
              MOST_YEARS,
              FIRST_YEAR,
              LAST_YEAR);
      throw Problem.invalid("indicators.formula.invalid", List.of(wrong), 1);
    }
    if (q.limit() < 1 || q.limit() > MOST_UNITS) {
      throw Problem.of(Kind.INVALID, "indicators.formula.limit", MOST_UNITS);
    }
  }

  private static Preview.Line line(Evaluation evaluation, UnitInfo unit, Question q) {
    List<Preview.Value> values = new ArrayList<>();
    for (int year = q.fromYear(); year <= q.toYear(); year++) {
      Calculation.Result r = evaluation.results(unit.code(), year).get(q.code());
      values.add(new Preview.Value(year, Preview.given(r.value()), r.gap()));
    }
    return new Preview.Line(unit, values);
  }

  private static Preview.Working working(
      FormulaGraph graph, Evaluation evaluation, UnitInfo unit, List<String> order, int year) {
    Map<String, Calculation.Result> results = evaluation.results(unit.code(), year);
    List<Preview.Step> steps = new ArrayList<>();
    for (String code : order) {
      results.get(code).steps().forEach(s -> steps.add(step(graph, s, year)));
      FormulaGraph.Named named = graph.named(code);
      steps.add(item(named, code, year, Preview.given(results.get(code).value())));
    }
    return new Preview.Working(unit, year, List.copyOf(new java.util.LinkedHashSet<>(steps)));
  }

  private static Preview.Step step(FormulaGraph graph, Calculation.Step step, int year) {
    OptionalDouble value = Preview.given(step.value());
    if (step.term() instanceof Term.Item item) {
      return item(graph.named(item.code()), item.code(), year - item.back(), value);
    }
    return new Preview.Step(step.term().text(), Optional.<Text>empty(), year, "", value);
  }

  private static Preview.Step item(
      FormulaGraph.Named named, String code, int year, OptionalDouble value) {
    return new Preview.Step(code, Optional.of(named.title()), year, named.unit(), value);
  }
}
