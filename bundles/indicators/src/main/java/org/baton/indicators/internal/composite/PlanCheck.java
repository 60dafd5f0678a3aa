package org.baton.indicators.internal.composite;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Entry;

/** What can be wrong with the rules of a plan, by themselves and beside the set. */
final class PlanCheck {
  private PlanCheck() {}

  /** All mistakes of steps and rules, whatever the set holds. */
  static List<Violation> check(Study.Plan plan) {
    Faults faults = new Faults();
    StepCheck.check(plan, faults);
    plan.rules().forEach((node, rule) -> GroupRule.read(node, rule, faults));
    return faults.found();
  }

  /**
   * Refuses rules of nodes, and divisions of indicators, that the set does not have.
   *
   * @throws org.baton.api.problem.Problem with all of them
   */
  static void fits(Study study, List<Entry> entries) {
    Faults faults = new Faults();
    Set<String> nodes = codes(entries, false);
    nodes.add(study.code());
    study.plan().rules().keySet().stream()
        .filter(n -> !nodes.contains(n))
        .forEach(n -> faults.add(n, n, "unknown-node", study.set()));
    Set<String> indicators = codes(entries, true);
    study.plan().denominators().keySet().stream()
        .filter(i -> !indicators.contains(i))
        .forEach(i -> faults.add(i, i, "unknown-indicator", ""));
    faults.refuse();
  }

  private static Set<String> codes(List<Entry> entries, boolean indicators) {
    return entries.stream()
        .filter(e -> e.isIndicator() == indicators)
        .map(Entry::code)
        .collect(Collectors.toSet());
  }
}
