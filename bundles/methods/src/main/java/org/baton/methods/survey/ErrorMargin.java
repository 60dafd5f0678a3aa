package org.baton.methods.survey;

import java.util.ArrayList;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.statistics.Normal;

/**
 * How far a figure of a sample may be from that of everybody. Source: Cochran, Sampling Techniques
 * (3rd edition 1977), chapters 2 and 3; Wilson, Probable Inference, JASA 22 (1927) for the limits
 * of shares, which stay within 0 and 1 also where nobody or everybody says yes.
 *
 * @param confidence the confidence, more than 0 and less than 1
 * @param effective the effective size of the sample, after Kish, more than 0
 * @param population how many people there are, at least as many as answered; infinite for a
 *     population so large that it does not matter
 * @param answered how many answered
 */
public record ErrorMargin(double confidence, double effective, double population, int answered) {
  /**
   * Limits of a share.
   *
   * @param low the lower one
   * @param high the upper one
   */
  public record Limits(double low, double high) {}

  /**
   * Refuses impossible figures.
   *
   * @throws BadInput with {@code confidence}, {@code effective} or {@code population}
   */
  public ErrorMargin {
    List<Fault> faults = new ArrayList<>();
    if (!(confidence > 0 && confidence < 1)) {
      faults.add(Fault.of("confidence", confidence));
    }
    if (!(effective > 0) || effective > answered * (1 + 1e-9)) {
      faults.add(Fault.of("effective", effective));
    }
    if (!(population >= answered)) {
      faults.add(Fault.of("population", population));
    }
    BadInput.refuse(faults);
  }

  /** For everybody in a very large population with equal weights. */
  public static ErrorMargin simple(int answered) {
    return new ErrorMargin(.95, answered, Double.POSITIVE_INFINITY, answered);
  }

  /**
   * The finite population correction of errors, the root of (N - n) / (N - 1); 0 when all answered.
   */
  public double correction() {
    if (Double.isInfinite(population)) {
      return 1;
    }
    return population <= 1 ? 0 : Math.sqrt((population - answered) / (population - 1));
  }

  /**
   * The margin on either side of a mean.
   *
   * @param deviation of the ratings, 0 or more
   * @throws BadInput with {@code deviation}
   */
  public double ofMean(double deviation) {
    if (!(deviation >= 0) || Double.isInfinite(deviation)) {
      throw new BadInput(Fault.of("deviation", deviation));
    }
    return Normal.within(confidence) * deviation / Math.sqrt(effective) * correction();
  }

  /**
   * The margin on either side of a share; 0 at its ends, where only {@link #limits} tells
   * something.
   *
   * @param share 0 to 1
   * @throws BadInput with {@code share}
   */
  public double ofShare(double share) {
    return ofMean(Math.sqrt(checked(share) * (1 - share)));
  }

  /**
   * Wilson's limits of a share, with the effective size and the correction for the population.
   *
   * @param share 0 to 1
   * @throws BadInput with {@code share}
   */
  public Limits limits(double share) {
    double p = checked(share);
    double z = Normal.within(confidence) * correction();
    double whole = 1 + z * z / effective;
    double middle = (p + z * z / (2 * effective)) / whole;
    double half =
        z * Math.sqrt(p * (1 - p) / effective + z * z / (4 * effective * effective)) / whole;
    return new Limits(Math.max(0, middle - half), Math.min(1, middle + half));
  }

  private static double checked(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new BadInput(Fault.of("share", share));
    }
    return share;
  }
}
