package org.baton.methods.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Makes scoring rules from their names and parameters. */
public final class ScoringRules {
  private static final Map<String, BiFunction<Parameters, Direction, ScoringRule>> RULES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("none", (p, d) -> new AsIs()),
              Map.entry("met", (p, d) -> new Met(d, p.number("met", 100), p.number("unmet", 0))),
              Map.entry("ratio-to-target", (p, d) -> ratio(p, d)),
              Map.entry("distance-to-target", (p, d) -> new DistanceToTarget(d, p.number("zero"))),
              Map.entry("min-max", ScoringRules::minMax),
              Map.entry("goalposts", ScoringRules::goalposts),
              Map.entry("interval", (p, d) -> interval(p)),
              Map.entry("piecewise", (p, d) -> new Piecewise(p.points("points", 2, true))),
              Map.entry("banded", ScoringRules::banded),
              Map.entry("yes-no", (p, d) -> new YesNo(p.number("yes", 100), p.number("no", 0))),
              Map.entry("deduction", (p, d) -> deduction(p)),
              Map.entry("efficacy", (p, d) -> efficacy(p))));

  private ScoringRules() {}

  /**
   * A rule, or what is wrong with it.
   *
   * @param rule the rule; empty when there are mistakes
   * @param mistakes all mistakes found
   */
  public record Made(Optional<ScoringRule> rule, List<Mistake> mistakes) {}

  /** The names of all rules, sorted. */
  public static List<String> names() {
    return List.copyOf(RULES.keySet());
  }

  /**
   * Makes a rule; an unknown name or parameter is a mistake, never passed over.
   *
   * @param name such as {@code ratio-to-target}
   * @param parameters numbers, words, or lists of pairs of numbers
   * @param direction which values are better
   */
  public static Made of(String name, Map<String, Object> parameters, Direction direction) {
    BiFunction<Parameters, Direction, ScoringRule> maker = RULES.get(name);
    if (maker == null) {
      return new Made(
          Optional.empty(), List.of(new Mistake("rule", name, "unknown-rule", names())));
    }
    Parameters p = new Parameters(parameters);
    if ("ratio-to-target".equals(name)
        && direction != Direction.UP
        && direction != Direction.DOWN) {
      p.mistake("direction", direction, "not-a-choice", List.of("up", "down"));
    }
    ScoringRule rule = maker.apply(p, direction);
    p.refuseUnknown();
    return new Made(p.mistakes().isEmpty() ? Optional.of(rule) : Optional.empty(), p.mistakes());
  }

  private static ScoringRule ratio(Parameters p, Direction direction) {
    RatioToTarget rule =
        new RatioToTarget(
            direction, p.number("cap", 100), p.number("far", 150), p.number("deduct", 0));
    p.notDescending("far", 100, rule.far());
    p.notDescending("deduct", 0, rule.deduct());
    return rule;
  }

  private static ScoringRule minMax(Parameters p, Direction direction) {
    String bounds = p.choice("bounds", "given", List.of("given", "observed"));
    String constant = p.choice("constant", "error", List.of("error", "middle"));
    Bounds given = Bounds.NONE;
    if ("given".equals(bounds)) {
      given = new Bounds(p.number("min"), p.number("max"));
      p.ascending("max", given.min(), given.max());
    }
    return new MinMax(
        direction, given, p.number("from", 0), p.number("to", 100), "middle".equals(constant));
  }

  private static ScoringRule goalposts(Parameters p, Direction direction) {
    Goalposts rule = new Goalposts(direction, p.number("low"), p.number("high"));
    p.ascending("high", rule.low(), rule.high());
    return rule;
  }

  private static ScoringRule efficacy(Parameters p) {
    Efficacy rule = new Efficacy(p.number("pass"), p.number("satisfactory"));
    p.different("satisfactory", rule.pass(), rule.satisfactory());
    return rule;
  }

  private static ScoringRule interval(Parameters p) {
    Interval rule = new Interval(p.number("low"), p.number("high"), p.number("width"));
    p.notDescending("high", rule.low(), rule.high());
    p.ascending("width", 0, rule.width());
    return rule;
  }

  private static ScoringRule banded(Parameters p, Direction direction) {
    List<Piecewise.Point> bands = p.points("bands", 1, false);
    boolean down = direction == Direction.DOWN;
    for (int i = 1; i < bands.size(); i++) {
      double better = bands.get(i - 1).value();
      double worse = bands.get(i).value();
      p.ascending("bands", down ? better : worse, down ? worse : better);
    }
    return new Banded(direction, bands, p.number("otherwise", 0));
  }

  private static ScoringRule deduction(Parameters p) {
    Deduction rule = new Deduction(p.number("full", 100), p.number("per"), p.number("floor", 0));
    p.ascending("per", 0, rule.per());
    return rule;
  }
}
