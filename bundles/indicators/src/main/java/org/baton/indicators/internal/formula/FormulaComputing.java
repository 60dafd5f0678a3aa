package org.baton.indicators.internal.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.observation.ObservationBook;
import org.baton.api.observation.Observed;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.unit.UnitInfo;
import org.baton.indicators.internal.formula.Formula.ZeroDivision;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Computes the indicators of a set and writes their values as observations. */
@Component(service = FormulaComputing.class)
public final class FormulaComputing {
  private static final int AT_ONCE = 200;
  private static final int MOST_TOLD = 100;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final IndicatorSets sets;
  private final SetFormulas formulas;
  private final ObservationBook book;
  private final UnitDirectory units;

  /** Works on what was reported. */
  @Activate
  public FormulaComputing(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference IndicatorSets sets,
      @Reference SetFormulas formulas,
      @Reference ObservationBook book,
      @Reference UnitDirectory units) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.sets = sets;
    this.formulas = formulas;
    this.book = book;
    this.units = units;
  }

  /**
   * What was computed.
   *
   * @param set the set
   * @param year the year
   * @param formulas how many formulas
   * @param units for how many units
   * @param written how many values were written
   * @param missing how many are missing
   */
  public record Computed(String set, int year, int formulas, int units, int written, int missing) {}

  /**
   * Computes every formula of a set for all units of its kind and a year; all or nothing. What was
   * computed before is written over; a value that is missing now is taken back. Done again on the
   * same data, nothing changes.
   *
   * @throws Problem with every mistake of the formulas; or every division by zero where a formula
   *     says that it is an error
   */
  public Computed compute(String set, int year) {
    if (!access.may("indicators.analyse", Access.EVERYWHERE)) {
      access.require("indicators.edit", Access.EVERYWHERE);
    }
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw Problem.of(Kind.INVALID, "indicators.year", FIRST_YEAR, LAST_YEAR);
    }
    IndicatorSet of = sets.get(set);
    List<Entry> entries = sets.entries(set);
    FormulaGraph graph = formulas.graph(entries);
    if (!graph.mistakes().isEmpty()) {
      throw Problem.invalid(
          "indicators.formula.invalid", graph.mistakes(), graph.mistakes().size());
    }
    if (graph.order().isEmpty()) {
      throw Problem.of(Kind.CONFLICT, "indicators.formula.none", set);
    }
    Map<String, String> sources = new TreeMap<>();
    entries.forEach(
        e ->
            sources.put(
                e.code(), "formula " + e.set() + "/" + e.code() + " v" + e.standing().version()));
    return database.tx(c -> new Work(of, year, graph, sources).run());
  }

  /** The computing of a set for a year. */
  private final class Work {
    private final IndicatorSet set;
    private final int year;
    private final FormulaGraph graph;
    private final Map<String, String> sources;
    private final List<Violation> errors = new ArrayList<>();
    private int counted;
    private int written;
    private int missing;

    Work(IndicatorSet set, int year, FormulaGraph graph, Map<String, String> sources) {
      this.set = set;
      this.year = year;
      this.graph = graph;
      this.sources = sources;
    }

    Computed run() {
      String after = "";
      List<UnitInfo> some;
      do {
        some = units.list(set.kind(), after, AT_ONCE);
        if (!some.isEmpty()) {
          write(some.stream().map(UnitInfo::code).toList());
          after = some.get(some.size() - 1).code();
        }
      } while (some.size() == AT_ONCE && errors.size() < MOST_TOLD);
      if (!errors.isEmpty()) {
        throw Problem.invalid("indicators.formula.divided", errors, errors.size());
      }
      int count = graph.order().size();
      audit.record(
          "indicators.formulas.computed",
          "indicator-set:" + set.code(),
          "",
          Map.of(
              "year", Integer.toString(year),
              "units", Integer.toString(counted),
              "written", Integer.toString(written),
              "missing", Integer.toString(missing)));
      return new Computed(set.code(), year, count, counted, written, missing);
    }

    private void write(List<String> some) {
      Evaluation evaluation = Evaluation.of(graph, graph.order(), book, some, year, year);
      Map<String, List<Observed>> values = new TreeMap<>();
      for (String unit : some) {
        counted++;
        evaluation
            .results(unit, year)
            .forEach(
                (code, result) -> {
                  check(unit, code, result);
                  observed(evaluation.reported(), unit, code, result.value())
                      .ifPresent(o -> values.computeIfAbsent(code, k -> new ArrayList<>()).add(o));
                });
      }
      if (errors.isEmpty()) {
        values.forEach((code, list) -> book.write(list, sources.get(code)));
      }
    }

    private void check(String unit, String code, Calculation.Result result) {
      if (result.gap() == Gap.ZERO_DIVISION
          && graph.formula(code).zeroDivision() == ZeroDivision.ERROR
          && errors.size() < MOST_TOLD) {
        errors.add(
            Violation.at(
                code, graph.formula(code).text(), "indicators.formula.zero", code, unit, year));
      }
    }

    /** What to write; nothing where there is neither a value nor an old one to take back. */
    private Optional<Observed> observed(Reported reported, String unit, String code, double value) {
      Optional<Observed> before = reported.find(unit, code, year);
      if (Double.isNaN(value)) {
        missing++;
        if (before.flatMap(o -> box(o.value())).isEmpty()) {
          return Optional.empty();
        }
      } else {
        written++;
      }
      return Optional.of(
          new Observed(
              unit,
              code,
              year,
              Preview.given(value),
              before.map(Observed::target).orElse(OptionalDouble.empty()),
              before.map(Observed::note).orElse("")));
    }

    private static Optional<Double> box(OptionalDouble value) {
      return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
  }
}
