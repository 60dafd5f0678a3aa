package org.baton.methods.quality;

import java.util.ArrayList;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * From where on something about a set of indicators is worth a look.
 *
 * @param redundant two indicators say the same when |r| is above this, 0 to 1
 * @param cv an indicator does not tell units apart when its deviation by its mean is below this
 * @param skewness together with kurtosis: a few values dominate when |skewness| is above this
 * @param kurtosis and the excess kurtosis above this
 * @param available an indicator is seldom known when the share of units with a value is below this
 */
public record Limits(
    double redundant, double cv, double skewness, double kurtosis, double available) {
  /** The defaults of a plan. */
  public static final Limits USUAL = new Limits(.9, .05, 2, 3.5, .66);

  /**
   * Refuses impossible limits.
   *
   * @throws BadInput with {@code redundant}, {@code cv}, {@code skewness}, {@code kurtosis} or
   *     {@code available}
   */
  public Limits {
    List<Fault> faults = new ArrayList<>();
    check(redundant >= 0 && redundant <= 1, "redundant", redundant, faults);
    check(cv >= 0, "cv", cv, faults);
    check(skewness >= 0, "skewness", skewness, faults);
    check(!Double.isNaN(kurtosis), "kurtosis", kurtosis, faults);
    check(available >= 0 && available <= 1, "available", available, faults);
    BadInput.refuse(faults);
  }

  private static void check(boolean right, String code, double value, List<Fault> faults) {
    if (!right) {
      faults.add(Fault.of(code, value));
    }
  }
}
