package org.baton.api.evaluation;

import org.osgi.annotation.versioning.ProviderType;

/** Reported actual values and targets, by unit and indicator. */
@ProviderType
public interface Observations {
  /**
   * The actual value.
   *
   * @param yearsBack 0 for the plan's year, 1 for the year before, and so on
   * @return NaN when nothing was reported
   */
  double value(int unit, int indicator, int yearsBack);

  /** How many earlier years there may be values for. */
  int yearsBack();

  /** The unit's own target, else the plan's target for the indicator, else NaN. */
  double target(int unit, int indicator);

  /** The reported amount of an adjustment item, by its place in the plan; NaN when none. */
  double adjustment(int unit, int item);
}
