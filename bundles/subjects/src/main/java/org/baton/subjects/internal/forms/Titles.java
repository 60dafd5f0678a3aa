package org.baton.subjects.internal.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baton.api.cycle.Cycles;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.Plan;
import org.baton.api.plan.Plans;
import org.baton.api.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What cycles and their evaluator groups are called. */
@Component(service = Titles.class)
public final class Titles {
  private final Cycles cycles;
  private final Plans plans;

  /** Asks cycles and their plans. */
  @Activate
  public Titles(@Reference Cycles cycles, @Reference Plans plans) {
    this.cycles = cycles;
    this.plans = plans;
  }

  /** The evaluator groups of a cycle; none without a plan. */
  public List<EvaluatorGroup> groups(String cycle) {
    return plans.plan(cycle).map(Plan::groups).orElse(List.of());
  }

  /** The names for one page, each plan read once. */
  public OfPage page() {
    Map<String, Text> names =
        cycles.list().stream().collect(Collectors.toMap(CycleInfo::code, CycleInfo::title));
    return new OfPage(names);
  }

  /** Names as far as there are any, else codes. */
  public final class OfPage {
    private final Map<String, Text> names;
    private final Map<String, Map<String, Text>> groups = new HashMap<>();

    private OfPage(Map<String, Text> names) {
      this.names = names;
    }

    /** The name of a cycle. */
    public Text cycle(String code) {
      return names.getOrDefault(code, Text.same(code));
    }

    /** The name of a group in a cycle. */
    public Text group(String cycle, String code) {
      return groups
          .computeIfAbsent(
              cycle,
              // Whoever may not see a cycle sees its code, and no names of its plan.
              c ->
                  (names.containsKey(c) ? groups(c) : List.<EvaluatorGroup>of())
                      .stream()
                          .collect(Collectors.toMap(EvaluatorGroup::code, EvaluatorGroup::title)))
          .getOrDefault(code, Text.same(code));
    }
  }
}
