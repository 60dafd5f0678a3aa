package org.baton.subjects.internal.reliability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.methods.agreement.Generalizability;

/**
 * How many raters a reliability needs.
 *
 * @param reason {@code none}, or the word for why nothing can be said
 * @param variances of {@code units}, {@code raters} and {@code residual}
 * @param below which of them were estimated below 0 and set to 0
 * @param rated units that all raters rated
 * @param leftOut those that not all rated
 * @param coefficients what so many raters reach
 * @param needed how many raters targets need
 */
public record Decision(
    String reason,
    Map<String, Double> variances,
    List<String> below,
    int rated,
    int leftOut,
    List<Reached> coefficients,
    List<Needed> needed) {
  private static final List<Integer> NUMBERS = List.of(1, 2, 3, 5, 7, 9, 12, 15, 20, 30);

  /** The targets by default. */
  public static final List<Double> TARGETS = List.of(.7, .8, .9);

  private static final int MOST = 100;

  /**
   * What is asked.
   *
   * @param numbers of raters; some usual ones by default
   * @param targets of the coefficient; .7, .8 and .9 by default
   */
  public record Question(
      List<String> units,
      List<String> raters,
      List<List<Double>> ratings,
      List<Integer> numbers,
      List<Double> targets) {}

  /**
   * What the mean of so many raters reaches: relative E rho^2, absolute phi; null when undefined.
   */
  public record Reached(int raters, Double relative, Double absolute) {}

  /** The fewest raters for a target; left out when it cannot be reached. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Needed(double target, Integer relative, Integer absolute) {}

  /**
   * Computes.
   *
   * @throws Problem with every mistake
   */
  public static Decision of(Question question) {
    Table table = new Table(question.units(), question.raters(), question.ratings());
    List<Integer> numbers = Objects.requireNonNullElse(question.numbers(), NUMBERS);
    List<Double> targets = Objects.requireNonNullElse(question.targets(), TARGETS);
    check(numbers, targets);
    Generalizability g = Generalizability.of(table.matrix());
    Map<String, Double> variances = new TreeMap<>();
    variances.put("units", g.units());
    variances.put("raters", g.raters());
    variances.put("residual", g.residual());
    return new Decision(
        g.reason().code(),
        variances,
        g.below(),
        g.rated(),
        g.leftOut(),
        numbers.stream()
            .map(n -> new Reached(n, Figure.known(g.relative(n)), Figure.known(g.absolute(n))))
            .toList(),
        targets.stream()
            .map(t -> new Needed(t, number(g.ratersFor(t)), number(g.ratersForAbsolute(t))))
            .toList());
  }

  /** A number; null when there is none. */
  public static Integer number(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  private static void check(List<Integer> numbers, List<Double> targets) {
    List<Violation> mistakes = new ArrayList<>();
    if (numbers.size() > MOST || targets.size() > MOST) {
      int many = Math.max(numbers.size(), targets.size());
      Violation mistake = Violation.at("numbers", many, "subjects.reliability.fault.many", MOST);
      throw Problem.invalid("subjects.reliability.invalid", List.of(mistake), 1);
    }
    for (Integer n : numbers) {
      if (n == null || n < 1) {
        mistakes.add(Violation.at("numbers", n, "subjects.reliability.fault.raters"));
      }
    }
    for (Double t : targets) {
      if (t == null || !(t > 0 && t < 1)) {
        mistakes.add(Violation.at("targets", t, "subjects.reliability.fault.target"));
      }
    }
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("subjects.reliability.invalid", mistakes, mistakes.size());
    }
  }
}
