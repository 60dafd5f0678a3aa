package org.baton.sdk.platform;

import java.util.Arrays;
import org.baton.api.evaluation.ScoreColumn;
import org.baton.api.evaluation.ScoreState;

/** A column in memory. */
public final class MemoryColumn implements ScoreColumn {
  private final double[] values;
  private final ScoreState[] states;

  MemoryColumn(int units) {
    values = new double[units];
    states = new ScoreState[units];
    Arrays.fill(values, Double.NaN);
    Arrays.fill(states, ScoreState.MISSING);
  }

  @Override
  public double value(int unit) {
    return values[unit];
  }

  @Override
  public ScoreState state(int unit) {
    return states[unit];
  }

  @Override
  public void set(int unit, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a score: " + value);
    }
    values[unit] = value;
    states[unit] = ScoreState.SCORED;
  }

  @Override
  public void set(int unit, ScoreState state) {
    values[unit] = Double.NaN;
    states[unit] = state;
  }

  @Override
  public String toString() {
    return Arrays.toString(values) + Arrays.toString(states);
  }
}
