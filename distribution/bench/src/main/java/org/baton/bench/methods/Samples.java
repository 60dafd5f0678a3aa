package org.baton.bench.methods;

import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The numbers both sides work on: totals of all units of a country, and scores of one. */
@State(Scope.Thread)
public class Samples {
  /** As many totals as there are units in the largest tree, two decimals, with ties. */
  final double[] totals = values(44_703, 1e2);

  /** As many answers as a large survey of one unit has, one decimal. */
  final double[] answers = values(100_000, 1e1);

  private static double[] values(int count, double step) {
    SplittableRandom random = new SplittableRandom(20260101);
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = Math.rint((60 + 40 * (random.nextDouble() - 0.5)) * step) / step;
    }
    return values;
  }
}
