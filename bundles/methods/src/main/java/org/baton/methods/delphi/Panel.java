package org.baton.methods.delphi;

import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/** How much a panel of experts may be relied on. */
public final class Panel {
  /** The authority from which an expert may be relied on. */
  public static final double RELIABLE_FROM = .7;

  private Panel() {}

  /**
   * The authority coefficient Cr = (Ca + Cs) / 2.
   *
   * @param judgment Ca, what the judgments rest on, 0 to 1
   * @param familiarity Cs, how familiar the expert is with the matter, 0 to 1
   * @throws BadInput with {@code judgment} or {@code familiarity}
   */
  public static double authority(double judgment, double familiarity) {
    if (!(judgment >= 0 && judgment <= 1)) {
      throw new BadInput(Fault.of("judgment", judgment));
    }
    if (!(familiarity >= 0 && familiarity <= 1)) {
      throw new BadInput(Fault.of("familiarity", familiarity));
    }
    return (judgment + familiarity) / 2;
  }

  /**
   * The active coefficient, the share of questionnaires that came back.
   *
   * @param sent at least 1
   * @throws BadInput with {@code sent} or {@code returned}
   */
  public static double active(int returned, int sent) {
    if (sent < 1) {
      throw new BadInput(Fault.of("sent", sent));
    }
    if (returned < 0 || returned > sent) {
      throw new BadInput(Fault.of("returned", returned));
    }
    return (double) returned / sent;
  }
}
