package org.baton.indicators.internal.standard;

import java.util.List;
import java.util.Map;

/** Which parameters each rule has, so that a form can ask for them. */
public final class RuleShape {
  private static final Map<String, List<Parameter>> RULES =
      Map.ofEntries(
          Map.entry("none", List.of()),
          Map.entry("met", List.of(number("met", "100"), number("unmet", "0"))),
          Map.entry(
              "ratio-to-target",
              List.of(number("cap", "100"), number("far", "150"), number("deduct", "0"))),
          Map.entry("distance-to-target", List.of(number("zero", ""))),
          Map.entry(
              "min-max",
              List.of(
                  choice("bounds", "given", "observed"),
                  number("min", ""),
                  number("max", ""),
                  number("from", "0"),
                  number("to", "100"),
                  choice("constant", "error", "middle"))),
          Map.entry("goalposts", List.of(number("low", ""), number("high", ""))),
          Map.entry(
              "interval", List.of(number("low", ""), number("high", ""), number("width", ""))),
          Map.entry("piecewise", List.of(pairs("points"))),
          Map.entry("banded", List.of(pairs("bands"), number("otherwise", "0"))),
          Map.entry("yes-no", List.of(number("yes", "100"), number("no", "0"))),
          Map.entry(
              "deduction", List.of(number("full", "100"), number("per", ""), number("floor", "0"))),
          Map.entry("efficacy", List.of(number("pass", ""), number("satisfactory", ""))));

  private RuleShape() {}

  /** What a parameter holds. */
  public enum Kind {
    /** A number. */
    NUMBER,
    /** Pairs of a value and a score. */
    PAIRS,
    /** One of several words. */
    CHOICE
  }

  /**
   * A parameter.
   *
   * @param name its name
   * @param kind what it holds
   * @param otherwise what holds when it is not given; empty when it must be
   * @param choices the words to choose from
   */
  public record Parameter(String name, Kind kind, String otherwise, List<String> choices) {}

  private static Parameter number(String name, String otherwise) {
    return new Parameter(name, Kind.NUMBER, otherwise, List.of());
  }

  private static Parameter pairs(String name) {
    return new Parameter(name, Kind.PAIRS, "", List.of());
  }

  private static Parameter choice(String name, String... words) {
    return new Parameter(name, Kind.CHOICE, words[0], List.of(words));
  }

  /** The parameters of a rule; none when the rule is unknown. */
  public static List<Parameter> of(String rule) {
    return RULES.getOrDefault(rule, List.of());
  }
}
