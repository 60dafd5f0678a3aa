package org.baton.core.internal.sheets;

import java.util.Objects;

/**
 * Which assignments of a cycle are wanted; empty words mean any.
 *
 * @param state where they stand; null for any
 * @param unit the code of the unit
 * @param group the code of the evaluator group
 * @param account who answers
 */
public record AssignmentQuery(Assignment.State state, String unit, String group, String account) {
  /** All of a cycle. */
  public static final AssignmentQuery ALL = new AssignmentQuery(null, "", "", "");

  /** Nothing but the state may be null, and even that is any. */
  public AssignmentQuery {
    unit = Objects.requireNonNullElse(unit, "").strip();
    group = Objects.requireNonNullElse(group, "").strip();
    account = Objects.requireNonNullElse(account, "").strip();
  }
}
