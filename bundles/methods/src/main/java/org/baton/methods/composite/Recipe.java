package org.baton.methods.composite;

import java.util.List;
import java.util.Set;

/**
 * All that is done to data.
 *
 * @param steps the steps in their order; normalisation is the last
 * @param hierarchy the tree that aggregates the indicators
 */
public record Recipe(List<Planned> steps, Hierarchy hierarchy) {
  /**
   * Copies and checks.
   *
   * @throws Misfit {@code normalise-last} when the last step does not normalise, or one before does
   */
  public Recipe {
    steps = List.copyOf(steps);
    int last = steps.size() - 1;
    for (int i = 0; i <= last; i++) {
      if (steps.get(i).step() instanceof Step.Normalise != (i == last)) {
        throw new Misfit("normalise-last", steps.get(i).step().name());
      }
    }
    if (steps.isEmpty()) {
      throw new Misfit("normalise-last", "");
    }
  }

  /** A recipe of which everything was given. */
  public static Recipe of(Hierarchy hierarchy, Step... steps) {
    return new Recipe(
        java.util.Arrays.stream(steps).map(s -> new Planned(s, Set.of())).toList(), hierarchy);
  }

  /**
   * A step, and what of it nobody gave.
   *
   * @param step the step
   * @param defaulted the names of its parameters that have their defaults because they were not
   *     given
   */
  public record Planned(Step step, Set<String> defaulted) {
    /** Copies the set. */
    public Planned {
      defaulted = Set.copyOf(defaulted);
    }
  }
}
