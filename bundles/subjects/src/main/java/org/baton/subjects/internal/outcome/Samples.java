package org.baton.subjects.internal.outcome;

import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.plan.Plan;
import org.baton.api.plan.Plans;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.reliability.Weighted;
import org.baton.subjects.internal.survey.CountedSurveys;
import org.baton.subjects.internal.survey.Survey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What counted surveys say of an element when their answers are weighted. */
@Component(service = Samples.class)
public final class Samples {
  private final CountedSurveys surveys;
  private final Plans plans;
  private final Access access;
  private final Kept kept = new Kept();

  /** Works on counted surveys. */
  @Activate
  public Samples(
      @Reference CountedSurveys surveys, @Reference Plans plans, @Reference Access access) {
    this.surveys = surveys;
    this.plans = plans;
    this.access = access;
  }

  /** One for each counted survey of the group that asked about the element; none without a plan. */
  public List<SurveyWeights> of(String cycle, String group, String element) {
    access.require(Rights.VIEW, Access.EVERYWHERE, cycle);
    Plan plan = plans.plan(cycle).orElse(null);
    return plan == null
        ? List.of()
        : surveys.of(cycle, group).stream()
            .map(survey -> weights(survey, element, plan))
            .filter(w -> w.answered() > 0)
            .toList();
  }

  private SurveyWeights weights(Survey survey, String element, Plan plan) {
    String input = Kept.input(survey.id(), element, plan.scale());
    return kept.of(
        input,
        SurveyWeights.class,
        () ->
            SurveyWeights.of(
                survey, surveys.respondents(survey, element, plan.scale(), Weighted.MOST)));
  }
}
