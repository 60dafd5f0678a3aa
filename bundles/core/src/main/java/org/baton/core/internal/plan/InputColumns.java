package org.baton.core.internal.plan;

import java.util.Objects;

/**
 * The names of the columns in the files that the batch tool reads.
 *
 * @param layout {@code long}: a row an answer or value; {@code wide}: a row a unit, a column an
 *     indicator
 * @param unit the unit's code
 * @param indicator the indicator's code; long only
 * @param group the evaluator group's code; long only, for answers
 * @param evaluator the evaluator; long only, not needed
 * @param score the answer; long only
 * @param value the observed value; long only
 */
public record InputColumns(
    String layout,
    String unit,
    String indicator,
    String group,
    String evaluator,
    String score,
    String value) {

  /** The columns of the product's own exports. */
  public static final InputColumns DEFAULT =
      new InputColumns("long", "unit", "indicator", "group", "evaluator", "score", "value");

  /** Checks that nothing is null. */
  public InputColumns {
    Objects.requireNonNull(layout);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(indicator);
    Objects.requireNonNull(group);
    Objects.requireNonNull(evaluator);
    Objects.requireNonNull(score);
    Objects.requireNonNull(value);
  }

  /** Whether a row is a unit and a column an indicator. */
  public boolean wide() {
    return "wide".equals(layout);
  }
}
