package org.baton.bench.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.baton.methods.aggregate.Mean;
import org.baton.methods.normalise.Deviation;
import org.baton.methods.normalise.MinMaxScale;
import org.baton.methods.normalise.Normalisation;
import org.baton.methods.normalise.ZScore;
import org.baton.methods.robustness.Choice;
import org.baton.methods.robustness.Scaling;
import org.baton.methods.robustness.Totalling;
import org.baton.methods.robustness.Uncertain;
import org.baton.methods.robustness.WeightNoise;
import org.baton.methods.score.Direction;

/**
 * A composite made up by a seed, as large as the usual example of the field.
 *
 * @param uncertain what Baton is given
 * @param scores what each scaling makes of the values, for the peer
 */
record Composite(Uncertain uncertain, List<double[][]> scores) {
  static final double[] BANDS = {60, 50, 40};
  private static final int UNITS = 51;
  private static final int INDICATORS = 49;

  static Composite of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] values = new double[UNITS][];
    Arrays.setAll(values, i -> random.doubles(INDICATORS, 0, 100).toArray());
    double[] weights = random.doubles(INDICATORS, .5, 1.5).toArray();
    double sum = Arrays.stream(weights).sum();
    Uncertain uncertain =
        new Uncertain(
            values,
            Arrays.stream(weights).map(w -> w / sum).toArray(),
            new int[INDICATORS],
            WeightNoise.USUAL,
            List.of(
                scaling(new MinMaxScale(1, 100, false)),
                scaling(new ZScore(50, 10, Deviation.SAMPLE))),
            List.of(totalling(Mean.ARITHMETIC), totalling(Mean.GEOMETRIC)));
    return new Composite(
        uncertain, uncertain.scalings().stream().map(s -> s.way().scores(values)).toList());
  }

  private static Choice<Scaling> scaling(Normalisation way) {
    return new Choice<>(way.name(), values -> scaled(values, way));
  }

  private static double[][] scaled(double[][] values, Normalisation way) {
    double[][] scores = new double[values.length][values[0].length];
    for (int j = 0; j < values[0].length; j++) {
      int column = j;
      double[] one = Arrays.stream(values).mapToDouble(row -> row[column]).toArray();
      double[] scored = way.apply(one, Direction.UP);
      for (int i = 0; i < scored.length; i++) {
        scores[i][j] = scored[i];
      }
    }
    return scores;
  }

  private static Choice<Totalling> totalling(Mean mean) {
    return new Choice<>(
        mean.name(),
        (scores, weights) ->
            Arrays.stream(scores)
                .mapToDouble(row -> mean.of(row, weights, row.length, 1))
                .toArray());
  }
}
