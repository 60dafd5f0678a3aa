package org.baton.subjects.internal.groups;

import java.util.Objects;
import org.baton.api.plan.EvaluatorGroup.Side;
import org.baton.api.text.Text;

/**
 * A group of evaluators, such as service objects or experts.
 *
 * @param code its code, the same in plans
 * @param title its name
 * @param side inside or outside the administration
 * @param stance how its members stand to whom they evaluate
 * @param anonymous whether its answers are shown only together
 * @param minimum how many answers make it count, at least 1
 * @param priority of two groups that somebody sits in, the one with the lower number counts
 */
public record Group(
    String code,
    Text title,
    Side side,
    Stance stance,
    boolean anonymous,
    int minimum,
    int priority) {
  /** How the members of a group stand to the unit that they evaluate. */
  public enum Stance {
    /**
     * They have nothing to do with it: whoever belongs to it, or to one above or below, may not.
     */
    OUTSIDE,
    /** They belong to it. */
    SELF,
    /** They stand above it. */
    ABOVE,
    /** They belong to units below it. */
    BELOW
  }

  /** Checks that nothing is null. */
  public Group {
    Objects.requireNonNull(code);
    Objects.requireNonNull(title);
    Objects.requireNonNull(side);
    Objects.requireNonNull(stance);
  }
}
