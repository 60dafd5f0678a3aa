package org.baton.core.internal.sheets;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.plan.Node;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.PlanTree;
import org.baton.api.text.Text;
import org.baton.core.internal.plans.FrozenPlan;

/** What a group is asked. */
public final class Questions {
  private Questions() {}

  /**
   * An indicator that a group answers.
   *
   * @param code the indicator's code
   * @param title its name
   * @param above the names of the nodes above it, the outermost first, without the root
   */
  public record Question(String code, Text title, List<Text> above) {
    /** Copies the list. */
    public Question {
      above = List.copyOf(above);
    }
  }

  /** The indicators a group answers, in the order of the plan. */
  public static List<Question> of(FrozenPlan plan, String group) {
    PlanTree tree = plan.tree();
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < tree.indicators(); i++) {
      int at = tree.nodeOfIndicator(i);
      Node node = tree.node(at);
      if (node.measure().orElseThrow().asks(group)) {
        questions.add(new Question(node.code(), node.title(), above(tree, at)));
      }
    }
    return questions;
  }

  /**
   * The last amendment that changed what a group is asked; null when none did.
   *
   * @param versions one after the other, as they came into force
   */
  static PlanAmendment changed(List<FrozenPlan> versions, String group) {
    for (int i = versions.size() - 1; i > 0; i--) {
      if (!of(versions.get(i), group).equals(of(versions.get(i - 1), group))) {
        return versions.get(i).amendment();
      }
    }
    return null;
  }

  private static List<Text> above(PlanTree tree, int node) {
    List<Text> names = new ArrayList<>();
    for (int at = tree.parent(node); at > 0; at = tree.parent(at)) {
      names.add(0, tree.node(at).title());
    }
    return names;
  }
}
