package org.baton.indicators.internal.weighing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a method computes weights from; each method needs its own part and nothing else.
 *
 * @param source where it comes from, in words
 * @param weights for weights by hand: each by its code
 * @param points for budget allocation: what each person gave
 * @param experts for AHP: what each expert judged
 * @param units for methods from data: the rows
 * @param values for methods from data: a row a unit, a column a thing weighed; null is missing
 * @param subjective for a combination: the experts' weights by their codes
 * @param objective for a combination: the data's weights by their codes
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Inputs(
    String source,
    Map<String, Double> weights,
    List<Shared> points,
    List<Judged> experts,
    List<String> units,
    List<List<Double>> values,
    Map<String, Double> subjective,
    Map<String, Double> objective) {
  /** Nothing. */
  public static final Inputs NONE = new Inputs("", null, null, null, null, null, null, null);

  /**
   * What one person shared out.
   *
   * @param person who
   * @param weight the person's weight, 0 or more; 1 when nobody said
   * @param points by the codes of what is weighed
   */
  public record Shared(String person, Double weight, Map<String, Double> points) {
    /** Puts what holds when nobody said. */
    public Shared {
      person = Objects.requireNonNullElse(person, "");
      weight = Objects.requireNonNullElse(weight, 1.0);
      points = sorted(points);
    }
  }

  /**
   * What one expert judged.
   *
   * @param expert who
   * @param weight the expert's weight, 0 or more; 1 when nobody said
   * @param judgments of pairs
   * @param excluded why the judgments do not count; empty when they do
   */
  public record Judged(String expert, Double weight, List<Pair> judgments, String excluded) {
    /** Puts what holds when nobody said. */
    public Judged {
      expert = Objects.requireNonNullElse(expert, "");
      weight = Objects.requireNonNullElse(weight, 1.0);
      judgments = judgments == null ? List.of() : List.copyOf(judgments);
      excluded = Objects.requireNonNullElse(excluded, "");
    }
  }

  /**
   * A pair as it is sent.
   *
   * @param row the code of the one
   * @param column the code of the other
   * @param value how many times more important the one is
   */
  public record Pair(String row, String column, double value) {
    /** Puts the empty word for none. */
    public Pair {
      row = Objects.requireNonNullElse(row, "");
      column = Objects.requireNonNullElse(column, "");
    }
  }

  /** Copies the collections. */
  public Inputs {
    source = Objects.requireNonNullElse(source, "");
    weights = sorted(weights);
    points = points == null ? List.of() : List.copyOf(points);
    experts = experts == null ? List.of() : List.copyOf(experts);
    units = units == null ? List.of() : List.copyOf(units);
    values = values == null ? List.of() : values.stream().map(Inputs::row).toList();
    subjective = sorted(subjective);
    objective = sorted(objective);
  }

  private static List<Double> row(List<Double> row) {
    return row == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(row));
  }

  private static Map<String, Double> sorted(Map<String, Double> given) {
    return given == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(given));
  }

  /** Weights by hand. */
  public static Inputs weights(Map<String, Double> weights) {
    return new Inputs("", weights, null, null, null, null, null, null);
  }

  /** Points that people shared out. */
  public static Inputs points(List<Shared> points) {
    return new Inputs("", null, points, null, null, null, null, null);
  }

  /** Judgments of experts. */
  public static Inputs experts(List<Judged> experts) {
    return new Inputs("", null, null, experts, null, null, null, null);
  }

  /** Values of units. */
  public static Inputs values(String source, List<String> units, List<List<Double>> values) {
    return new Inputs(source, null, null, null, units, values, null, null);
  }

  /** Weights to be combined. */
  public static Inputs sides(
      String source, Map<String, Double> subjective, Map<String, Double> objective) {
    return new Inputs(source, null, null, null, null, null, subjective, objective);
  }
}
