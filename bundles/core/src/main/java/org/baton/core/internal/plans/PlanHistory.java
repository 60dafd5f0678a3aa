package org.baton.core.internal.plans;

import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/**
 * The frozen versions of a cycle's plan: those under which answers can have been given.
 *
 * @param cycle the code of the cycle
 * @param versions in the order of their numbers
 */
public record PlanHistory(String cycle, List<FrozenPlan> versions) {
  /** Copies the list. */
  public PlanHistory {
    versions = List.copyOf(versions);
  }

  /**
   * A version.
   *
   * @param number 0 for the one the cycle was opened with
   * @throws Problem when there is none
   */
  public FrozenPlan version(int number) {
    return number == 0
        ? versions.get(opening())
        : versions.stream()
            .filter(v -> v.number() == number)
            .findFirst()
            .orElseThrow(this::unknown);
  }

  /**
   * Those that amendments made of the plan the cycle was opened with, and that plan before them.
   */
  public List<FrozenPlan> sinceOpening() {
    return versions.subList(opening(), versions.size());
  }

  private int opening() {
    int at = versions.size() - 1;
    while (at >= 0 && versions.get(at).amendment() != null) {
      at--;
    }
    if (at < 0) {
      throw unknown();
    }
    return at;
  }

  private Problem unknown() {
    return Problem.of(Kind.NOT_FOUND, "core.plan.none", cycle);
  }

  /**
   * How answers given under a version are read under another.
   *
   * @param given the number of the version under which they were given, as {@link #version} has it
   */
  public Succession way(int given, FrozenPlan under) {
    return new Succession(version(given), under);
  }
}
