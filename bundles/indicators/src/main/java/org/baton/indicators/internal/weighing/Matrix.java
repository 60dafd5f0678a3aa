package org.baton.indicators.internal.weighing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.methods.ahp.Judgments;

/** A matrix of judgments, from pairs. */
final class Matrix {
  private Matrix() {}

  /**
   * The whole matrix.
   *
   * @param where the place of the pairs in the input
   * @throws Problem when a pair is not of two different things, comes twice or is off the scale;
   *     when there are too many things; or when no chain of judgments connects them
   */
  static Judgments of(List<Item> items, List<Inputs.Pair> pairs, String where) {
    List<String> codes = Item.codes(items);
    int n = codes.size();
    if (n > Judgments.MOST) {
      throw Problem.of(Kind.INVALID, "indicators.weigh.too-many", n, Judgments.MOST);
    }
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      Arrays.fill(a[i], Double.NaN);
      a[i][i] = 1;
    }
    List<Violation> mistakes = new ArrayList<>();
    for (Inputs.Pair pair : pairs) {
      int i = codes.indexOf(pair.row());
      int j = codes.indexOf(pair.column());
      String place = where + "/" + pair.row() + "/" + pair.column();
      if (i < 0 || j < 0 || i == j) {
        mistakes.add(Violation.at(place, pair.value(), "indicators.weigh.pair-unknown"));
      } else if (!Double.isFinite(pair.value())) {
        mistakes.add(
            Violation.at(
                place,
                pair.value(),
                "indicators.weigh.fault.not-a-judgment",
                pair.row(),
                pair.column(),
                0,
                ""));
      } else if (!Double.isNaN(a[i][j])) {
        mistakes.add(Violation.at(place, pair.value(), "indicators.weigh.pair-twice"));
      } else {
        a[i][j] = pair.value();
        a[j][i] = 1 / pair.value();
      }
    }
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("indicators.weigh.invalid", mistakes, mistakes.size());
    }
    return Faults.named(where, codes, codes, () -> Judgments.of(a));
  }

  /** The pairs of things to be compared, each once, in their order. */
  static List<String[]> pairs(List<Item> items) {
    List<String[]> pairs = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      for (int j = i + 1; j < items.size(); j++) {
        pairs.add(new String[] {items.get(i).code(), items.get(j).code()});
      }
    }
    return pairs;
  }
}
