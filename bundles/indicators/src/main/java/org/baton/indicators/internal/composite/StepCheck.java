package org.baton.indicators.internal.composite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.methods.composite.Frame;
import org.baton.methods.composite.Hierarchy;
import org.baton.methods.composite.Node;
import org.baton.methods.composite.Recipes;
import org.baton.methods.composite.Rule;

/**
 * Reads the steps of a plan as a computation will, before there are data: their names, order, words
 * and numbers. Whether units and indicators are there is for the data to say.
 */
final class StepCheck {
  /** The smallest tree there is. */
  private static final Hierarchy TREE =
      new Hierarchy(
          List.of(Node.group("index", "", 1, Rule.USUAL), Node.indicator("part", "index", 1)));

  private StepCheck() {}

  /** Adds all mistakes; a parameter of the third step is named {@code 3.treat.limit}. */
  static void check(Study.Plan plan, Faults faults) {
    Optional<Frame> sizes =
        plan.denominators().isEmpty()
            ? Optional.empty()
            : Optional.of(new Frame(List.of(), List.of(), new double[0][]));
    Recipes.Material material =
        new Recipes.Material(TREE, Map.of(), Map.of(), List.of(), sizes, List.of());
    faults.add(Recipes.of(plan.steps(), material).mistakes());
  }
}
