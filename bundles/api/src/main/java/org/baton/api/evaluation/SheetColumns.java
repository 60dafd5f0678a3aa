package org.baton.api.evaluation;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What evaluators answered: counts and sums a cell, a cell being a unit, an indicator and a group.
 * The index of a group is its place in the plan. Sums are exact and do not depend on the order in
 * which answers were read.
 */
@ProviderType
public interface SheetColumns {
  /** How many answers the cell has. */
  long count(int unit, int indicator, int group);

  /** The sum of the answers. */
  double sum(int unit, int indicator, int group);

  /** The sum of the squared answers. */
  double sumOfSquares(int unit, int indicator, int group);

  /**
   * The mean of the answers after trimming as the indicator's plan says, or NaN when nothing is
   * left.
   */
  double mean(int unit, int indicator, int group);
}
