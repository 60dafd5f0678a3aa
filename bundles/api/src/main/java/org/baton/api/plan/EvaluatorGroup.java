package org.baton.api.plan;

import java.util.Objects;
import org.baton.api.text.Text;

/**
 * A group of evaluators, such as service objects or experts.
 *
 * @param code the group's code
 * @param title its name
 * @param weight its share where an indicator names no shares of its own
 * @param side inside or outside the administration
 * @param minimum how many evaluators make its answers count, at least 1
 */
public record EvaluatorGroup(String code, Text title, double weight, Side side, int minimum) {
  /** Where a group stands. */
  public enum Side {
    /** Inside the administration. */
    INTERNAL,
    /** Outside the administration. */
    EXTERNAL
  }

  /** Checks that nothing is null. */
  public EvaluatorGroup {
    Objects.requireNonNull(code);
    Objects.requireNonNull(title);
    Objects.requireNonNull(side);
  }
}
