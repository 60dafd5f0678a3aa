package org.baton.core.internal.engine;

import java.util.Arrays;
import org.baton.api.evaluation.ScoreColumn;
import org.baton.api.evaluation.ScoreState;

/** A column of scores in two arrays. */
final class Columns implements ScoreColumn {
  private static final ScoreState[] STATES = ScoreState.values();

  private final double[] values;
  private final byte[] states;

  Columns(int units) {
    values = new double[units];
    Arrays.fill(values, Double.NaN);
    states = new byte[units];
    Arrays.fill(states, (byte) ScoreState.MISSING.ordinal());
  }

  @Override
  public double value(int unit) {
    return values[unit];
  }

  @Override
  public ScoreState state(int unit) {
    return STATES[states[unit]];
  }

  @Override
  public void set(int unit, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a finite number for unit " + unit + ": " + value);
    }
    values[unit] = value;
    states[unit] = (byte) ScoreState.SCORED.ordinal();
  }

  @Override
  public void set(int unit, ScoreState state) {
    if (state == ScoreState.SCORED) {
      throw new IllegalArgumentException("a scored unit needs a value");
    }
    values[unit] = Double.NaN;
    states[unit] = (byte) state.ordinal();
  }

  void copyFrom(Columns other) {
    System.arraycopy(other.values, 0, values, 0, values.length);
    System.arraycopy(other.states, 0, states, 0, states.length);
  }
}
