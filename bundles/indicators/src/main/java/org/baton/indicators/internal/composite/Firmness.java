package org.baton.indicators.internal.composite;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.SortedSet;

/**
 * How firm the totals of a composite index are.
 *
 * @param generator the generator of random numbers
 * @param seed its seed
 * @param draws how many draws were made
 * @param interval the share of draws that intervals hold
 * @param ways what was drawn from: normalisations and aggregations, the one that counts first
 * @param defaulted the settings that nobody gave
 * @param stability the mean share of draws in which a unit keeps its grade; null without grades
 * @param units each unit, in the order of the data
 * @param factors Sobol's indices of the mean distance of totals from those that count; empty when
 *     they were not asked for or nothing varies
 * @param weights each indicator's weight, and its share in the variance of totals
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Firmness(
    String generator,
    long seed,
    int draws,
    double interval,
    Ways ways,
    SortedSet<String> defaulted,
    Double stability,
    List<Unit> units,
    List<Factor> factors,
    List<Weight> weights) {

  /** What could as well be taken. */
  public record Ways(List<String> normalisations, List<String> aggregations) {}

  /**
   * A unit.
   *
   * @param unit its code
   * @param total the total that counts
   * @param mean over the draws
   * @param deviation over the draws
   * @param low the lower end of its interval
   * @param median over the draws
   * @param high the upper end
   * @param grade the place of its grade, best first, from 0; -1 below the last
   * @param grades the share of draws in each grade, and last below all of them
   * @param stability the share of draws with the grade that counts
   * @param undefined how many draws gave no total
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Unit(
      String unit,
      Double total,
      Double mean,
      Double deviation,
      Double low,
      Double median,
      Double high,
      int grade,
      List<Double> grades,
      Double stability,
      int undefined) {}

  /**
   * A factor that moves totals.
   *
   * @param factor {@code weights}, {@code scaling} or {@code totalling}
   * @param first its index of first order; null when totals do not vary
   * @param firstLow the lower end of its interval of 95 %
   * @param firstHigh the upper end
   * @param total its total index
   * @param totalLow the lower end
   * @param totalHigh the upper end
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Factor(
      String factor,
      Double first,
      Double firstLow,
      Double firstHigh,
      Double total,
      Double totalLow,
      Double totalHigh) {}

  /**
   * What a weight does.
   *
   * @param indicator the indicator
   * @param weight its weight in the whole, with the sum 1
   * @param effect its share in the variance of totals, with the sum 1; null when scores are missing
   *     or totals do not vary
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Weight(String indicator, double weight, Double effect) {}
}
