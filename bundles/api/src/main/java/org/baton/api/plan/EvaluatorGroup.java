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
 * @param fair whether units' scores without the severity of its evaluators are told beside the raw
 *     ones; it changes no score
 */
public record EvaluatorGroup(
    String code, Text title, double weight, Side side, int minimum, boolean fair) {
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

  /** One of which raw scores alone are told. */
  public EvaluatorGroup(String code, Text title, double weight, Side side, int minimum) {
    this(code, title, weight, side, minimum, false);
  }
}
