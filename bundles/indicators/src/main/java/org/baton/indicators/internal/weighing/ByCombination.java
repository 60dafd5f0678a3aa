package org.baton.indicators.internal.weighing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.methods.weight.Weights;

/** What experts say with what data say: norm(ws^a * wo^(1-a)). */
final class ByCombination implements Way {
  private static final double EXPERTS_SHARE = .7;

  private final double share;

  ByCombination(Options options) {
    share = options.number("share", 0, 1, EXPERTS_SHARE);
  }

  @Override
  public Shares of(List<Item> items, Inputs inputs) {
    List<String> codes = Item.codes(items);
    double[] experts = ByHand.typed(codes, inputs.subjective());
    double[] data = ByHand.typed(codes, inputs.objective());
    double[] subjective =
        Faults.named("inputs/subjective", codes, codes, () -> Weights.manual(experts, 1));
    double[] objective =
        Faults.named("inputs/objective", codes, codes, () -> Weights.manual(data, 1));
    double[] weights =
        Faults.named("inputs", codes, codes, () -> Weights.combined(subjective, objective, share));
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("subjective", Computed.byCode(items, subjective));
    details.put("objective", Computed.byCode(items, objective));
    return new Shares(weights, List.of(), details);
  }
}
