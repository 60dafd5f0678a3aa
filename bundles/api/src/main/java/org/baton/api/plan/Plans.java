package org.baton.api.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The plans of cycles, for modules that draw them up. */
@ProviderType
public interface Plans {
  /**
   * A version of a cycle's plan.
   *
   * @param number 1 for the first
   * @param hash the hash of its canonical form, 64 lower-case hexadecimal digits
   * @param frozen whether it never changes again
   * @param document the document as it was given, YAML or JSON
   */
  record Saved(int number, String hash, boolean frozen, String document) {}

  /**
   * The newest version of a cycle's plan, if there is one: that from which the next one is made. It
   * need not be in force yet, see {@link #current}.
   */
  Optional<Saved> newest(String cycle);

  /**
   * The version a cycle works to: the newest while it is being set up, after that the one in force
   * today; none without a plan. Everything that is told of evaluators, indicators and answers of a
   * cycle goes by it.
   *
   * @since 1.3
   */
  Optional<Saved> current(String cycle);

  /**
   * Saves a document as the newest version of the plan of a cycle that is being set up. The same
   * document once more is no new version.
   *
   * @param json the document in the form of a plan; what it does not say of the whole plan, such as
   *     {@code scale}, {@code adjustments}, {@code grades} and {@code ranking}, and of the
   *     evaluator groups of indicators that stay, is taken over from the version before
   * @param note why, at most 2000 characters
   * @throws org.baton.api.problem.Problem with every mistake of the document; when the cycle is no
   *     longer being set up; or when the caller may not
   */
  Saved save(String cycle, String json, String note);

  /**
   * Freezes a version, which must be the newest.
   *
   * @throws org.baton.api.problem.Problem when there is a newer one; when the cycle is no longer
   *     being set up; or when the caller may not
   */
  Saved freeze(String cycle, int number);

  /**
   * Adds a version to a frozen plan, also after the cycle has begun: the one way in which the plan
   * of a begun cycle changes. It is in force from the day that was decided; until then the version
   * before is, and runs for days before go on using it.
   *
   * @param json the document in the form of a plan; what it does not say of the whole plan, such as
   *     {@code scale}, {@code adjustments}, {@code grades} and {@code ranking}, and of the
   *     evaluator groups of indicators that stay, stays as it was
   * @param base the number of the version it was made from
   * @throws org.baton.api.problem.Problem with every mistake of the document; when one of the two
   *     sides was not heard; when somebody changed nodes or groups since the base; when the day is
   *     not behind that of the version before, or a run was computed for it already; when the year
   *     or the scale of answers is another; when results are known; or when the caller may not
   */
  Saved amend(String cycle, String json, int base, PlanAmendment amendment);

  /**
   * What the {@link #current} version of a cycle's plan says, if there is one.
   *
   * @since 1.2
   */
  Optional<Plan> plan(String cycle);

  /**
   * Gives indicators their evaluator groups and saves that as a new version; nothing else of the
   * document changes.
   *
   * @param number the version it is made from, which must be the newest
   * @param groups all groups of the plan after that
   * @param shares the groups of each indicator that changes, by its code
   * @param note why, at most 2000 characters
   * @throws org.baton.api.problem.Problem with every mistake; when there is a newer version; when
   *     the cycle is no longer being set up; or when the caller may not
   * @since 1.2
   */
  Saved share(
      String cycle,
      int number,
      List<EvaluatorGroup> groups,
      Map<String, List<GroupShare>> shares,
      String note);
}
