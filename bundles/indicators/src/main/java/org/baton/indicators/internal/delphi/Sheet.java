package org.baton.indicators.internal.delphi;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.baton.methods.delphi.Judgment;

/**
 * What one expert answered in a round.
 *
 * @param alias as whom, in this study only
 * @param answers by the place of the item
 * @param judgment what the answers rest on; empty while the expert has not said
 * @param suggestion indicators that are missing, in the expert's words
 * @param sentAt when it was sent in; null while it is not
 */
public record Sheet(
    int alias,
    Map<Integer, Mark> answers,
    Optional<Judgment> judgment,
    String suggestion,
    Instant sentAt) {
  /**
   * An answer to one item.
   *
   * @param importance 1, not important, to 5, essential; null for none yet
   * @param feasibility 1 to 5; null for none
   * @param reason why, or any comment
   */
  public record Mark(Integer importance, Integer feasibility, String reason) {}

  /** Copies the map. */
  public Sheet {
    answers = Map.copyOf(answers);
  }
}
