package org.baton.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.baton.methods.aggregate.Mean;
import org.baton.methods.robustness.Choice;
import org.baton.methods.robustness.MonteCarlo;
import org.baton.methods.robustness.Robustness;
import org.baton.methods.robustness.Uncertain;
import org.baton.methods.robustness.WeightNoise;
import org.baton.methods.robustness.Workers;
import org.baton.methods.score.Direction;
import org.baton.methods.statistics.ChiSquare;
import org.baton.methods.statistics.FisherF;
import org.baton.methods.statistics.Shape;
import org.baton.methods.weight.Entropy;
import org.baton.methods.weight.Weights;
import org.junit.jupiter.api.Test;

/**
 * The same input gives the same bits, whichever Java computes: the prints were taken on Java 17,
 * and are compared on whatever runs the tests.
 */
class SameOnEveryJavaTest {
  private static double[] values(int seed) {
    return new SplittableRandom(seed).doubles(20_000, 1e-6, 100).toArray();
  }

  private static String print(Object... results) {
    try {
      byte[] text = Arrays.deepToString(results).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double[] each(DoubleUnaryOperator of, int seed) {
    return Arrays.stream(values(seed)).map(of).toArray();
  }

  @Test
  void means() {
    double[] weights = {.5, .3, .2};
    double[] all =
        IntStream.range(0, 5000)
            .mapToDouble(
                i -> {
                  double[] three = new SplittableRandom(i).doubles(3, 1e-6, 100).toArray();
                  return Mean.GEOMETRIC.of(three, weights, 3, 0)
                      + Mean.GENERALISED.of(three, weights, 3, i / 1000.0 - 2.0005);
                })
            .toArray();
    assertThat(print(all)).isEqualTo("71bb40c95ff1108f");
  }

  @Test
  void distributions() {
    double[] f = each(x -> FisherF.above(x / 20, 3 + x / 7, 5 + x), 1);
    double[] chi = each(x -> ChiSquare.above(x, 1 + (int) x), 2);
    assertThat(print(f, chi)).isEqualTo("ac1eb178459dbd53");
  }

  @Test
  void weightsAndShapes() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] data = new double[500][];
    Arrays.setAll(data, i -> random.doubles(4, 1e-3, 100).toArray());
    double[] entropy =
        Entropy.MIN_MAX.weights(data, Collections.nCopies(4, Direction.UP)).weights();
    double[] both = Weights.combined(Weights.equal(2000), shares(), .37);
    assertThat(print(entropy, both, Shape.of(values(6)))).isEqualTo("50de0a48e73a04cc");
  }

  private static double[] shares() {
    double[] drawn = new SplittableRandom(4).doubles(2000, 0, 1).toArray();
    return Weights.normalised(drawn);
  }

  @Test
  void robustness() {
    SplittableRandom random = new SplittableRandom(5);
    double[][] values = new double[30][];
    Arrays.setAll(values, i -> random.doubles(6, 40, 100).toArray());
    Uncertain of =
        new Uncertain(
            values,
            Weights.equal(6),
            new int[] {0, 0, 1, 1, 2, 2},
            WeightNoise.USUAL,
            List.of(new Choice<>("as-is", v -> v)),
            List.of(new Choice<>("geometric", SameOnEveryJavaTest::geometric)));
    Robustness found =
        new MonteCarlo(20260101, 1000, .9).of(of, new double[] {90, 80, 60}, Workers.alone());
    assertThat(
            print(
                found.units().stream()
                    .map(u -> u.toString().replaceAll("grades=[^,]*", ""))
                    .toArray()))
        .isEqualTo("e512b510c9ee7fbf");
  }

  private static double[] geometric(double[][] scores, double[] weights) {
    return Arrays.stream(scores)
        .mapToDouble(row -> Mean.GEOMETRIC.of(row, weights, row.length, 0))
        .toArray();
  }
}
