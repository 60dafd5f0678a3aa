package org.baton.sdk.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Outcome;
import org.baton.api.problem.Problem;
import org.baton.sdk.platform.BuiltModule;
import org.baton.sdk.platform.MemoryRun;

/** A step gives the same columns and the same report for the same input, run after run. */
final class Steps implements Check {
  private final Supplier<MemoryRun> runs;

  Steps(Supplier<MemoryRun> runs) {
    this.runs = runs;
  }

  @Override
  public List<Breach> breaches(BuiltModule module) {
    List<Breach> found = new ArrayList<>();
    for (Described component : Described.all(module)) {
      if (component.services().contains(EvaluationStep.class.getName())) {
        look(component, found);
      }
    }
    return found;
  }

  private void look(Described component, List<Breach> found) {
    String name = component.type();
    try {
      EvaluationStep step = make(name);
      MemoryRun first = runs.get();
      Outcome outcome = step.run(first);
      for (EvaluationStep again : List.of(step, make(name))) {
        MemoryRun second = runs.get();
        boolean same = again.run(second).equals(outcome);
        if (!same || !second.written().equals(first.written())) {
          found.add(
              new Breach(
                  name,
                  "It gave something else for the same input.",
                  "A step keeps nothing between runs, and asks neither clock nor chance."));
          return;
        }
      }
    } catch (Problem e) {
      found.add(
          new Breach(
              name,
              "It refuses the plan that it is tried on: " + e.getMessage() + ".",
              "Override run() with one that it accepts."));
    } catch (ReflectiveOperationException | RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      found.add(
          new Breach(
              name,
              "It could not be tried: " + cause + ".",
              "A step has a public constructor without parameters, and bears missing values."));
    }
  }

  private static EvaluationStep make(String name) throws ReflectiveOperationException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return (EvaluationStep) loader.loadClass(name).getConstructor().newInstance();
  }
}
