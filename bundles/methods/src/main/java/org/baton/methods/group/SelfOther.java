package org.baton.methods.group;

import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * How far somebody's view of itself is from that of the others. Source of the notions: Yammarino
 * and Atwater, Do Managers See Themselves as Others See Them? Organizational Dynamics 25 (1997).
 *
 * @param self what it says of itself
 * @param others what the others say
 * @param gap the first less the second
 * @param flag whether it is worth a talk
 */
public record SelfOther(double self, double others, double gap, Flag flag) {
  /** What a gap may mean. */
  public enum Flag {
    /** Both see about the same. */
    NONE,
    /** The others see less. */
    BLIND_SPOT,
    /** The others see more. */
    HIDDEN_STRENGTH
  }

  /**
   * Compares.
   *
   * @param limit how large a gap may be, 0 or more
   * @throws BadInput with {@code not-finite} or {@code limit}
   */
  public static SelfOther of(double self, double others, double limit) {
    double gap = self - others;
    if (!Double.isFinite(gap)) {
      throw new BadInput(Fault.of("not-finite", gap));
    }
    if (!(limit >= 0)) {
      throw new BadInput(Fault.of("limit", limit));
    }
    Flag flag = gap > limit ? Flag.BLIND_SPOT : gap < -limit ? Flag.HIDDEN_STRENGTH : Flag.NONE;
    return new SelfOther(self, others, gap, flag);
  }
}
