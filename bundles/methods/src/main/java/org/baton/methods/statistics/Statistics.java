package org.baton.methods.statistics;

/** Basic statistics of a sample without missing values. */
public final class Statistics {
  private Statistics() {}

  /**
   * The sum, compensated after Neumaier (1974), so that its error does not grow with the length.
   * What an addition loses is found after Knuth, without asking which of the two is larger.
   */
  public static double sum(double... values) {
    double sum = 0;
    double lost = 0;
    for (double v : values) {
      double t = sum + v;
      double taken = t - sum;
      lost += (sum - (t - taken)) + (v - taken);
      sum = t;
    }
    return sum + lost;
  }

  /** The arithmetic mean; NaN for an empty sample. */
  public static double mean(double... values) {
    return sum(values) / values.length;
  }

  /** The standard deviation with n - 1; NaN below two values. */
  public static double sampleDeviation(double... values) {
    return values.length < 2 ? Double.NaN : Math.sqrt(squares(values) / (values.length - 1));
  }

  /** The standard deviation with n; NaN for an empty sample. */
  public static double populationDeviation(double... values) {
    return Math.sqrt(squares(values) / values.length);
  }

  private static double squares(double[] values) {
    double mean = mean(values);
    double sum = 0;
    double lost = 0;
    for (double v : values) {
      double square = (v - mean) * (v - mean);
      double t = sum + square;
      double taken = t - sum;
      lost += (sum - (t - taken)) + (square - taken);
      sum = t;
    }
    return sum + lost;
  }

  /** The median; NaN for an empty sample. */
  public static double median(double... values) {
    return quantile(0.5, 7, values);
  }

  /**
   * A quantile after Hyndman and Fan, Sample Quantiles in Statistical Packages, The American
   * Statistician 50 (1996).
   *
   * @param p 0 to 1
   * @param type 1 to 9; 7 is the default of R and of spreadsheets
   * @throws IllegalArgumentException for another p or type
   */
  public static double quantile(double p, int type, double... values) {
    if (!(p >= 0 && p <= 1) || type < 1 || type > 9) {
      throw new IllegalArgumentException("no quantile of type " + type + " at " + p);
    }
    if (values.length == 0) {
      return Double.NaN;
    }
    int n = values.length;
    double m =
        switch (type) {
          case 1, 2, 4 -> 0;
          case 3 -> -0.5;
          case 5 -> 0.5;
          case 6 -> p;
          case 7 -> 1 - p;
          case 8 -> (p + 1) / 3;
          default -> p / 4 + 3.0 / 8;
        };
    double at = n * p + m;
    int j = (int) Math.floor(at + 4 * Math.ulp(at));
    double g = Math.max(0, at - j);
    double share = type > 3 ? g : step(type, g, j);
    Selection selection = new Selection(values);
    double low = selection.smallest(Math.max(0, Math.min(n - 1, j - 1)));
    double high = selection.smallest(Math.max(0, Math.min(n - 1, j)));
    return low + share * (high - low);
  }

  private static double step(int type, double g, int j) {
    boolean exact = g < 1e-12;
    return switch (type) {
      case 1 -> exact ? 0 : 1;
      case 2 -> exact ? 0.5 : 1;
      default -> exact && j % 2 == 0 ? 0 : 1;
    };
  }
}
