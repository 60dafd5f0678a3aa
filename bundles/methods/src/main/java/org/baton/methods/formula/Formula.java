package org.baton.methods.formula;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baton.methods.formula.Expression.Call;
import org.baton.methods.formula.Expression.Item;
import org.baton.methods.formula.Expression.Negative;
import org.baton.methods.formula.Expression.Pair;

/**
 * A formula over data items, such as {@code ROUND(cases_closed / cases * 100, 1)}.
 *
 * <p>It knows numbers, items by their codes (those with other signs than letters, digits, dots and
 * underscores in square brackets), {@code + - * / ^}, comparisons ({@code = <> < <= > >=}, 1 when
 * true, else 0), {@code IF MIN MAX ABS ROUND SUM AVG}, and {@code PREV(item)} or {@code PREV(item,
 * years)} for an item one to ten years back. It reaches nothing else. Its length, depth and number
 * of parts are bounded, and each part is computed at most once, so its time is.
 */
public final class Formula {
  /** The most characters. */
  public static final int LONGEST = 2000;

  /** The deepest nesting. */
  public static final int DEEPEST = 40;

  /** The most numbers, items, signs and functions. */
  public static final int MOST_PARTS = 300;

  private final String text;
  private final Expression expression;

  private Formula(String text, Expression expression) {
    this.text = text;
    this.expression = expression;
  }

  /**
   * Reads a formula.
   *
   * @throws FormulaMistake with the place of the first mistake
   */
  public static Formula read(String text) {
    if (text.isBlank()) {
      throw new FormulaMistake("empty", 0, "");
    }
    if (text.length() > LONGEST) {
      throw new FormulaMistake("too-long", 0, "" + LONGEST);
    }
    return new Formula(text, new FormulaParser(text).read());
  }

  /** How it was written. */
  public String text() {
    return text;
  }

  /** What a division by zero gives; the default is {@link #MISSING}. */
  public enum DivideByZero {
    /** No value. */
    MISSING,
    /** An error that names it. */
    ERROR,
    /** Zero. */
    ZERO
  }

  /** Where values of items are looked up. */
  @FunctionalInterface
  public interface Values {
    /** The value of an item so many years back; empty when it is missing. */
    OptionalDouble of(String item, int back);
  }

  /**
   * What a formula gives.
   *
   * @param value the value; empty when there is none
   * @param reason why not: {@code missing} with the item, {@code division-by-zero}, {@code
   *     no-number} for what is not a finite real number; empty with a value
   * @param about the item that is missing, with the years back behind a colon; mostly empty
   * @param error whether the reason is an error rather than a missing value
   */
  public record Result(OptionalDouble value, String reason, String about, boolean error) {}

  /** Computes it; missing values propagate and are never zero. */
  public Result compute(Values values, DivideByZero policy) {
    return new Computation(values, policy).result(expression);
  }

  /** The items it needs, each with the most years back. */
  public Map<String, Integer> items() {
    Map<String, Integer> items = new TreeMap<>();
    collect(expression, items, Integer::max);
    return items;
  }

  /** The items whose value of the same year it needs. */
  public Set<String> sameYear() {
    Map<String, Integer> least = new TreeMap<>();
    collect(expression, least, Integer::min);
    least.values().removeIf(back -> back > 0);
    return new TreeSet<>(least.keySet());
  }

  private static void collect(
      Expression part, Map<String, Integer> items, java.util.function.IntBinaryOperator merge) {
    if (part instanceof Item item) {
      items.merge(item.code(), item.back(), merge::applyAsInt);
    } else if (part instanceof Negative negative) {
      collect(negative.of(), items, merge);
    } else if (part instanceof Pair pair) {
      collect(pair.left(), items, merge);
      collect(pair.right(), items, merge);
    } else if (part instanceof Call call) {
      call.arguments().forEach(a -> collect(a, items, merge));
    }
  }

  /**
   * Checks that only like is added to and compared with like, and that the result has the unit it
   * is declared to have. Plain numbers fit any unit; a ratio of like units is a plain number, which
   * may be declared as anything, such as %.
   *
   * @param units the unit of measure of each item; empty for a plain number
   * @param declared the unit of the result
   * @throws FormulaMistake with the units that do not fit
   */
  public void checkUnits(Map<String, String> units, String declared) {
    Dimension dimension = new Dimensions(units).of(expression);
    if (!dimension.isPlain() && !dimension.equals(Dimension.read(declared))) {
      throw new FormulaMistake("result-unit", 0, dimension + " <> " + declared);
    }
  }
}
