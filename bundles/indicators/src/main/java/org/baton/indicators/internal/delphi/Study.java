package org.baton.indicators.internal.delphi;

import java.time.Instant;
import org.baton.methods.delphi.StopRule;

/**
 * A study over entries of a set.
 *
 * @param id its number
 * @param set the set
 * @param panel the panel that is asked
 * @param title its name
 * @param feasibility whether feasibility is asked too
 * @param state where it stands
 * @param round the round that runs or ran last, from 1
 * @param rule when it stops
 * @param agreesFrom the least importance that agrees, 1 to 5
 * @param essentialFrom the least importance that says essential, for the validity ratio
 * @param madeAt when
 * @param madeBy by whom
 */
public record Study(
    long id,
    String set,
    long panel,
    String title,
    boolean feasibility,
    State state,
    int round,
    StopRule rule,
    double agreesFrom,
    double essentialFrom,
    Instant madeAt,
    String madeBy) {
  /** Where a study stands. */
  public enum State {
    /** A round runs. */
    OPEN,
    /** A round was closed; whether there is another is to be decided. */
    BETWEEN,
    /** There is no other round; what follows for the set is to be decided. */
    ENDED,
    /** What follows was written back to the set. */
    DECIDED
  }
}
