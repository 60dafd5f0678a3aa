package org.baton.core.internal.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.baton.api.plan.Adjustments;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanTree;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.core.internal.engine.UnitTable;

/** Where codes in files stand in the run; notes those that stand nowhere. */
final class Places {
  private static final int MOST = 100;

  final Plan plan;
  final CodeIndex units;
  final CodeIndex indicators;
  final CodeIndex groups;
  final ShortCodes shortUnits;
  final ShortCodes shortIndicators;
  final ShortCodes shortGroups;
  final Optional<Repeats> repeats;
  private final UnitTable table;
  private final PlanTree tree;
  private final List<Violation> unknown = new ArrayList<>();

  Places(Plan plan, UnitTable table, boolean checkRepeats) {
    this.repeats = checkRepeats ? Optional.of(new Repeats()) : Optional.empty();
    this.plan = plan;
    this.table = table;
    this.tree = new PlanTree(plan);
    IntFunction<String> indicatorCode = i -> tree.node(tree.nodeOfIndicator(i)).code();
    IntFunction<String> groupCode = i -> plan.groups().get(i).code();
    this.units = new CodeIndex(table.size(), table::code);
    this.indicators = new CodeIndex(tree.indicators(), indicatorCode);
    this.groups = new CodeIndex(plan.groups().size(), groupCode);
    this.shortUnits = new ShortCodes(table.size(), table::code);
    this.shortIndicators = new ShortCodes(tree.indicators(), indicatorCode);
    this.shortGroups = new ShortCodes(plan.groups().size(), groupCode);
  }

  /** A number for what an evaluator can answer once; the engine holds no more than an int. */
  int question(int unit, int indicator, int group) {
    return (unit * tree.indicators() + indicator) * plan.groups().size() + group;
  }

  int unit(String code) {
    return table.indexOf(code);
  }

  int indicator(String code) {
    int node = tree.indexOf(code);
    return node < 0 ? -1 : tree.indicatorOfNode(node);
  }

  int group(String code) {
    return plan.groups().stream().map(EvaluatorGroup::code).toList().indexOf(code);
  }

  int item(String code) {
    return plan.adjustments().items().stream().map(Adjustments.Item::code).toList().indexOf(code);
  }

  synchronized void note(String file, long row, String field, String value, String code) {
    unknown.add(new Violation(file, (int) row, field, value, code, List.of(value)));
    if (unknown.size() >= MOST) {
      endIfAny();
    }
  }

  synchronized void endIfAny() {
    if (!unknown.isEmpty()) {
      List<Violation> sorted = new ArrayList<>(unknown);
      sorted.sort(
          java.util.Comparator.comparing(Violation::source).thenComparingInt(Violation::line));
      throw Problem.invalid("core.engine.input-wrong", sorted, sorted.size());
    }
  }
}
