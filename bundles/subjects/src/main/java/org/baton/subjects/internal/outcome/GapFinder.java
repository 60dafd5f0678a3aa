package org.baton.subjects.internal.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Node;
import org.baton.api.plan.PlanTree;
import org.baton.api.plan.Trim;
import org.baton.methods.group.Combination;
import org.baton.methods.group.SelfOther;
import org.baton.methods.trim.TrimmedMean;

/**
 * Finds the gaps between units and the others, element by element, with the means that the plan's
 * rules give. For one use.
 */
final class GapFinder {
  private final PlanTree tree;
  private final String self;
  private final double limit;
  private final Map<String, GroupAnswers> answers;
  private final Map<String, Discretion> discretions;
  private final List<Gap> found = new ArrayList<>();
  private int insufficient;
  private int hidden;

  GapFinder(
      PlanTree tree,
      String self,
      double limit,
      Map<String, GroupAnswers> answers,
      Map<String, Discretion> discretions) {
    this.tree = tree;
    this.self = self;
    this.limit = limit;
    this.answers = answers;
    this.discretions = discretions;
  }

  /** The answers of a group to one element, and the units of which nothing is told. */
  private record Said(Map<String, List<Double>> byUnit, Set<String> hidden) {
    List<Double> of(String unit) {
      return byUnit.getOrDefault(unit, List.of());
    }
  }

  Gaps find(String cycle) {
    for (int i = 0; i < tree.indicators(); i++) {
      Node node = tree.node(tree.nodeOfIndicator(i));
      Measure measure = node.measure().orElseThrow();
      if (measure.source() == Measure.Source.SHEETS) {
        element(i, node, measure);
      }
    }
    found.sort(
        Comparator.comparingDouble((Gap g) -> -Math.abs(g.gap()))
            .thenComparing(Gap::unit)
            .thenComparing(Gap::element));
    return new Gaps(
        cycle,
        self,
        limit,
        found.size(),
        insufficient,
        hidden,
        flagged(SelfOther.Flag.BLIND_SPOT),
        flagged(SelfOther.Flag.HIDDEN_STRENGTH),
        found.stream().limit(Gaps.MOST).toList());
  }

  private int flagged(SelfOther.Flag flag) {
    return (int) found.stream().filter(g -> g.flag().equals(word(flag))).count();
  }

  private static String word(SelfOther.Flag flag) {
    return flag.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void element(int indicator, Node node, Measure measure) {
    Map<String, Said> byGroup = new HashMap<>();
    for (GroupShare share : measure.groups()) {
      GroupAnswers of = answers.get(share.group());
      if (of != null) {
        Map<String, List<Double>> byUnit = of.byUnit(indicator, measure.zeroIsMissing());
        Set<String> untold =
            discretions.get(share.group()).hidden(GroupAnswers.counts(byUnit), measure.trim());
        byGroup.put(share.group(), new Said(byUnit, untold));
      }
    }
    Said own = byGroup.get(self);
    if (own != null) {
      own.byUnit().keySet().forEach(unit -> compare(unit, node, measure, byGroup));
    }
  }

  private void compare(String unit, Node node, Measure measure, Map<String, Said> byGroup) {
    double own = mean(byGroup.get(self).of(unit), measure.trim());
    boolean told = !byGroup.get(self).hidden().contains(unit);
    Combination others = new Combination();
    for (GroupShare share : measure.groups()) {
      Said said = byGroup.get(share.group());
      if (said != null && !share.group().equals(self)) {
        List<Double> given = said.of(unit);
        int minimum = answers.get(share.group()).group().minimum();
        double mean = mean(given, measure.trim());
        boolean counts = others.add(share.weight(), share.main(), minimum, given.size(), mean);
        boolean keeps = discretions.get(share.group()).anonymous() && said.hidden().contains(unit);
        told &= !(counts && keeps);
      }
    }
    if (others.state() == Combination.State.INSUFFICIENT) {
      insufficient++;
    } else if (others.state() == Combination.State.SCORED && !Double.isNaN(own)) {
      hidden += told ? 0 : 1;
      if (told) {
        SelfOther g = SelfOther.of(own, others.score(), limit);
        String flag = word(g.flag());
        found.add(new Gap(unit, node.code(), node.title(), g.self(), g.others(), g.gap(), flag));
      }
    }
  }

  /** The mean as the plan has it; NaN when nothing is left. */
  private static double mean(List<Double> given, Trim trim) {
    double[] values = given.stream().mapToDouble(v -> v).toArray();
    return TrimmedMean.of(values, trim.high(), trim.low()).orElse(Double.NaN);
  }
}
