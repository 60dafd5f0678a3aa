package org.baton.subjects.internal.matrix;

import java.util.List;
import java.util.OptionalDouble;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.GroupShare;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;

/**
 * What a matrix would make of a cycle's plan.
 *
 * @param matrix the number of the matrix
 * @param plan the number of the version of the plan it is made from
 * @param lines the indicators that evaluators answer
 * @param groups the groups of the plan after that
 * @param before the external share of all answers before, 0 to 1; empty when nothing is answered
 * @param after the external share after
 * @param faults what keeps it from being done
 */
public record Filling(
    long matrix,
    int plan,
    List<Line> lines,
    List<EvaluatorGroup> groups,
    OptionalDouble before,
    OptionalDouble after,
    List<Violation> faults) {
  /** Copies the lists. */
  public Filling {
    lines = List.copyOf(lines);
    groups = List.copyOf(groups);
    faults = List.copyOf(faults);
  }

  /**
   * An indicator.
   *
   * @param code its code
   * @param title its name
   * @param weight its share in the whole plan, 0 to 1
   * @param element the code of the element it stands for; empty when nobody said
   * @param card what its card says of it; empty for nothing
   * @param before its groups now
   * @param after its groups then; the same without an element
   */
  public record Line(
      String code,
      Text title,
      double weight,
      String element,
      String card,
      List<GroupShare> before,
      List<GroupShare> after) {
    /** Copies the lists. */
    public Line {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    /** Whether its groups would be others. */
    public boolean isChanged() {
      return !before.equals(after);
    }
  }
}
