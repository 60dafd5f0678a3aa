package org.baton.subjects.internal;

import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Plan;
import org.baton.api.problem.Problem;

/**
 * The evaluator groups of one indicator, as plain arrays for the inner loop.
 *
 * @param indicator the dense index of the indicator
 * @param groups the places of its groups in the plan
 * @param weights their shares
 * @param minimum how many answers each needs
 * @param main which of them the indicator cannot do without
 */
record GroupRule(int indicator, int[] groups, double[] weights, long[] minimum, boolean[] main) {

  static GroupRule of(Plan plan, int indicator, Measure measure) {
    int n = measure.groups().size();
    GroupRule rule =
        new GroupRule(indicator, new int[n], new double[n], new long[n], new boolean[n]);
    for (int i = 0; i < n; i++) {
      GroupShare share = measure.groups().get(i);
      rule.groups[i] = place(plan, share.group());
      rule.weights[i] = share.weight();
      rule.minimum[i] = plan.groups().get(rule.groups[i]).minimum();
      rule.main[i] = share.main();
    }
    return rule;
  }

  private static int place(Plan plan, String code) {
    for (int i = 0; i < plan.groups().size(); i++) {
      EvaluatorGroup group = plan.groups().get(i);
      if (group.code().equals(code)) {
        return i;
      }
    }
    throw Problem.of(Problem.Kind.INVALID, "subjects.group.unknown", code);
  }

  int size() {
    return groups.length;
  }
}
