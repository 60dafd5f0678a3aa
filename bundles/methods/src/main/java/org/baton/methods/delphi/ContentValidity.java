package org.baton.methods.delphi;

import java.util.Arrays;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.statistics.Statistics;

/**
 * How far experts hold the items of a set for relevant. Sources: Polit and Beck, The Content
 * Validity Index, Research in Nursing & Health 29 (2006); Lawshe, A Quantitative Approach to
 * Content Validity, Personnel Psychology 28 (1975).
 *
 * @param items I-CVI: the share of experts who hold an item for relevant, 0 to 1
 * @param average S-CVI/Ave: the mean of these
 * @param universal S-CVI/UA: the share of items that all experts hold for relevant
 */
public record ContentValidity(double[] items, double average, double universal) {
  /** The rating from which an item is relevant, on the usual scale of 4. */
  public static final double RELEVANT_FROM = 3;

  /**
   * The content validity of a set.
   *
   * @param ratings a row an expert, a column an item; NaN where an expert did not rate
   * @param relevantFrom the least rating that says relevant, usually {@link #RELEVANT_FROM}
   * @throws BadInput with {@code empty} (column: the item nobody rated), {@code ragged}
   */
  public static ContentValidity of(double[][] ratings, double relevantFrom) {
    if (ratings.length == 0 || ratings[0].length == 0) {
      throw new BadInput(Fault.of("empty", 0));
    }
    double[] items = new double[ratings[0].length];
    for (int i = 0; i < ratings.length; i++) {
      if (ratings[i].length != items.length) {
        throw new BadInput(Fault.at("ragged", i, Fault.NOWHERE, ratings[i].length));
      }
    }
    for (int j = 0; j < items.length; j++) {
      int column = j;
      double[] given =
          Arrays.stream(ratings)
              .mapToDouble(r -> r[column])
              .filter(v -> !Double.isNaN(v))
              .toArray();
      if (given.length == 0) {
        throw new BadInput(Fault.at("empty", j, 0));
      }
      double relevant = Arrays.stream(given).filter(v -> v >= relevantFrom).count();
      items[j] = relevant / given.length;
    }
    double all = Arrays.stream(items).filter(v -> v == 1).count();
    return new ContentValidity(items, Statistics.mean(items), all / items.length);
  }

  /**
   * Lawshe's content validity ratio (n_e - N/2) / (N/2), -1 to 1.
   *
   * @param essential how many experts hold the item for essential, n_e
   * @param experts how many rated it, N, at least 1
   * @throws BadInput with {@code count} (value: n_e) when it is below 0 or above N, {@code empty}
   */
  public static double ratio(int essential, int experts) {
    if (experts < 1) {
      throw new BadInput(Fault.of("empty", experts));
    }
    if (essential < 0 || essential > experts) {
      throw new BadInput(Fault.of("count", essential));
    }
    double half = experts / 2.0;
    return (essential - half) / half;
  }
}
