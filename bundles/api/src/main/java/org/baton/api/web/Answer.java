package org.baton.api.web;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/**
 * What a page answers to a form: the way to another page, or a page with what was wrong. A method
 * of a page resource that does not always show its page returns this instead of a {@link View}.
 *
 * @param path where it leads, such as {@code /core/units/?done=created}; empty when a page is shown
 * @param page what is shown; null when it leads elsewhere
 * @param why why the page is shown once more; null when nothing was refused
 */
public record Answer(String path, View page, Kind why) {
  /** What somebody who filled in a form can mend by sending it once more. */
  private static final Set<Kind> MENDED =
      EnumSet.of(Kind.INVALID, Kind.CONFLICT, Kind.STALE, Kind.TOO_LARGE);

  /** Checks that it either leads elsewhere or shows a page. */
  public Answer {
    Objects.requireNonNull(path);
    if (path.isEmpty() == (page == null)) {
      throw new IllegalArgumentException("An answer leads to a page or shows one");
    }
  }

  /** Leads to another page. Nothing is sent twice when the reader loads that one again. */
  public static Answer go(String path) {
    return new Answer(path, null, null);
  }

  /** Shows a page. */
  public static Answer show(View page) {
    return new Answer("", page, null);
  }

  /**
   * Shows the page once more with the problem.
   *
   * @param page draws the page; it is asked only when the page is shown
   * @throws Problem the same one, when no change of the form mends it
   */
  public static Answer refused(Problem problem, Function<Problem, View> page) {
    if (!MENDED.contains(problem.kind())) {
      throw problem;
    }
    return new Answer("", page.apply(problem), problem.kind());
  }
}
