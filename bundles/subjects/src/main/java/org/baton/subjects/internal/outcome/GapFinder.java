package org.baton.subjects.internal.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Node;
import org.baton.api.plan.PlanTree;
import org.baton.methods.group.ElementScore;
import org.baton.methods.group.GroupMean;
import org.baton.methods.group.SelfOther;

/** Finds the gaps between units and the others, element by element. For one use. */
final class GapFinder {
  private final PlanTree tree;
  private final String self;
  private final double limit;
  private final Map<String, GroupAnswers> answers;
  private final List<Gap> found = new ArrayList<>();
  private int insufficient;

  GapFinder(PlanTree tree, String self, double limit, Map<String, GroupAnswers> answers) {
    this.tree = tree;
    this.self = self;
    this.limit = limit;
    this.answers = answers;
  }

  Gaps find(String cycle) {
    for (int i = 0; i < tree.indicators(); i++) {
      Node node = tree.node(tree.nodeOfIndicator(i));
      Measure measure = node.measure().orElseThrow();
      if (measure.source() == Measure.Source.SHEETS && answers.containsKey(self)) {
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
    boolean zeroIsMissing = measure.zeroIsMissing();
    Map<String, Map<String, List<Double>>> byGroup = new HashMap<>();
    for (GroupShare share : measure.groups()) {
      GroupAnswers of = answers.get(share.group());
      if (of != null) {
        byGroup.put(share.group(), of.byUnit(indicator, zeroIsMissing));
      }
    }
    byGroup
        .getOrDefault(self, Map.of())
        .forEach((unit, own) -> compare(unit, own, node, measure, byGroup));
  }

  private void compare(
      String unit,
      List<Double> own,
      Node node,
      Measure measure,
      Map<String, Map<String, List<Double>>> byGroup) {
    List<org.baton.methods.group.GroupShare> others = new ArrayList<>();
    for (GroupShare share : measure.groups()) {
      if (!share.group().equals(self) && answers.containsKey(share.group())) {
        List<Double> given = byGroup.get(share.group()).getOrDefault(unit, List.of());
        others.add(share(share, answers.get(share.group()).group(), given));
      }
    }
    ElementScore score = ElementScore.of(others);
    if (score.state() == ElementScore.State.INSUFFICIENT) {
      insufficient++;
    }
    if (score.score().isPresent()) {
      double mean = mean(own).getAsDouble();
      SelfOther g = SelfOther.of(mean, score.score().getAsDouble(), limit);
      found.add(
          new Gap(unit, node.code(), node.title(), g.self(), g.others(), g.gap(), word(g.flag())));
    }
  }

  private static org.baton.methods.group.GroupShare share(
      GroupShare share, EvaluatorGroup group, List<Double> given) {
    return new org.baton.methods.group.GroupShare(
        share.weight(),
        share.main(),
        group.side() == EvaluatorGroup.Side.EXTERNAL,
        group.minimum(),
        given.size(),
        mean(given));
  }

  private static OptionalDouble mean(List<Double> given) {
    return GroupMean.of(given.stream().mapToDouble(v -> v).toArray()).mean();
  }
}
