package org.baton.methods.statistics;

import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/** Where chance comes from: a named generator, split for each draw before any is made. */
public final class Chance {
  /** The generator's name, as runs tell it. */
  public static final String GENERATOR = "L64X128MixRandom";

  private Chance() {}

  /** A generator for each draw; which thread makes a draw does not matter. */
  public static SplittableGenerator[] of(long seed, int draws) {
    SplittableGenerator root =
        RandomGeneratorFactory.<SplittableGenerator>of(GENERATOR).create(seed);
    SplittableGenerator[] all = new SplittableGenerator[draws];
    for (int i = 0; i < draws; i++) {
      all[i] = root.split();
    }
    return all;
  }
}
