package org.baton.methods.robustness;

import org.osgi.annotation.versioning.ConsumerType;

/** Brings scores to totals. Called from several threads at once, so it keeps nothing. */
@ConsumerType
@FunctionalInterface
public interface Totalling {
  /**
   * The total of each unit; NaN for a unit without one.
   *
   * @param scores rows of units, columns of indicators; not to be changed
   * @param weights a weight a column; not to be changed
   */
  double[] totals(double[][] scores, double[] weights);
}
