package org.baton.subjects.internal.outcome;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baton.api.access.Access;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanTree;
import org.baton.api.plan.Plans;
import org.baton.api.plan.Scale;
import org.baton.api.problem.Problem;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.outcome.Differences.Sample;
import org.baton.subjects.internal.reliability.Weighted;
import org.baton.subjects.internal.survey.CountedSurveys;
import org.baton.subjects.internal.survey.CountedSurveys.Respondents;
import org.baton.subjects.internal.survey.Survey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What counted surveys say of an element when their answers are weighted. */
@Component(service = Samples.class)
public final class Samples {
  private final CountedSurveys surveys;
  private final Plans plans;
  private final Outcomes outcomes;
  private final Access access;
  private final Kept kept = new Kept();

  /** Works on counted surveys. */
  @Activate
  public Samples(
      @Reference CountedSurveys surveys,
      @Reference Plans plans,
      @Reference Outcomes outcomes,
      @Reference Access access) {
    this.surveys = surveys;
    this.plans = plans;
    this.outcomes = outcomes;
    this.access = access;
  }

  /**
   * One for each counted survey of the group that asked about the element; none without a plan.
   *
   * @throws Problem when there are more answers of the group than are read
   */
  public List<SurveyWeights> of(String cycle, String group, String element) {
    access.require(Rights.VIEW, Access.EVERYWHERE, cycle);
    Plan plan = plans.plan(cycle).orElse(null);
    if (plan == null) {
      return List.of();
    }
    Measure measure = asked(new PlanTree(plan), group, element).orElse(null);
    List<Sample> samples =
        surveys.of(cycle, group).stream()
            .map(survey -> sample(survey, element, plan.scale(), measure))
            .filter(s -> s.weights().answered() > 0)
            .toList();
    return samples.isEmpty() || measure == null
        ? samples.stream().map(Sample::weights).toList()
        : new Differences(outcomes.profile(cycle, group, element)).told(samples);
  }

  private static Optional<Measure> asked(PlanTree tree, String group, String element) {
    return IntStream.range(0, tree.indicators())
        .mapToObj(i -> tree.node(tree.nodeOfIndicator(i)))
        .filter(node -> node.code().equals(element))
        .flatMap(node -> node.measure().stream())
        .filter(measure -> measure.asks(group))
        .findFirst();
  }

  private Sample sample(Survey survey, String element, Scale scale, Measure measure) {
    boolean zeroIsMissing = measure != null && measure.zeroIsMissing();
    String input = Kept.input(survey.id(), element, scale, zeroIsMissing);
    return kept.of(
        input,
        Sample.class,
        () -> {
          Respondents who =
              surveys.respondents(survey, element, scale, zeroIsMissing, Weighted.MOST);
          return new Sample(survey, who.counts(), SurveyWeights.of(survey, who));
        });
  }
}
