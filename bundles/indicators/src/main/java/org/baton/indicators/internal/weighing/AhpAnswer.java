package org.baton.indicators.internal.weighing;

import java.util.List;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.methods.ahp.Judgments;

/**
 * What one person's judgments say.
 *
 * @param appraisal priorities, consistency and the worst contradictions
 * @param advice the smallest change that makes them consistent; without steps when they are
 * @param parameters every named parameter with the value that was used
 * @param defaulted the names of those that nobody gave
 */
public record AhpAnswer(
    Appraisal appraisal,
    Appraisal.Advice advice,
    Map<String, Object> parameters,
    List<String> defaulted) {

  /** The answer for judgments as pairs. */
  public static AhpAnswer ofPairs(
      List<Item> items, List<Inputs.Pair> pairs, Map<String, Object> parameters) {
    Weigher.check(items);
    return of(items, Matrix.of(items, pairs, "judgments"), parameters);
  }

  /**
   * The answer for judgments as a matrix.
   *
   * @throws Problem with every cell that is no judgment or not reciprocal; or when the matrix is
   *     not of these items
   */
  public static AhpAnswer ofMatrix(
      List<Item> items, double[][] matrix, Map<String, Object> parameters) {
    Weigher.check(items);
    if (matrix.length != items.size()) {
      throw Problem.of(Kind.INVALID, "indicators.weigh.matrix-size", matrix.length, items.size());
    }
    if (items.size() > Judgments.MOST) {
      throw Problem.of(Kind.INVALID, "indicators.weigh.too-many", items.size(), Judgments.MOST);
    }
    List<String> codes = Item.codes(items);
    return of(items, Faults.named("matrix", codes, codes, () -> Judgments.of(matrix)), parameters);
  }

  private static AhpAnswer of(
      List<Item> items, Judgments judgments, Map<String, Object> parameters) {
    Options options = JudgmentRules.read(parameters);
    JudgmentRules rules = JudgmentRules.of(parameters);
    return new AhpAnswer(
        Appraisal.of(items, judgments, rules),
        Appraisal.advice(items, judgments, rules),
        options.used(),
        options.defaulted());
  }
}
