package org.baton.methods.normalise;

import java.util.Arrays;
import org.baton.methods.score.Direction;

/**
 * Way {@code borda}: the rank from the bottom less 1; the worst unit has 0. With ties {@code min}
 * it is the number of units that are worse.
 *
 * @param ties as in {@link RankScale}
 */
public record Borda(String ties) implements Normalisation {
  /** Checks the ties. */
  public Borda {
    ties = new RankScale(ties).ties();
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    return Arrays.stream(new RankScale(ties).apply(column, direction)).map(r -> r - 1).toArray();
  }

  @Override
  public String name() {
    return "borda";
  }
}
