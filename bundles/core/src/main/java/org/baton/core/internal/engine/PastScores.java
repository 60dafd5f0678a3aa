package org.baton.core.internal.engine;

/** Published scores of earlier years. */
@FunctionalInterface
public interface PastScores {
  /** There are none. */
  PastScores NONE = (unit, node, yearsBack) -> Double.NaN;

  /**
   * The score of a node in an earlier year, NaN when there is none.
   *
   * @param unit the unit's index in this run
   * @param node the node's code
   * @param yearsBack 1 for the year before
   */
  double score(int unit, String node, int yearsBack);
}
