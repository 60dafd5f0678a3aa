package org.baton.subjects.internal;

import java.util.List;
import org.baton.api.evaluation.ScoreColumn;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.evaluation.SheetColumns;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.GroupShare;
import org.baton.api.problem.Problem;
import org.baton.methods.group.Combination;

/**
 * The evaluator groups of one indicator, as plain arrays for the inner loop.
 *
 * @param indicator the dense index of the indicator
 * @param groups the places of its groups in the plan
 * @param weights their shares
 * @param minimum how many answers each needs
 * @param main which of them the indicator cannot do without
 */
public record GroupRule(
    int indicator, int[] groups, double[] weights, long[] minimum, boolean[] main) {

  /**
   * The rule of an indicator.
   *
   * @param plan all groups of the plan; their places are those of the columns
   * @param indicator the dense index of the indicator
   * @param shares its groups
   * @throws Problem when one of them is none of the plan's
   */
  public static GroupRule of(List<EvaluatorGroup> plan, int indicator, List<GroupShare> shares) {
    int n = shares.size();
    GroupRule rule =
        new GroupRule(indicator, new int[n], new double[n], new long[n], new boolean[n]);
    for (int i = 0; i < n; i++) {
      GroupShare share = shares.get(i);
      rule.groups[i] = place(plan, share.group());
      rule.weights[i] = share.weight();
      rule.minimum[i] = plan.get(rule.groups[i]).minimum();
      rule.main[i] = share.main();
    }
    return rule;
  }

  private static int place(List<EvaluatorGroup> plan, String code) {
    for (int i = 0; i < plan.size(); i++) {
      if (plan.get(i).code().equals(code)) {
        return i;
      }
    }
    throw Problem.of(Problem.Kind.INVALID, "subjects.group.unknown", code);
  }

  /**
   * Gives a unit its value: the weighted mean of the means of the qualified groups, or the state
   * that says why there is none.
   *
   * @param groupsOfUnit what is used again from unit to unit
   */
  public void combine(SheetColumns sheets, int unit, ScoreColumn column, Combination groupsOfUnit) {
    if (column.state(unit) == ScoreState.NOT_APPLICABLE) {
      return;
    }
    groupsOfUnit.clear();
    for (int i = 0; i < size(); i++) {
      long count = sheets.count(unit, indicator, groups[i]);
      groupsOfUnit.add(weights[i], main[i], minimum[i], count, mean(sheets, unit, i, count));
    }
    switch (groupsOfUnit.state()) {
      case MISSING -> column.set(unit, ScoreState.MISSING);
      case INSUFFICIENT -> column.set(unit, ScoreState.INSUFFICIENT);
      default -> column.set(unit, groupsOfUnit.score());
    }
  }

  /** The mean of a group, NaN when the group does not qualify. */
  double mean(SheetColumns sheets, int unit, int i, long count) {
    return count == 0 || count < minimum[i] ? Double.NaN : sheets.mean(unit, indicator, groups[i]);
  }

  int size() {
    return groups.length;
  }
}
