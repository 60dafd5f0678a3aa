package org.baton.indicators.internal.composite;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.baton.methods.composite.Frame;
import org.baton.methods.composite.Pipeline;
import org.baton.methods.composite.Recipe;
import org.baton.methods.composite.Run;
import org.baton.methods.score.Direction;

/**
 * A composite index that can be computed.
 *
 * @param raw units by indicators
 * @param recipe what is done to them
 * @param directions which values are better, by indicator
 * @param defaulted the parameters of each node's rule that nobody gave
 */
record Prepared(
    Frame raw,
    Recipe recipe,
    Map<String, Direction> directions,
    SortedMap<String, SortedSet<String>> defaulted) {
  /**
   * Computes it.
   *
   * @throws org.baton.api.problem.Problem when a value cannot be used, with its place
   */
  Run run() {
    try {
      return Pipeline.run(raw, recipe);
    } catch (IllegalArgumentException e) {
      throw Faults.of(e);
    }
  }
}
