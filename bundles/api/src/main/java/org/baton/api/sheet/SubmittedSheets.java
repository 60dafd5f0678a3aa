package org.baton.api.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** The locked sheets of a cycle, for modules that look at how evaluators agree. Only to read. */
@ProviderType
public interface SubmittedSheets {
  /** The most sheets of a page. */
  int MOST = 2000;

  /**
   * A locked sheet.
   *
   * @param id its number; later ones have larger numbers
   * @param unit the code of the unit
   * @param evaluator who answered, or a word that leads to nobody
   * @param at when it was locked
   * @param answers one for each indicator of the {@link org.baton.api.plan.Plans#current} version
   *     of the plan by its dense index, see {@link org.baton.api.plan.PlanTree}, whichever version
   *     it was given under; NaN where it is blank, does not apply or was not asked
   */
  record Submitted(long id, String unit, String evaluator, Instant at, double[] answers) {
    /** Checks that nothing is null. */
    public Submitted {
      Objects.requireNonNull(unit);
      Objects.requireNonNull(evaluator);
      Objects.requireNonNull(at);
      Objects.requireNonNull(answers);
    }
  }

  /**
   * How many sheets there are. Sheets are never changed, so that the same extent means the same
   * sheets.
   *
   * @param group the code of the evaluator group
   * @param count how many
   * @param last the largest number, 0 when there are none
   */
  record Extent(String group, long count, long last) {}

  /**
   * The extents of all groups that submitted sheets, by the codes of the groups.
   *
   * @throws org.baton.api.problem.Problem when the cycle is unknown; or when the caller may not
   */
  List<Extent> extents(String cycle);

  /**
   * Sheets of a group behind a number, in the order of their numbers.
   *
   * @param after 0 for the beginning
   * @param limit from 1 to {@value #MOST}
   * @throws org.baton.api.problem.Problem when the cycle is unknown or has no plan; or when the
   *     caller may not
   */
  List<Submitted> page(String cycle, String group, long after, int limit);
}
