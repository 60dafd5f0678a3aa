package org.baton.methods.composite;

import java.util.List;
import java.util.Map;
import org.baton.methods.aggregate.Outranking;

/**
 * The scores of all nodes.
 *
 * @param frame units by nodes: the indicators in the order of the data, then the others, each after
 *     its parts
 * @param gaps every unit and node without a score, and why
 * @param substituted every score that stood in for a missing one or was lifted to a floor
 * @param outrankings the comparison of units for each node that is aggregated by Copeland's method
 */
public record Scores(
    Frame frame,
    List<Gap> gaps,
    List<Substituted> substituted,
    Map<String, Outranking> outrankings) {
  /** Copies the lists. */
  public Scores {
    gaps = List.copyOf(gaps);
    substituted = List.copyOf(substituted);
    outrankings = Map.copyOf(outrankings);
  }

  /** Why a node has no score. */
  public enum Reason {
    /** None of its parts has one. */
    NOTHING,
    /** Too few of its parts have one. */
    INSUFFICIENT
  }

  /**
   * A node without a score.
   *
   * @param unit the unit
   * @param node the node
   * @param reason why
   * @param available the share that is there, 0 to 1
   */
  public record Gap(String unit, String node, Reason reason, double available) {}

  /**
   * A score that is not a unit's own.
   *
   * @param unit the unit
   * @param node the node that was aggregated
   * @param part its part
   * @param before the score before, NaN when it was missing
   * @param after what was taken
   */
  public record Substituted(String unit, String node, String part, double before, double after) {}
}
