package org.baton.subjects.internal.matrix;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;

/**
 * What the answers of an evaluated cycle come to with the shares of a matrix. Nothing is written,
 * and no result changes.
 *
 * @param cycle the code of the cycle
 * @param matrix the number of the matrix
 * @param regime the regime on the first day of the matrix, if there is one
 * @param units how many units have an answer
 * @param lines the indicators that evaluators answer, in the plan's order
 * @param faults what keeps plans from being made of the matrix
 */
public record Simulation(
    String cycle,
    long matrix,
    Optional<Regime> regime,
    int units,
    List<Line> lines,
    List<Violation> faults) {
  /** Copies the lists. */
  public Simulation {
    lines = List.copyOf(lines);
    faults = List.copyOf(faults);
  }

  /**
   * An indicator.
   *
   * @param code its code
   * @param title its name
   * @param element the code of the element it stands for; empty when nobody said, and then its
   *     groups stay as they are
   * @param now with the shares of the plan
   * @param then with the shares of the matrix
   */
  public record Line(String code, Text title, String element, Side now, Side then) {}

  /**
   * What all units come to under some shares.
   *
   * @param external the external share, 0 to 1
   * @param mean the mean of those that have a score, before any standard; empty when none has
   * @param scored how many have a score
   * @param insufficient how many have none because a main group has too few answers
   */
  public record Side(double external, OptionalDouble mean, int scored, int insufficient) {}

  /**
   * A unit's value of an indicator, before any standard.
   *
   * @param unit its code
   * @param now with the shares of the plan; empty unless scored
   * @param nowState why there is none
   * @param then with the shares of the matrix; empty unless scored
   * @param thenState why there is none
   */
  public record UnitValue(
      String unit,
      OptionalDouble now,
      ScoreState nowState,
      OptionalDouble then,
      ScoreState thenState) {}
}
