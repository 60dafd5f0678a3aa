package org.baton.subjects.internal.panels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baton.api.cycle.Cycles;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Node;
import org.baton.api.plan.Plan;
import org.baton.api.plan.Plans;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.unit.UnitInfo;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.groups.GroupRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What panels must know of cycles, plans, units and groups. */
@Component(service = Surroundings.class)
public final class Surroundings {
  private final Cycles cycles;
  private final Plans plans;
  private final UnitDirectory units;
  private final GroupRegister groups;

  /** Looks around. */
  @Activate
  public Surroundings(
      @Reference Cycles cycles,
      @Reference Plans plans,
      @Reference UnitDirectory units,
      @Reference GroupRegister groups) {
    this.cycles = cycles;
    this.plans = plans;
    this.units = units;
    this.groups = groups;
  }

  /** The cycles that the caller may see, the newest first. */
  public List<CycleInfo> cycles() {
    return cycles.list();
  }

  /**
   * A cycle.
   *
   * @throws Problem when there is none with this code, or the caller may not see it
   */
  public CycleInfo cycle(String code) {
    return cycles.list().stream()
        .filter(c -> c.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.panel.cycle", code));
  }

  /** All groups in the order of their priority. */
  public List<Group> groups() {
    return groups.read();
  }

  /** The names of units by their codes. */
  public Map<String, Text> names(List<String> codes) {
    List<String> asked = codes.stream().distinct().toList();
    return asked.isEmpty() ? Map.of() : units.names(asked);
  }

  /** The plan of a cycle, if it has one. */
  public Optional<Plan> plan(String cycle) {
    return plans.plan(cycle);
  }

  /** How many answers make a group count: as the plan says, else as its register says. */
  public static int minimum(Optional<Plan> plan, Group group) {
    return plan.stream()
        .flatMap(p -> p.groups().stream())
        .filter(g -> g.code().equals(group.code()))
        .mapToInt(EvaluatorGroup::minimum)
        .findFirst()
        .orElse(group.minimum());
  }

  /** The indicators that a group answers, by name, those it is main for first. */
  public static List<Answered> answered(Optional<Plan> plan, String group) {
    List<Answered> found = new ArrayList<>();
    plan.ifPresent(p -> collect(p.root(), group, found));
    return found;
  }

  /** Whether a group may be asked to evaluate: the plan asks it something, or there is no plan. */
  public static boolean asks(Optional<Plan> plan, String group) {
    return plan.isEmpty() || !answered(plan, group).isEmpty();
  }

  /**
   * An indicator that a group answers.
   *
   * @param title its name
   * @param share the group's part in it, 0 to 1
   * @param main whether it gets no score without the group
   */
  public record Answered(Text title, double share, boolean main) {}

  private static void collect(Node node, String group, List<Answered> found) {
    List<GroupShare> shares = node.measure().map(Measure::groups).orElse(List.of());
    double all = shares.stream().mapToDouble(GroupShare::weight).sum();
    shares.stream()
        .filter(s -> s.group().equals(group))
        .forEach(s -> found.add(new Answered(node.title(), s.weight() / all, s.main())));
    node.children().forEach(c -> collect(c, group, found));
  }

  /** Whether two groups answer the same indicator; without a plan they may. */
  static boolean meet(Optional<Plan> plan, String one, String other) {
    return plan.isEmpty() || meet(plan.get().root(), one, other);
  }

  private static boolean meet(Node node, String one, String other) {
    List<String> here =
        node.measure().map(Measure::groups).orElse(List.of()).stream()
            .map(GroupShare::group)
            .toList();
    return here.contains(one) && here.contains(other)
        || node.children().stream().anyMatch(c -> meet(c, one, other));
  }

  /** What the rules of a cycle's panels are made from, read once. */
  Setting setting(String cycle, LocalDate today) {
    return new Setting(units, plan(cycle), groups(), cycle(cycle).year(), today);
  }

  /** The kinds that units have, in their order. */
  public List<String> unitKinds() {
    return units.kinds();
  }

  /** Units by words, in the order of their codes; empty words mean any. */
  public List<UnitInfo> search(String kind, String words, String after, int limit) {
    return units.search(kind, words, after, limit);
  }

  /** The first units of a kind that are not among some, in the order of their codes. */
  List<String> unitsOf(String kind, Set<String> without, int most) {
    List<String> found = new ArrayList<>();
    List<UnitInfo> some = units.list(kind, "", UnitDirectory.MOST);
    while (!some.isEmpty() && found.size() < most) {
      some.stream()
          .map(UnitInfo::code)
          .filter(u -> !without.contains(u))
          .limit(most - found.size())
          .forEach(found::add);
      some = units.list(kind, some.get(some.size() - 1).code(), UnitDirectory.MOST);
    }
    return found;
  }
}
