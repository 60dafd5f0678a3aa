package org.baton.indicators.internal.weighing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.methods.weight.Budget;

/** Weights by budget allocation. */
final class ByBudget implements Way {
  private static final double HUNDRED = 100;

  private final double budget;

  ByBudget(Options options) {
    budget = options.number("budget", Double.MIN_VALUE, 1e9, HUNDRED);
  }

  @Override
  public Shares of(List<Item> items, Inputs inputs) {
    List<String> codes = Item.codes(items);
    List<String> people = inputs.points().stream().map(Inputs.Shared::person).toList();
    double[][] points =
        inputs.points().stream().map(p -> ByHand.typed(codes, p.points())).toArray(double[][]::new);
    double[] say = inputs.points().stream().mapToDouble(Inputs.Shared::weight).toArray();
    Budget shared =
        Faults.named("inputs/points", people, codes, () -> Budget.of(points, budget, say));
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("people", people.size());
    details.put("lowest", Computed.byCode(items, shared.lowest()));
    details.put("median", Computed.byCode(items, shared.median()));
    details.put("highest", Computed.byCode(items, shared.highest()));
    if (people.size() > 1) {
      details.put("deviation", Computed.byCode(items, shared.deviation()));
    }
    return new Shares(shared.weights(), List.of(), details);
  }
}
