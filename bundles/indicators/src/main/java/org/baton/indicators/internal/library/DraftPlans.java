package org.baton.indicators.internal.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.baton.api.access.Access;
import org.baton.api.cycle.Cycles;
import org.baton.api.plan.Plans;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.indicators.internal.sets.Years;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes open sets drafts of their cycles' plans, so that a plan can be looked through before the
 * set is frozen. Never a frozen set, which has its plan, and never over a frozen plan.
 */
@Component(service = DraftPlans.class)
public final class DraftPlans {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Access access;
  private final IndicatorSets sets;
  private final Library library;
  private final Plans plans;
  private final Cycles cycles;

  /** Takes what it works with. */
  @Activate
  public DraftPlans(
      @Reference Access access,
      @Reference IndicatorSets sets,
      @Reference Library library,
      @Reference Plans plans,
      @Reference Cycles cycles) {
    this.access = access;
    this.sets = sets;
    this.library = library;
    this.plans = plans;
    this.cycles = cycles;
  }

  /** The newest plan of a set's cycle, if there is one that the caller may see. */
  public Optional<Plans.Saved> newest(IndicatorSet set) {
    return set.cycle().isEmpty() ? Optional.empty() : plans.newest(set.cycle());
  }

  /**
   * Makes a set the newest draft of its cycle's plan. Versions before it are kept.
   *
   * @param note why, at most 2000 characters
   * @throws Problem when the set has no cycle or is frozen; when the cycle's plan is frozen; when
   *     there is no plan to be made of the set; or when the caller may not save plans
   */
  public Plans.Saved save(String code, String note) {
    access.require("indicators.edit", Access.EVERYWHERE);
    IndicatorSet set = sets.get(code);
    OptionalInt year = new Years(cycles).of(set.cycle());
    if (year.isEmpty()) {
      throw Problem.of(Kind.CONFLICT, "indicators.plan.no-cycle", code);
    }
    if (!set.isOpen() || newest(set).filter(Plans.Saved::frozen).isPresent()) {
      throw Problem.of(Kind.CONFLICT, "indicators.plan.frozen", code, set.cycle());
    }
    Map<String, Object> document =
        new PlanDraft(code, library.entries(code), library.groups(code))
            .document(code, set.title(), year.getAsInt());
    try {
      return plans.save(set.cycle(), JSON.writeValueAsString(document), note);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
