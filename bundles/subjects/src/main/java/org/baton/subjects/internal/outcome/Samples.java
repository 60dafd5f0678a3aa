package org.baton.subjects.internal.outcome;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baton.api.access.Access;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanTree;
import org.baton.api.plan.Plans;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.outcome.Differences.Sample;
import org.baton.subjects.internal.reliability.Weighted;
import org.baton.subjects.internal.survey.CountedSurveys;
import org.baton.subjects.internal.survey.CountedSurveys.Respondents;
import org.baton.subjects.internal.survey.Survey;
import org.baton.subjects.internal.survey.Surveys;
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
    List<Sample> samples = samples(cycle, group, element, plan);
    Set<Long> told = told(cycle, group, element, plan, samples);
    return samples.stream()
        .map(Sample::weights)
        .map(w -> w.tells() && !told.contains(w.survey()) ? w.without("rest") : w)
        .toList();
  }

  /**
   * A counted survey of a group.
   *
   * @throws Problem when there is none with this number
   */
  public Survey survey(String cycle, String group, long id) {
    access.require(Rights.VIEW, Access.EVERYWHERE, cycle);
    return surveys.of(cycle, group).stream()
        .filter(s -> s.id() == id)
        .findFirst()
        .orElseThrow(Surveys::unknown);
  }

  /**
   * What a counted survey says of an element when its kinds of people have shares that are known
   * elsewhere. Nothing is kept.
   *
   * @throws Problem with all that is wrong with the shares; when there is no such survey
   */
  public SurveyWeights known(
      String cycle, String group, String element, long id, KnownShares shares) {
    access.require(Rights.VIEW, Access.EVERYWHERE, cycle);
    Survey survey = survey(cycle, group, id);
    shares.check(survey);
    Plan plan =
        plans
            .plan(cycle)
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.outcome.no-plan", cycle));
    SurveyWeights weights =
        SurveyWeights.of(survey, respondents(survey, group, element, plan), shares.percent());
    boolean told =
        told(cycle, group, element, plan, samples(cycle, group, element, plan)).contains(id);
    return weights.tells() && !told ? weights.without("rest") : weights;
  }

  private List<Sample> samples(String cycle, String group, String element, Plan plan) {
    return surveys.of(cycle, group).stream()
        .map(survey -> sample(survey, group, element, plan))
        .filter(s -> s.weights().answered() > 0)
        .toList();
  }

  /** Those that may tell figures beside what is told of all answers, if anything is. */
  private Set<Long> told(
      String cycle, String group, String element, Plan plan, List<Sample> samples) {
    return samples.isEmpty() || asked(plan, group, element).isEmpty()
        ? samples.stream().map(s -> s.survey().id()).collect(Collectors.toSet())
        : new Differences(outcomes.profile(cycle, group, element)).told(samples);
  }

  private static Optional<Measure> asked(Plan plan, String group, String element) {
    PlanTree tree = new PlanTree(plan);
    return IntStream.range(0, tree.indicators())
        .mapToObj(i -> tree.node(tree.nodeOfIndicator(i)))
        .filter(node -> node.code().equals(element))
        .flatMap(node -> node.measure().stream())
        .filter(measure -> measure.asks(group))
        .findFirst();
  }

  private Respondents respondents(Survey survey, String group, String element, Plan plan) {
    boolean zero = asked(plan, group, element).map(Measure::zeroIsMissing).orElse(false);
    return surveys.respondents(survey, element, plan.scale(), zero, Weighted.MOST);
  }

  private Sample sample(Survey survey, String group, String element, Plan plan) {
    boolean zero = asked(plan, group, element).map(Measure::zeroIsMissing).orElse(false);
    String input = Kept.input(survey.id(), element, plan.scale(), zero);
    return kept.of(
        input,
        Sample.class,
        () -> {
          Respondents who = respondents(survey, group, element, plan);
          boolean enough = SurveyWeights.reason(survey, who).equals("none");
          return new Sample(survey, who.counts(), enough, SurveyWeights.of(survey, who));
        });
  }
}
