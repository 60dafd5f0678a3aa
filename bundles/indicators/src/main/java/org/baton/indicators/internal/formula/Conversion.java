package org.baton.indicators.internal.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.baton.api.problem.Violation;

/** A formula by which values of one indicator follow from those of others in the same year. */
public final class Conversion {
  private final Formula formula;

  private Conversion(Formula formula) {
    this.formula = formula;
  }

  /**
   * Reads one that was checked before.
   *
   * @return empty when it cannot be read
   */
  public static Optional<Conversion> of(String text) {
    return FormulaReader.read(text).formula().map(Conversion::new);
  }

  /**
   * All mistakes of a conversion, about the field {@code formula}.
   *
   * @param unit the unit of measure of its result
   * @param units the units of measure of what it may use, by code
   */
  public static List<Violation> check(String text, String unit, Map<String, String> units) {
    FormulaReader.Reading reading = FormulaReader.read(text);
    List<Violation> wrong = new ArrayList<>(reading.mistakes());
    reading.formula().ifPresent(f -> wrong.addAll(check(f, unit, units)));
    return wrong;
  }

  private static List<Violation> check(Formula f, String unit, Map<String, String> units) {
    List<Violation> wrong = new ArrayList<>();
    Map<String, Measure> measures = new LinkedHashMap<>();
    for (Term.Item item : f.items()) {
      if (!units.containsKey(item.code()) || item.back() != 0) {
        String known = String.join(", ", units.keySet());
        wrong.add(Violation.at("formula", item.text(), "indicators.lineage.formula-item", known));
      } else {
        measures.put(item.code(), Measure.of(units.get(item.code())));
      }
    }
    return wrong.isEmpty() ? UnitCheck.of(f, unit, measures::get) : wrong;
  }

  /**
   * The value.
   *
   * @param values the value of a code; NaN when it is missing
   * @return empty when it cannot be computed from what there is
   */
  public OptionalDouble value(ToDoubleFunction<String> values) {
    double value = Calculation.of(formula, (code, back) -> values.applyAsDouble(code)).value();
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
