package org.baton.methods.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * What became of those who were asked, and the rates of AAPOR, Standard Definitions: Final
 * Dispositions of Case Codes and Outcome Rates for Surveys (9th edition 2016).
 *
 * @param complete answered
 * @param partial answered in part
 * @param refused said no, or broke off
 * @param unreached were not reached
 * @param other did not answer for another reason
 * @param unknown nobody knows whether they were meant at all
 * @param ineligible turned out not to be meant
 */
public record ResponseRates(
    int complete, int partial, int refused, int unreached, int other, int unknown, int ineligible) {
  /**
   * Refuses negative numbers.
   *
   * @throws BadInput with {@code negative} (column: which, in the order above)
   */
  public ResponseRates {
    int[] all = {complete, partial, refused, unreached, other, unknown, ineligible};
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      if (all[i] < 0) {
        faults.add(Fault.at("negative", i, all[i]));
      }
    }
    BadInput.refuse(faults);
  }

  private double eligible() {
    return (double) complete + partial + refused + unreached + other;
  }

  private static OptionalDouble share(double of, double whole) {
    return whole > 0 ? OptionalDouble.of(of / whole) : OptionalDouble.empty();
  }

  /** RR1: the whole answers among all who may have been meant; the lowest rate. */
  public OptionalDouble least() {
    return share(complete, eligible() + unknown);
  }

  /** RR2: also those in part. */
  public OptionalDouble withPartial() {
    return share((double) complete + partial, eligible() + unknown);
  }

  /** RR3: as many of the unknown count as there are meant ones among the known. */
  public OptionalDouble estimated() {
    double known = eligible() + ineligible;
    double e = known > 0 ? eligible() / known : 1;
    return share(complete, eligible() + e * unknown);
  }

  /** COOP1: the whole answers among those who were reached. */
  public OptionalDouble cooperation() {
    return share(complete, (double) complete + partial + refused + other);
  }

  /** CON1: those who were reached among all who may have been meant. */
  public OptionalDouble contact() {
    return share((double) complete + partial + refused + other, eligible() + unknown);
  }
}
