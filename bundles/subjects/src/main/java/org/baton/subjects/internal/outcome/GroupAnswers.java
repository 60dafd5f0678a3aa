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
      double v = sheet.answers()[indicator];
      if (!Double.isNaN(v) && !(zeroIsMissing && v == 0)) {
        by.computeIfAbsent(sheet.unit(), u -> new ArrayList<>()).add(v);
      }
    }
    return by;
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
   * The answers to an indicator as a matrix, a row a unit. Where evaluators are few a column is one
   * evaluator; where each unit has its own, a column is no more than a place.
   */
  double[][] matrix(int indicator, boolean zeroIsMissing, boolean byEvaluator) {
    return byEvaluator
        ? byEvaluator(indicator, zeroIsMissing)
        : packed(byUnit(indicator, zeroIsMissing));
  }

  private double[][] byEvaluator(int indicator, boolean zeroIsMissing) {
    Map<String, Integer> units = new LinkedHashMap<>();
    Map<String, Integer> evaluators = new LinkedHashMap<>();
    for (Submitted s : sheets) {
      units.putIfAbsent(s.unit(), units.size());
      evaluators.putIfAbsent(s.evaluator(), evaluators.size());
    }
    double[][] matrix = empty(units.size(), evaluators.size());
    for (Submitted s : sheets) {
      double v = s.answers()[indicator];
      matrix[units.get(s.unit())][evaluators.get(s.evaluator())] =
          zeroIsMissing && v == 0 ? Double.NaN : v;
    }
    return matrix;
  }

  private static double[][] packed(Map<String, List<Double>> byUnit) {
    int most = byUnit.values().stream().mapToInt(List::size).max().orElse(0);
    double[][] matrix = empty(byUnit.size(), most);
    int i = 0;
    for (List<Double> answers : byUnit.values()) {
      for (int j = 0; j < answers.size(); j++) {
        matrix[i][j] = answers.get(j);
      }
      i++;
    }
    return matrix;
  }

  private static double[][] empty(int rows, int columns) {
    double[][] matrix = new double[rows][columns];
    for (double[] row : matrix) {
      Arrays.fill(row, Double.NaN);
    }
    return matrix;
  }
}
