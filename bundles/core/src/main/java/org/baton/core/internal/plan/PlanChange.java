package org.baton.core.internal.plan;

import java.util.List;
import org.baton.api.text.Text;

/**
 * What differs between two versions of a plan in one place.
 *
 * @param kind how it differs
 * @param about what it is about
 * @param code its code
 * @param title its name
 * @param field what of it changed; empty when all of it was added or removed
 * @param from what it was: words, a {@link Text}, a number; null when there was nothing
 * @param to what it is; null when there is nothing
 */
public record PlanChange(
    Kind kind, About about, String code, Text title, String field, Object from, Object to) {
  /** How something differs. */
  public enum Kind {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** Something of it is another. */
    CHANGED
  }

  /** What changes are about. */
  public enum About {
    /** The plan itself. */
    PLAN,
    /** A node with children. */
    CRITERION,
    /** A node with a measure. */
    INDICATOR,
    /** An evaluator group. */
    GROUP,
    /** A bonus or deduction. */
    ADJUSTMENT,
    /** A grade. */
    GRADE
  }

  /** Something with named values, to be compared. */
  record Thing(About about, String code, Text title, List<Value> values) {}

  /** A named value. */
  record Value(String field, Object is) {}
}
