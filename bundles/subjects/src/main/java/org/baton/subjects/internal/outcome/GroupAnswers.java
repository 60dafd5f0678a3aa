package org.baton.subjects.internal.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.sheet.SubmittedSheets.Submitted;

/**
 * The sheets of one group.
 *
 * @param group the group
 * @param sheets in the order of their numbers
 */
record GroupAnswers(EvaluatorGroup group, List<Submitted> sheets) {
  /**
   * The answers to an indicator by units.
   *
   * @param zeroIsMissing whether a 0 counts as not given
   */
  Map<String, List<Double>> byUnit(int indicator, boolean zeroIsMissing) {
    Map<String, List<Double>> by = new LinkedHashMap<>();
    for (Submitted sheet : sheets) {
      double v = answer(sheet, indicator, zeroIsMissing);
      if (!Double.isNaN(v)) {
        by.computeIfAbsent(sheet.unit(), u -> new ArrayList<>()).add(v);
      }
    }
    return by;
  }

  /** One answer of a sheet; NaN when it counts as not given. */
  static double answer(Submitted sheet, int indicator, boolean zeroIsMissing) {
    double v = sheet.answers()[indicator];
    return zeroIsMissing && v == 0 ? Double.NaN : v;
  }

  /** How many answers each unit has. */
  static Map<String, Integer> counts(Map<String, List<Double>> byUnit) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    byUnit.forEach((unit, given) -> counts.put(unit, given.size()));
    return counts;
  }

  /** How many evaluators there are. */
  int evaluators() {
    return (int) sheets.stream().map(Submitted::evaluator).distinct().count();
  }

  /** How many units have a sheet. */
  int units() {
    return (int) sheets.stream().map(Submitted::unit).distinct().count();
  }

  /**
   * Answers as a matrix, a row a unit. A column is no more than a place: whose the answers are does
   * not matter to what is computed from it.
   */
  static double[][] matrix(Map<String, List<Double>> byUnit) {
    int most = byUnit.values().stream().mapToInt(List::size).max().orElse(0);
    double[][] matrix = new double[byUnit.size()][most];
    int i = 0;
    for (List<Double> answers : byUnit.values()) {
      Arrays.fill(matrix[i], Double.NaN);
      for (int j = 0; j < answers.size(); j++) {
        matrix[i][j] = answers.get(j);
      }
      i++;
    }
    return matrix;
  }
}
