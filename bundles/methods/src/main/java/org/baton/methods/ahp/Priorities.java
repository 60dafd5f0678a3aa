package org.baton.methods.ahp;

import java.util.Arrays;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.linear.Linear;
import org.baton.methods.statistics.Statistics;

/** A way from judgments to priorities. */
public enum Priorities {
  /** The principal eigenvector (Saaty 1980); with missing judgments after Harker (1987). */
  EIGENVECTOR,
  /**
   * The geometric means of the rows (Crawford and Williams 1985); with missing judgments the
   * logarithmic least squares of those that are there (Bozóki, Fülöp and Rónyai 2010).
   */
  GEOMETRIC_MEAN,
  /** Each column divided by its sum, then the means of the rows; needs all judgments. */
  COLUMN_SUM;

  /** The names as a plan writes them. */
  public static List<String> names() {
    return List.of("eigenvector", "geometric-mean", "column-sum");
  }

  /**
   * The way of this name.
   *
   * @throws IllegalArgumentException for an unknown name; there is no fallback
   */
  public static Priorities of(String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("unknown way to priorities: " + name);
    }
    return values()[place];
  }

  /**
   * The priorities, above 0, with the sum 1.
   *
   * @throws BadInput with {@code incomplete} (value: how many are missing) when {@link #COLUMN_SUM}
   *     lacks judgments
   */
  public double[] of(Judgments judgments) {
    return switch (this) {
      case EIGENVECTOR -> Principal.of(judgments).vector();
      case GEOMETRIC_MEAN -> leastSquares(judgments);
      case COLUMN_SUM -> columnSum(judgments);
    };
  }

  private static double[] leastSquares(Judgments judgments) {
    int n = judgments.size();
    // The first is held at 1; its row of the graph's Laplacian follows from the others.
    double[][] laplacian = new double[n - 1][n - 1];
    double[] right = new double[n - 1];
    for (int i = 1; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double v = judgments.get(i, j);
        if (i == j || Double.isNaN(v)) {
          continue;
        }
        laplacian[i - 1][i - 1]++;
        right[i - 1] += StrictMath.log(v);
        if (j > 0) {
          laplacian[i - 1][j - 1]--;
        }
      }
    }
    double[] logs = Linear.solve(laplacian, right);
    double[] w = new double[n];
    w[0] = 1;
    for (int i = 1; i < n; i++) {
      w[i] = StrictMath.exp(logs[i - 1]);
    }
    return shares(w);
  }

  private static double[] columnSum(Judgments judgments) {
    if (judgments.missing() > 0) {
      throw new BadInput(Fault.of("incomplete", judgments.missing()));
    }
    double[][] a = judgments.matrix();
    int n = a.length;
    double[] w = new double[n];
    for (int j = 0; j < n; j++) {
      double[] column = new double[n];
      for (int i = 0; i < n; i++) {
        column[i] = a[i][j];
      }
      double sum = Statistics.sum(column);
      for (int i = 0; i < n; i++) {
        w[i] += column[i] / sum;
      }
    }
    return shares(w);
  }

  static double[] shares(double[] w) {
    double sum = Statistics.sum(w);
    return Arrays.stream(w).map(v -> v / sum).toArray();
  }
}
