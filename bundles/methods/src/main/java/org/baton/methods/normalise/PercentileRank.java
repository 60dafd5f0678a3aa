package org.baton.methods.normalise;

import java.util.List;
import org.baton.methods.matrix.Refused;
import org.baton.methods.score.Direction;

/**
 * Way {@code percentile-rank}: the share of units that are not better, 0 to 1.
 *
 * @param definition which units count
 */
public record PercentileRank(Definition definition) implements Normalisation {
  /** Which units count. */
  public enum Definition {
    /** Those at or below the value, the unit itself among them. */
    AT_OR_BELOW,
    /** Those below the value. */
    BELOW,
    /** Those below, and half of those at the value. */
    MIDDLE,
    /** Those below the value among the others, without the unit itself: (rank - 1) / (n - 1). */
    OF_OTHERS;

    /** The names as a plan writes them. */
    public static List<String> names() {
      return List.of("at-or-below", "below", "middle", "of-others");
    }

    /**
     * The definition of this name.
     *
     * @throws IllegalArgumentException for an unknown name; there is no fallback
     */
    public static Definition of(String name) {
      int place = names().indexOf(name);
      if (place < 0) {
        throw new IllegalArgumentException("unknown percentile rank: " + name);
      }
      return values()[place];
    }
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    double[] lowest = new RankScale("min").apply(column, direction);
    double[] highest = new RankScale("max").apply(column, direction);
    int n = definition == Definition.OF_OTHERS ? others(column) : Scale.known(column);
    double[] shares = new double[column.length];
    for (int i = 0; i < shares.length; i++) {
      double below = lowest[i] - 1;
      shares[i] =
          switch (definition) {
                case AT_OR_BELOW -> highest[i];
                case BELOW, OF_OTHERS -> below;
                case MIDDLE -> (below + highest[i]) / 2;
              }
              / n;
    }
    return shares;
  }

  private static int others(double[] column) {
    int known = Scale.known(column);
    if (known == 1) {
      throw new Refused("single", Refused.ALL, Refused.ALL, Double.NaN);
    }
    return known - 1;
  }

  @Override
  public String name() {
    return "percentile-rank";
  }
}
