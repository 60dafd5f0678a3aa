package org.baton.indicators.internal.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.formula.SetFormulas;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.SetChecks;
import org.baton.indicators.internal.sets.SetChecks.Ceiling;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * All that must hold of a set before it is frozen: its entries and their tree are sound, weights of
 * siblings come to 1 or 100 within a millionth, formulas can be computed, negotiating has ended.
 */
@Component(service = FreezeChecks.class)
public final class FreezeChecks {
  private final List<FreezeCheck> checks;

  /** Checks sets, what they continue and their formulas, and what was negotiated. */
  @Activate
  public FreezeChecks(
      @Reference SetChecks sets,
      @Reference SetFormulas formulas,
      @Reference NegotiatedCheck negotiated) {
    this(
        List.of(
            (set, entries) -> sets.check(set, entries, Ceiling.DEFAULT).violations(),
            (set, entries) -> formulas.mistakes(entries),
            negotiated));
  }

  FreezeChecks(List<FreezeCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  /**
   * Every reason against freezing a set; empty when there is none.
   *
   * @param entries what holds in it, that of its common sets included
   */
  public List<Violation> against(IndicatorSet set, List<Entry> entries) {
    List<Violation> against = new ArrayList<>();
    checks.forEach(c -> against.addAll(c.check(set, entries)));
    return against;
  }
}
