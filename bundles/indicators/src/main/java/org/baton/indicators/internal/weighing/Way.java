package org.baton.indicators.internal.weighing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A method with its parameters, ready to compute. */
@FunctionalInterface
interface Way {
  /** The weights of what is weighed. */
  Shares of(List<Item> items, Inputs inputs);

  /**
   * Weights and what belongs to them.
   *
   * @param weights with the sum 1
   * @param warnings what has to be known
   * @param details figures of the method
   */
  record Shares(double[] weights, List<Warning> warnings, Map<String, Object> details) {
    /** Weights about which there is nothing more to say. */
    static Shares of(double... weights) {
      return new Shares(weights, List.of(), new LinkedHashMap<>());
    }
  }

  /** The method, which takes its parameters from the options. */
  static Way of(Method method, Options options) {
    return switch (method) {
      case EQUAL -> ByHand.equal();
      case MANUAL -> ByHand.manual(options);
      case BUDGET -> new ByBudget(options);
      case AHP -> new ByJudgments(new JudgmentRules(options));
      case ENTROPY, CRITIC, DEVIATION, COMPONENTS -> new ByData(method, options);
      case COMBINATION -> new ByCombination(options);
    };
  }
}
