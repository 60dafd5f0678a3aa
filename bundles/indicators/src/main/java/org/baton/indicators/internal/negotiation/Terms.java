package org.baton.indicators.internal.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;

/**
 * What the negotiations of a set keep to.
 *
 * @param quota the least share of expected indicators in the total weight, 0 to 1
 * @param minRounds after how many rounds something may be determined or taken to the committee, 1
 *     to 10
 * @param answerDays how many days a side has to answer, 1 to 180
 */
public record Terms(double quota, int minRounds, int answerDays) {
  /** For a set that says nothing else: a fifth of the weight, two rounds, ten days. */
  public static final Terms DEFAULT = new Terms(.2, 2, 10);

  private static final int MOST_ROUNDS = 10;
  private static final int MOST_DAYS = 180;

  /**
   * The same, if it is within its bounds.
   *
   * @throws Problem with every mistake
   */
  Terms checked() {
    List<Violation> wrong = new ArrayList<>();
    if (!(quota >= 0 && quota <= 1)) {
      wrong.add(Violation.at("quota", quota, "indicators.terms.quota"));
    }
    if (minRounds < 1 || minRounds > MOST_ROUNDS) {
      wrong.add(Violation.at("minRounds", minRounds, "indicators.terms.rounds", MOST_ROUNDS));
    }
    if (answerDays < 1 || answerDays > MOST_DAYS) {
      wrong.add(Violation.at("answerDays", answerDays, "indicators.terms.days", MOST_DAYS));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.terms.invalid", wrong, wrong.size());
    }
    return this;
  }
}
