package org.baton.indicators.internal.formula;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.api.unit.UnitInfo;

/**
 * What a formula gives on values that were reported. Nothing of it is written.
 *
 * @param mistakes what is wrong with the formula; there are no lines then
 * @param lines the values, a unit a line
 * @param next the code of the unit behind which the list goes on; empty at the end
 * @param working how one of the values came about
 */
public record Preview(
    List<Violation> mistakes, List<Line> lines, String next, Optional<Working> working) {
  /** Copies the lists. */
  public Preview {
    mistakes = List.copyOf(mistakes);
    lines = List.copyOf(lines);
  }

  /**
   * The values of a unit, by ascending year.
   *
   * @param unit the unit
   * @param values a value a year
   */
  public record Line(UnitInfo unit, List<Value> values) {
    /** Copies the list. */
    public Line {
      values = List.copyOf(values);
    }
  }

  /**
   * A value.
   *
   * @param year of which year
   * @param value empty when it is missing
   * @param gap why it is missing
   */
  public record Value(int year, OptionalDouble value, Gap gap) {}

  /**
   * How a value came about.
   *
   * @param unit of which unit
   * @param year of which year
   * @param steps from what was reported to the value
   */
  public record Working(UnitInfo unit, int year, List<Step> steps) {
    /** Copies the list. */
    public Working {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A step.
   *
   * @param text what was computed, as formulas write it
   * @param item the name of the item when it is a value of one
   * @param year the year of that value
   * @param unit its unit of measure
   * @param value empty when it is missing
   */
  public record Step(
      String text, Optional<Text> item, int year, String unit, OptionalDouble value) {}

  static OptionalDouble given(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
