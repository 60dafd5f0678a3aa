package org.baton.methods.statistics;

/**
 * Skewness and excess kurtosis of a sample, adjusted for its size: the G1 and G2 of spreadsheets
 * and type 2 of Joanes and Gill, Comparing Measures of Sample Skewness and Kurtosis, The
 * Statistician 47 (1998).
 *
 * @param skewness NaN below three values or when all are the same
 * @param kurtosis NaN below four values or when all are the same
 */
public record Shape(double skewness, double kurtosis) {
  /**
   * The shape of a sample.
   *
   * @param sample finite values in any order
   */
  public static Shape of(double... sample) {
    double n = sample.length;
    if (isConstant(sample)) {
      return new Shape(Double.NaN, Double.NaN);
    }
    double mean = Statistics.mean(sample);
    double second = moment(sample, mean, 2);
    double skewness = moment(sample, mean, 3) / StrictMath.pow(second, 1.5);
    double kurtosis = moment(sample, mean, 4) / (second * second);
    return new Shape(
        n < 3 ? Double.NaN : skewness * Math.sqrt(n * (n - 1)) / (n - 2),
        n < 4 ? Double.NaN : ((n + 1) * (kurtosis - 3) + 6) * (n - 1) / ((n - 2) * (n - 3)));
  }

  private static boolean isConstant(double[] sample) {
    for (double v : sample) {
      if (v != sample[0]) {
        return false;
      }
    }
    return true;
  }

  private static double moment(double[] sample, double mean, int power) {
    double[] terms = new double[sample.length];
    for (int i = 0; i < terms.length; i++) {
      double d = sample[i] - mean;
      terms[i] = power == 2 ? d * d : power == 3 ? d * d * d : d * d * d * d;
    }
    return Statistics.mean(terms);
  }
}
