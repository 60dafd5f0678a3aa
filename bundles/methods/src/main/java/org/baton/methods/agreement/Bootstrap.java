package org.baton.methods.agreement;

import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * Resampling of units: as many units as there are, drawn with replacement with all their ratings,
 * and everything computed anew, also the distances of the ordinal metric. Limits are percentiles
 * (quantiles of type 7). Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993),
 * chapter 13.
 *
 * @param seed what makes the resamples the same again
 * @param resamples how many, 0 for none or at least {@value #FEWEST}, at most {@value #MOST}
 * @param confidence of the limits
 */
public record Bootstrap(long seed, int resamples, double confidence) {
  /** Below this many resamples limits are too rough. */
  public static final int FEWEST = 200;

  /** The most resamples. */
  public static final int MOST = 20_000;

  /** A plan's default: 1000 resamples, 95 %. */
  public static final Bootstrap USUAL = new Bootstrap(1, 1000, Confidence.USUAL);

  /**
   * Refuses impossible settings.
   *
   * @throws BadInput with {@code resamples} or {@code confidence}
   */
  public Bootstrap {
    if (resamples != 0 && (resamples < FEWEST || resamples > MOST)) {
      throw new BadInput(Fault.of("resamples", resamples));
    }
    Confidence.checked(confidence);
  }
}
