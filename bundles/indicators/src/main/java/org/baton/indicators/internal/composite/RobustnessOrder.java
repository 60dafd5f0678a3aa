package org.baton.indicators.internal.composite;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How firm results are to be tested. What is null has its default and is listed in the answer.
 *
 * @param seed what makes the draws the same again; 1
 * @param draws how many; 1000
 * @param interval the share of draws that intervals hold; .9
 * @param noise {@code uniform}, {@code dirichlet} or {@code none}
 * @param size how much weights vary; .25
 * @param across whether weights vary among {@code siblings}, or among {@code all} indicators
 * @param normalisations other normalisations that could as well be taken, as their steps are
 *     written; none
 * @param aggregations other aggregations that could as well be taken at every node; none
 * @param power the exponent of the aggregation {@code generalised}
 * @param bands the least total of each grade, strictly descending; none
 * @param sobol whether Sobol's indices are computed; true
 * @param base how many points each of their two samples has; 256
 * @param estimator of their first order: {@code saltelli} or {@code jansen}
 * @param resamples how many resamples make their intervals; 200
 */
public record RobustnessOrder(
    Long seed,
    Integer draws,
    Double interval,
    String noise,
    Double size,
    String across,
    List<Map<String, Object>> normalisations,
    List<String> aggregations,
    Double power,
    List<Double> bands,
    Boolean sobol,
    Integer base,
    String estimator,
    Integer resamples) {
  /** Everything by default. */
  public static final RobustnessOrder USUAL =
      new RobustnessOrder(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** Puts empty lists where nothing was given. */
  public RobustnessOrder {
    normalisations = Objects.requireNonNullElse(normalisations, List.of());
    aggregations = Objects.requireNonNullElse(aggregations, List.of());
    bands = Objects.requireNonNullElse(bands, List.of());
  }
}
