package org.baton.methods.normalise;

import java.util.Arrays;
import org.baton.methods.rank.Ranks;
import org.baton.methods.score.Direction;

/**
 * Way {@code rank}: the place from the bottom; the worst unit has 1. Values are compared as they
 * are, without rounding.
 *
 * @param ties one of {@link Ranks#ties}, read from the bottom: {@code min} gives two worst units 1
 */
public record RankScale(String ties) implements Normalisation {
  /** Refuses an unknown way. */
  public RankScale {
    if (!Ranks.ties().contains(ties)) {
      throw new IllegalArgumentException("unknown way of treating ties: " + ties);
    }
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    double[] downwards = Arrays.stream(Scale.upwards(column, direction)).map(v -> 0 - v).toArray();
    return Ranks.descending(downwards, ties);
  }

  @Override
  public String name() {
    return "rank";
  }
}
