package org.baton.methods.weight;

import java.util.Collections;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.linear.Eigen;
import org.baton.methods.score.Direction;
import org.baton.methods.statistics.Correlation;
import org.baton.methods.statistics.Statistics;

/**
 * The principal components of a set of indicators, by their correlations. They are information
 * about the set: what correlates need not matter. Nothing here is a weight until somebody takes it
 * as one and says so. Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008),
 * sections 4 and 6.1.
 *
 * @param eigenvalues the variance of each component, descending; their sum is the number of columns
 * @param shares the share of each in the whole variance
 * @param loadings row c, column j: the correlation of component c with indicator j
 */
public record PrincipalComponents(double[] eigenvalues, double[] shares, double[][] loadings) {
  /** Below this many units a component says nothing. */
  public static final int FEWEST = 3;

  /**
   * The components.
   *
   * @param matrix rows of units, at least {@value #FEWEST}; columns of indicators; finite, without
   *     missing values
   * @throws BadInput with {@code too-few} (value: rows), {@code ragged}, {@code missing}, {@code
   *     not-finite}, {@code count}, or {@code constant} with the columns as members
   */
  public static PrincipalComponents of(double[][] matrix) {
    int k = matrix.length == 0 ? 0 : matrix[0].length;
    Columns columns = new Columns(matrix, Collections.nCopies(k, Direction.UP), FEWEST);
    List<Integer> constant = columns.constant();
    if (!constant.isEmpty()) {
      throw new BadInput(new Fault("constant", Fault.NOWHERE, Fault.NOWHERE, Double.NaN, constant));
    }
    Eigen eigen = Eigen.ofSymmetric(Correlation.PEARSON.matrix(matrix));
    double[] values = new double[k];
    double[] shares = new double[k];
    double[][] loadings = new double[k][k];
    for (int c = 0; c < k; c++) {
      // A correlation matrix has no negative eigenvalue; rounding may give one.
      values[c] = Math.max(0, eigen.values()[c]);
      shares[c] = values[c] / k;
      for (int j = 0; j < k; j++) {
        loadings[c][j] = eigen.vectors()[c][j] * Math.sqrt(values[c]);
      }
    }
    return new PrincipalComponents(values, shares, loadings);
  }

  /** How many components have more variance than an indicator (Kaiser 1960), at least 1. */
  public int kaiser() {
    int count = 0;
    while (count < eigenvalues.length && eigenvalues[count] > 1 + 1e-9) {
      count++;
    }
    return Math.max(1, count);
  }

  /** The share of each indicator in the first component: squared loadings with the sum 1. */
  public double[] firstComponent() {
    return byExplainedVariance(1);
  }

  /**
   * The share of each indicator in the variance that the first components explain: the sum of its
   * squared loadings, brought to the sum 1. Components are not rotated.
   *
   * @param components 1 to the number of columns; {@link #kaiser} is usual
   * @throws BadInput with {@code components}
   */
  public double[] byExplainedVariance(int components) {
    if (components < 1 || components > eigenvalues.length) {
      throw new BadInput(Fault.of("components", components));
    }
    double[] sums = new double[eigenvalues.length];
    for (int j = 0; j < sums.length; j++) {
      double[] squares = new double[components];
      for (int c = 0; c < components; c++) {
        squares[c] = loadings[c][j] * loadings[c][j];
      }
      sums[j] = Statistics.sum(squares);
    }
    return Weights.normalised(sums);
  }
}
