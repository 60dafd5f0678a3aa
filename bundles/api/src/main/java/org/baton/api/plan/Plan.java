package org.baton.api.plan;

import java.util.List;
import java.util.Objects;
import org.baton.api.text.Text;

/**
 * What is evaluated in a cycle, completely: nothing that changes a number is left to a default
 * outside of it. A plan is immutable; a frozen one is known by the hash of its canonical form.
 *
 * @param code the plan's code
 * @param title its name
 * @param year the year it evaluates
 * @param scale the scale of evaluators' answers
 * @param groups the evaluator groups
 * @param root the tree of scores
 * @param adjustments bonus and deduction points, added after aggregation and shown apart
 * @param grades the bands, best first; empty when results carry no grade
 * @param ranking how a privileged ranking view would rank; nothing is ranked by default
 */
public record Plan(
    String code,
    Text title,
    int year,
    Scale scale,
    List<EvaluatorGroup> groups,
    Node root,
    Adjustments adjustments,
    List<GradeBand> grades,
    Ranking ranking) {

  /** Checks that nothing is null and copies the lists. */
  public Plan {
    Objects.requireNonNull(code);
    Objects.requireNonNull(title);
    Objects.requireNonNull(scale);
    groups = List.copyOf(groups);
    Objects.requireNonNull(root);
    Objects.requireNonNull(adjustments);
    grades = List.copyOf(grades);
    Objects.requireNonNull(ranking);
  }
}
