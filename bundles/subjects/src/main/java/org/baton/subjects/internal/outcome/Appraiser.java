package org.baton.subjects.internal.outcome;

import java.util.List;
import java.util.Map;
import org.baton.api.plan.Node;
import org.baton.methods.agreement.Bootstrap;
import org.baton.methods.agreement.Confidence;
import org.baton.methods.agreement.Estimate;
import org.baton.methods.agreement.Krippendorff;
import org.baton.methods.agreement.Metric;
import org.baton.methods.agreement.OneWay;
import org.baton.methods.agreement.Ratings;
import org.baton.methods.agreement.Reason;
import org.baton.methods.group.GroupMean;
import org.baton.subjects.internal.outcome.Outcome.Element;
import org.baton.subjects.internal.reliability.Agreement;
import org.baton.subjects.internal.reliability.Figure;

/** How a group agrees on one element. */
final class Appraiser {
  private static final Figure NOTHING = Figure.of(Estimate.undefined(Reason.NO_VALUES));

  private final GroupAnswers answers;
  private final Discretion discretion;
  private final Bootstrap bootstrap;

  Appraiser(GroupAnswers answers, Discretion discretion, int resamples) {
    this.answers = answers;
    this.discretion = discretion;
    this.bootstrap = new Bootstrap(Bootstrap.USUAL.seed(), resamples, Confidence.USUAL);
  }

  Element element(Node node, int indicator) {
    boolean zeroIsMissing = node.measure().orElseThrow().zeroIsMissing();
    Map<String, List<Double>> byUnit = answers.byUnit(indicator, zeroIsMissing);
    double[] all = byUnit.values().stream().flatMap(List::stream).mapToDouble(v -> v).toArray();
    int minimum = answers.group().minimum();
    int few = (int) byUnit.values().stream().filter(of -> of.size() < minimum).count();
    if (all.length == 0 || !discretion.tells(all.length)) {
      Figure none = all.length == 0 ? NOTHING : Figure.FEW;
      return new Element(
          node.code(),
          node.title(),
          all.length,
          byUnit.size(),
          few,
          null,
          null,
          none,
          null,
          none,
          none);
    }
    GroupMean mean = GroupMean.of(all);
    Ratings ratings = new Ratings(GroupAnswers.matrix(byUnit));
    Estimate alpha = told(Krippendorff.of(ratings, Metric.ORDINAL, bootstrap).estimate());
    OneWay icc = OneWay.of(ratings, Confidence.USUAL);
    return new Element(
        node.code(),
        node.title(),
        all.length,
        byUnit.size(),
        few,
        Figure.known(mean.mean()),
        Figure.known(mean.deviation()),
        Figure.of(alpha),
        alpha.defined() ? Agreement.band(alpha.value().getAsDouble()) : null,
        Figure.of(icc.single().estimate()),
        Figure.of(icc.mean().estimate()));
  }

  /** A single column means that no unit has two answers, whoever gave them. */
  private Estimate told(Estimate estimate) {
    return estimate.reason() == Reason.ONE_RATER && answers.evaluators() > 1
        ? Estimate.undefined(Reason.NO_PAIRS)
        : estimate;
  }
}
