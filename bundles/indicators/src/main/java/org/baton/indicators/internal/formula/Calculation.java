package org.baton.indicators.internal.formula;

import java.util.ArrayList;
import java.util.List;
import org.baton.indicators.internal.formula.Formula.ZeroDivision;

/**
 * Computes one value of a formula, in double precision as IEEE 754 has it. A missing value makes
 * everything missing that is computed from it. Each term is computed at most once, so the time is
 * bounded by {@link FormulaReader#MOST_TERMS}.
 */
final class Calculation {
  private final Values values;
  private final ZeroDivision zeroDivision;
  private final List<Step> steps = new ArrayList<>();
  private Gap gap = Gap.NONE;

  /** Where values come from. */
  @FunctionalInterface
  interface Values {
    /** The value so many years before; NaN when it is missing. */
    double of(String code, int back);
  }

  /**
   * A step on the way.
   *
   * @param term what was computed
   * @param value its value; NaN when it is missing
   */
  record Step(Term term, double value) {}

  /**
   * A value that was computed.
   *
   * @param value the value; NaN when it is missing
   * @param gap why it is missing
   * @param steps how it was computed
   */
  record Result(double value, Gap gap, List<Step> steps) {
    /** Copies the list. */
    Result {
      steps = List.copyOf(steps);
    }
  }

  private Calculation(Values values, ZeroDivision zeroDivision) {
    this.values = values;
    this.zeroDivision = zeroDivision;
  }

  /** The value of a formula. */
  static Result of(Formula formula, Values values) {
    Calculation calculation = new Calculation(values, formula.zeroDivision());
    double value = calculation.value(formula.root());
    Gap why = Double.isNaN(value) ? calculation.gap : Gap.NONE;
    return new Result(value, why, calculation.steps);
  }

  private double value(Term term) {
    if (term instanceof Term.Number number) {
      return number.value();
    }
    double value = computed(term);
    steps.add(new Step(term, value));
    return value;
  }

  private double computed(Term term) {
    if (term instanceof Term.Item item) {
      return item(item);
    }
    if (term instanceof Term.Inverse inverse) {
      return inverse(inverse);
    }
    return term instanceof Term.Pair pair ? pair(pair) : call((Term.Call) term);
  }

  private double item(Term.Item item) {
    double value = values.of(item.code(), item.back());
    return Double.isFinite(value) ? value : missing(Gap.MISSING);
  }

  private double missing(Gap why) {
    gap = gap == Gap.NONE ? why : gap;
    return Double.NaN;
  }

  private double finite(double value) {
    return Double.isFinite(value) ? value : missing(Gap.NOT_FINITE);
  }

  private double inverse(Term.Inverse inverse) {
    double of = value(inverse.of());
    if (Double.isNaN(of) || !inverse.condition()) {
      return -of;
    }
    return of == 0 ? 1 : 0;
  }

  private double pair(Term.Pair p) {
    double left = value(p.left());
    double right = value(p.right());
    if (Double.isNaN(left) || Double.isNaN(right)) {
      return Double.NaN;
    }
    if (p.operator().dividesByZero(left, right)) {
      return zeroDivision == ZeroDivision.ZERO ? 0 : missing(Gap.ZERO_DIVISION);
    }
    return finite(p.operator().apply(left, right));
  }

  private double call(Term.Call c) {
    if (c.function() == Builtin.IF) {
      double condition = value(c.operands().get(0));
      return Double.isNaN(condition) ? Double.NaN : value(c.operands().get(condition != 0 ? 1 : 2));
    }
    double[] operands = new double[c.operands().size()];
    boolean whole = true;
    for (int i = 0; i < operands.length; i++) {
      operands[i] = value(c.operands().get(i));
      whole &= !Double.isNaN(operands[i]);
    }
    return whole ? finite(c.function().apply(operands)) : Double.NaN;
  }
}
