package org.baton.api.evaluation;

import org.osgi.annotation.versioning.ProviderType;

/** One value and its state for every unit, by the unit's index. */
@ProviderType
public interface ScoreColumn {
  /** The value, or NaN unless the state is {@link ScoreState#SCORED}. */
  double value(int unit);

  /** The state; {@link ScoreState#MISSING} until something is set. */
  ScoreState state(int unit);

  /**
   * Sets a value.
   *
   * @throws IllegalArgumentException when it is not a finite number
   */
  void set(int unit, double value);

  /** Sets a state without a value. */
  void set(int unit, ScoreState state);
}
