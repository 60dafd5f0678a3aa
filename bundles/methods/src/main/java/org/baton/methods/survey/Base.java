package org.baton.methods.survey;

import java.util.ArrayList;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/** Weights of respondents as they come in. */
final class Base {
  private Base() {}

  /**
   * A copy of weights that are fit for use.
   *
   * @throws BadInput with {@code empty}, {@code no-weight} when all are 0, or at a place {@code
   *     not-finite} or {@code negative}
   */
  static double[] checked(double... weights) {
    if (weights.length == 0) {
      throw new BadInput(Fault.of("empty", 0));
    }
    List<Fault> faults = new ArrayList<>();
    boolean any = false;
    for (int i = 0; i < weights.length; i++) {
      if (!Double.isFinite(weights[i])) {
        faults.add(Fault.at("not-finite", i, weights[i]));
      } else if (weights[i] < 0) {
        faults.add(Fault.at("negative", i, weights[i]));
      }
      any |= weights[i] > 0;
    }
    BadInput.refuse(faults);
    if (!any) {
      throw new BadInput(Fault.of("no-weight", 0));
    }
    return weights.clone();
  }
}
