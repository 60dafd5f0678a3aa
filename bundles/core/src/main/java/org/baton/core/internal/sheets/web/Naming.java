package org.baton.core.internal.sheets.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.text.Text;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.PlanRegister;
import org.baton.core.internal.sheets.Assignment;
import org.baton.core.internal.sheets.DraftBook.Opened;
import org.baton.core.internal.units.UnitRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The names behind the codes of assignments, read for a whole list at once. */
@Component(service = Naming.class)
public final class Naming {
  private final UnitRegister units;
  private final CycleRegister cycles;
  private final PlanRegister plans;

  /** Names of a list: units by their codes, cycles and their plans by the cycles' numbers. */
  record Names(Map<String, Text> units, Map<Long, Cycle> cycles, Map<Long, FrozenPlan> plans) {
    Text unit(Assignment a) {
      return units.getOrDefault(a.unit(), Text.same(a.unit()));
    }

    Text group(Assignment a) {
      return Naming.group(plans.get(a.cycle()), a.group());
    }

    Cycle cycle(Assignment a) {
      return cycles.get(a.cycle());
    }
  }

  /** Reads from the registers. */
  @Activate
  public Naming(
      @Reference UnitRegister units,
      @Reference CycleRegister cycles,
      @Reference PlanRegister plans) {
    this.units = units;
    this.cycles = cycles;
    this.plans = plans;
  }

  Names of(List<Assignment> assignments) {
    Map<Long, Cycle> cycleOf = new HashMap<>();
    Map<Long, FrozenPlan> planOf = new HashMap<>();
    for (Assignment a : assignments) {
      Cycle cycle = cycleOf.computeIfAbsent(a.cycle(), cycles::get);
      planOf.computeIfAbsent(a.cycle(), id -> plans.frozen(cycle));
    }
    return new Names(
        units(assignments.stream().map(Assignment::unit).collect(Collectors.toSet())),
        cycleOf,
        planOf);
  }

  /** The names of one sheet, of which all but the unit is known. */
  Names of(Opened opened) {
    Assignment a = opened.assignment();
    return new Names(
        units(Set.of(a.unit())),
        Map.of(a.cycle(), opened.cycle()),
        Map.of(a.cycle(), opened.plan()));
  }

  Map<String, Text> units(Collection<String> codes) {
    return units.names(Set.copyOf(codes));
  }

  /** The name of a group; its code when the plan has none of it. */
  static Text group(FrozenPlan plan, String code) {
    return plan.plan().groups().stream()
        .filter(g -> g.code().equals(code))
        .map(EvaluatorGroup::title)
        .findFirst()
        .orElse(Text.same(code));
  }
}
