package org.baton.indicators.internal.composite;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything a composite index is made from. Nulls in values are missing ones.
 *
 * @param units the codes of the units, one a row
 * @param indicators what is known of each indicator, one a column
 * @param nodes what indicators are put together to; one of them has no parent
 * @param values units by indicators
 * @param groups the group of each unit that has one, for imputation by groups
 * @param sizes what indicators may be divided by; null for nothing
 * @param earlier values of earlier points of time, the last first
 * @param steps what is done, in order; the name of each under {@code step}
 */
public record Document(
    List<String> units,
    List<Indicator> indicators,
    List<Group> nodes,
    List<List<Double>> values,
    Map<String, String> groups,
    Sizes sizes,
    List<Earlier> earlier,
    List<Map<String, Object>> steps) {
  /** Puts empty lists and maps where nothing was given. */
  public Document {
    units = Objects.requireNonNullElse(units, List.of());
    indicators = Objects.requireNonNullElse(indicators, List.of());
    nodes = Objects.requireNonNullElse(nodes, List.of());
    values = Objects.requireNonNullElse(values, List.of());
    groups = Objects.requireNonNullElse(groups, Map.of());
    earlier = Objects.requireNonNullElse(earlier, List.of());
    steps = Objects.requireNonNullElse(steps, List.of());
  }

  /**
   * An indicator.
   *
   * @param code its code
   * @param parent the node it is a part of
   * @param weight its weight beside the other parts; 1 when null
   * @param direction {@code up} or {@code down}
   * @param denominator the size it is divided by; null for none
   * @param scale what the quotient is multiplied with; 1 when null
   */
  public record Indicator(
      String code,
      String parent,
      Double weight,
      String direction,
      String denominator,
      Double scale) {}

  /**
   * What others are put together to.
   *
   * @param code its code
   * @param parent the node it is a part of; empty or null for the index itself
   * @param weight its weight beside the other parts; 1 when null
   * @param rule how: method, power, floor, missing, availability, measure, substitute; what is not
   *     given has its default and is listed
   */
  public record Group(String code, String parent, Double weight, Map<String, Object> rule) {
    /** Puts an empty map where no rule was given. */
    public Group {
      rule = Objects.requireNonNullElse(rule, Map.of());
    }
  }

  /**
   * Sizes of units.
   *
   * @param codes what is known
   * @param values units by sizes, in the order of the document's units
   */
  public record Sizes(List<String> codes, List<List<Double>> values) {}

  /**
   * Values of an earlier point of time.
   *
   * @param units the codes of its units
   * @param values units by the document's indicators
   */
  public record Earlier(List<String> units, List<List<Double>> values) {}
}
