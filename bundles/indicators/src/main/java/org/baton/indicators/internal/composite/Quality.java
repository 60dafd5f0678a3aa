package org.baton.indicators.internal.composite;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.methods.composite.Frame;
import org.baton.methods.composite.Node;
import org.baton.methods.quality.IndicatorQuality;
import org.baton.methods.quality.Limits;
import org.baton.methods.quality.SetQuality;
import org.baton.methods.score.Direction;
import org.baton.methods.statistics.Correlation;

/**
 * What is worth a look in the indicators of an index, by their raw values.
 *
 * @param correlation which coefficient
 * @param limits from where on something is told
 * @param indicators each indicator
 * @param redundant pairs that say the same, the closest first
 * @param contrary pairs below one node that speak against each other, the worst first
 * @param alphas Cronbach's alpha of the indicators below each node; null when nobody can tell
 * @param correlations indicators by indicators; null when nobody can tell
 */
public record Quality(
    String correlation,
    Limits limits,
    List<Indicator> indicators,
    List<Pair> redundant,
    List<Pair> contrary,
    Map<String, Double> alphas,
    List<List<Double>> correlations) {

  /** An indicator; null for what nobody can tell. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Indicator(
      String indicator,
      double known,
      Double mean,
      Double deviation,
      Double cv,
      Double skewness,
      Double kurtosis,
      List<String> flags) {}

  /** Two indicators and their correlation. */
  public record Pair(String one, String other, double r) {}

  static Quality of(Prepared prepared, Correlation correlation, Limits limits) {
    Frame raw = prepared.raw();
    Map<String, Integer> dimensions = new LinkedHashMap<>();
    Map<String, String> parents = new LinkedHashMap<>();
    for (Node node : prepared.recipe().hierarchy().indicators()) {
      parents.put(node.code(), node.parent());
    }
    int[] dimension = new int[raw.indicators().size()];
    List<Direction> directions = new ArrayList<>();
    for (int j = 0; j < dimension.length; j++) {
      String code = raw.indicators().get(j);
      dimension[j] = dimensions.computeIfAbsent(parents.get(code), p -> dimensions.size());
      directions.add(prepared.directions().get(code));
    }
    SetQuality found = SetQuality.of(raw.values(), directions, dimension, correlation, limits);
    Map<String, Double> alphas = new LinkedHashMap<>();
    dimensions.forEach((node, d) -> alphas.put(node, Outcome.known(found.alphas()[d])));
    List<Indicator> indicators = new ArrayList<>();
    for (int j = 0; j < dimension.length; j++) {
      indicators.add(indicator(raw.indicators().get(j), found.indicators().get(j)));
    }
    return new Quality(
        correlation.name().toLowerCase(Locale.ROOT),
        limits,
        indicators,
        pairs(raw, found.redundant()),
        pairs(raw, found.contrary()),
        alphas,
        Arrays.stream(found.correlations())
            .map(row -> Arrays.stream(row).mapToObj(Outcome::known).toList())
            .toList());
  }

  private static Indicator indicator(String code, IndicatorQuality q) {
    return new Indicator(
        code,
        q.known(),
        Outcome.known(q.mean()),
        Outcome.known(q.deviation()),
        Outcome.known(q.cv()),
        Outcome.known(q.skewness()),
        Outcome.known(q.kurtosis()),
        q.flags().stream().map(f -> f.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
  }

  private static List<Pair> pairs(Frame raw, List<SetQuality.Pair> pairs) {
    return pairs.stream()
        .map(p -> new Pair(raw.indicators().get(p.one()), raw.indicators().get(p.other()), p.r()))
        .toList();
  }
}
