package org.baton.methods.robustness;

import org.osgi.annotation.versioning.ConsumerType;

/** Brings raw values to scores. Called once; the result is shared between threads. */
@ConsumerType
@FunctionalInterface
public interface Scaling {
  /**
   * The scores, in a matrix of their own.
   *
   * @param values rows of units, columns of indicators; NaN for missing values; not to be changed
   */
  double[][] scores(double[][] values);
}
