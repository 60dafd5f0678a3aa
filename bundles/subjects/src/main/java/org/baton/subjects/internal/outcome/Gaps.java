package org.baton.subjects.internal.outcome;

import java.util.List;

/**
 * The gaps between units and the others.
 *
 * @param cycle the cycle's code
 * @param self the code of the group whose answers are about themselves
 * @param limit how large a gap may be
 * @param compared how many pairs of unit and element could be compared
 * @param insufficient how many could not because a main group has too few answers
 * @param hidden how many could, but are not told: a figure of them has fewer answers than may be
 *     shown
 * @param blindSpots how many units see more than the others
 * @param hiddenStrengths how many see less
 * @param largest the largest gaps, flagged or not, at most {@value #MOST}
 */
public record Gaps(
    String cycle,
    String self,
    double limit,
    int compared,
    int insufficient,
    int hidden,
    int blindSpots,
    int hiddenStrengths,
    List<Gap> largest) {
  /** The most that are told. */
  public static final int MOST = 200;

  /** Copies the list. */
  public Gaps {
    largest = List.copyOf(largest);
  }
}
