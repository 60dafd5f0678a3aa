package org.baton.indicators.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.Plans;

/** The plans of cycles as far as a test pretends them; the rest breaks off. */
public class PretendedPlans implements Plans {
  @Override
  public Optional<Saved> newest(String cycle) {
    return Optional.empty();
  }

  @Override
  public Optional<Saved> current(String cycle) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Saved save(String cycle, String json, String note) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Saved freeze(String cycle, int number) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Saved amend(String cycle, String json, int base, PlanAmendment amendment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Plan> plan(String cycle) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Saved share(
      String cycle,
      int number,
      List<EvaluatorGroup> groups,
      Map<String, List<GroupShare>> shares,
      String note) {
    throw new UnsupportedOperationException();
  }
}
