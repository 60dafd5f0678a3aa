package org.baton.indicators.internal.weighing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.methods.score.Direction;
import org.baton.methods.statistics.Correlation;
import org.baton.methods.weight.Entropy;
import org.baton.methods.weight.FromData;
import org.baton.methods.weight.PrincipalComponents;
import org.baton.methods.weight.Spread;

/** Weights from the values of units. */
final class ByData implements Way {
  private static final String WHERE = "inputs/values";
  private static final String DROP = "drop-units";
  private static final String FIRST = "first";
  private static final String UP = "up";

  private final Method method;
  private final boolean drops;
  private Entropy entropy = Entropy.MIN_MAX;
  private Correlation correlation = Correlation.PEARSON;
  private boolean first;

  ByData(Method method, Options options) {
    this.method = method;
    drops = options.word("missing", List.of("refuse", DROP), "refuse").equals(DROP);
    switch (method) {
      case ENTROPY ->
          entropy = Entropy.of(options.word("scaling", Entropy.names(), Entropy.names().get(0)));
      case CRITIC ->
          correlation =
              Correlation.valueOf(
                  options
                      .word("correlation", List.of("pearson", "spearman"), "pearson")
                      .toUpperCase(java.util.Locale.ROOT));
      case COMPONENTS ->
          first = options.word("components", List.of("kaiser", FIRST), "kaiser").equals(FIRST);
      default -> {
        // The deviation has no parameter of its own.
      }
    }
  }

  @Override
  public Shares of(List<Item> items, Inputs inputs) {
    List<String> codes = Item.codes(items);
    List<String> units = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < inputs.values().size(); i++) {
      String unit = i < inputs.units().size() ? inputs.units().get(i) : "#" + (i + 1);
      List<Double> row = inputs.values().get(i);
      if (drops && row.stream().anyMatch(Objects::isNull)) {
        dropped.add(unit);
      } else {
        units.add(unit);
        rows.add(row.stream().mapToDouble(v -> v == null ? Double.NaN : v).toArray());
      }
    }
    double[][] matrix = rows.toArray(double[][]::new);
    Shares shares = Faults.named(WHERE, units, codes, () -> computed(matrix, items));
    List<Warning> warnings = new ArrayList<>(shares.warnings());
    if (!dropped.isEmpty()) {
      warnings.add(new Warning("indicators.weigh.warn.dropped", dropped));
    }
    shares.details().put("units", units.size());
    return new Shares(shares.weights(), warnings, shares.details());
  }

  private Shares computed(double[][] matrix, List<Item> items) {
    if (method == Method.COMPONENTS) {
      return components(matrix, items);
    }
    // Raw shares of the whole do not ask which values are better.
    boolean any = method == Method.ENTROPY && entropy == Entropy.SUM;
    List<Direction> directions =
        items.stream().map(i -> Direction.of(any ? UP : i.direction()).orElse(null)).toList();
    FromData found =
        switch (method) {
          case ENTROPY -> entropy.weights(matrix, directions);
          case CRITIC -> Spread.critic(matrix, directions, correlation);
          default -> Spread.deviation(matrix, directions);
        };
    List<Warning> warnings = new ArrayList<>();
    if (!found.constant().isEmpty()) {
      warnings.add(
          new Warning(
              "indicators.weigh.warn.constant",
              found.constant().stream().map(j -> items.get(j).code()).toList()));
    }
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("information", Computed.byCode(items, found.information()));
    return new Shares(found.weights(), warnings, details);
  }

  private Shares components(double[][] matrix, List<Item> items) {
    PrincipalComponents found = PrincipalComponents.of(matrix);
    int count = first ? 1 : found.kaiser();
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("eigenvalues", found.eigenvalues());
    details.put("varianceShares", found.shares());
    details.put("componentsUsed", count);
    for (int c = 0; c < count; c++) {
      details.put("loadings" + (c + 1), Computed.byCode(items, found.loadings()[c]));
    }
    return new Shares(
        found.byExplainedVariance(count),
        List.of(new Warning(Warning.INFORMATION, List.of())),
        details);
  }
}
