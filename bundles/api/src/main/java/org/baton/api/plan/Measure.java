package org.baton.api.plan;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What an indicator measures and how that becomes a score.
 *
 * @param source where its value comes from
 * @param channel how it was generated
 * @param unit the unit of measure, such as {@code %}; may be empty
 * @param direction {@code up} (more is better), {@code down}, {@code target} or {@code interval}
 * @param target the target for units without one of their own
 * @param standard the rule that turns the value into a score
 * @param groups who evaluates it, for {@link Source#SHEETS}; never empty then
 * @param trim answers left out at both ends of a group's answers
 * @param zeroIsMissing whether a value or answer of 0 counts as not given
 * @param veto whether a score of 0 makes the unit's total fail
 */
public record Measure(
    Source source,
    Channel channel,
    String unit,
    String direction,
    OptionalDouble target,
    Standard standard,
    List<GroupShare> groups,
    Trim trim,
    boolean zeroIsMissing,
    boolean veto) {

  /** Where a value comes from. */
  public enum Source {
    /** Reported actual values with evidence. */
    OBSERVATIONS,
    /** Answers of evaluators. */
    SHEETS
  }

  /** How an indicator was generated. */
  public enum Channel {
    /** Set from above after consultation. */
    CONSTRAINED,
    /** Proposed from below and negotiated. */
    EXPECTED
  }

  /** Checks that nothing is null and copies the list. */
  public Measure {
    Objects.requireNonNull(source);
    Objects.requireNonNull(channel);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(direction);
    Objects.requireNonNull(target);
    Objects.requireNonNull(standard);
    groups = List.copyOf(groups);
    Objects.requireNonNull(trim);
  }

  /**
   * Whether a group is asked for answers to this.
   *
   * @param group the code of the group
   * @since 1.3
   */
  public boolean asks(String group) {
    return source == Source.SHEETS && groups.stream().anyMatch(s -> s.group().equals(group));
  }
}
