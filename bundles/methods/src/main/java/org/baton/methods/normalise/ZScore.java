package org.baton.methods.normalise;

import org.baton.methods.matrix.Matrix;
import org.baton.methods.matrix.Refused;
import org.baton.methods.score.Direction;
import org.baton.methods.statistics.Statistics;

/**
 * Way {@code z-score}: so many standard deviations from the mean, moved and stretched.
 *
 * @param mean the mean of the scores
 * @param deviation their standard deviation, above 0
 * @param kind which standard deviation is meant
 */
public record ZScore(double mean, double deviation, Deviation kind) implements Normalisation {
  /** Mean 0, sample deviation 1. */
  public static final ZScore STANDARD = new ZScore(0, 1, Deviation.SAMPLE);

  /** Refuses {@code deviation}. */
  public ZScore {
    if (!(deviation > 0)) {
      throw new Refused("deviation", Refused.ALL, Refused.ALL, deviation);
    }
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    double[] scores = Scale.upwards(column, direction);
    double[] known = Matrix.known(scores);
    Scale.differ(Matrix.bounds(column));
    double middle = Statistics.mean(known);
    double spread =
        kind == Deviation.SAMPLE
            ? Statistics.sampleDeviation(known)
            : Statistics.populationDeviation(known);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (scores[i] - middle) / spread * deviation + mean;
    }
    return scores;
  }

  @Override
  public String name() {
    return "z-score";
  }
}
