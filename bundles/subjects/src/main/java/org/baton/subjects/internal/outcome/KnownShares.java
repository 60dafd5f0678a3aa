package org.baton.subjects.internal.outcome;

import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.subjects.internal.Faults;
import org.baton.subjects.internal.survey.Survey;
import org.baton.subjects.internal.survey.Survey.Stratum;

/**
 * What share of all people each kind is known to have, such as by a census.
 *
 * @param percent by the code of the kind; NaN for what is no number
 */
public record KnownShares(Map<String, Double> percent) {
  /** What shares may lack of 100, or have beyond it, since they were rounded. */
  private static final double ROUNDING = .1;

  /** Copies the map. */
  public KnownShares {
    percent = Map.copyOf(percent);
  }

  /** The name of the field of a kind of people. */
  public static String field(String kind) {
    return "share." + kind;
  }

  /**
   * Whether these are the shares of a survey's kinds of people.
   *
   * @throws Problem with every share that is missing or none, or when they do not make 100
   */
  void check(Survey survey) {
    Faults faults = new Faults();
    double sum = 0;
    for (Stratum kind : survey.strata()) {
      double share = percent.getOrDefault(kind.code(), Double.NaN);
      boolean wrong = !(share > 0 && share <= 100);
      String field = field(kind.code());
      faults.when(wrong, field, Double.isNaN(share) ? "" : share, "subjects.outcome.share");
      sum += share;
    }
    boolean whole = Math.abs(sum - 100) <= ROUNDING;
    faults.when(faults.all().isEmpty() && !whole, "shares", sum, "subjects.outcome.shares", sum);
    faults.refuse();
  }
}
