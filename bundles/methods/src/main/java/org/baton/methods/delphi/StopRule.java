package org.baton.methods.delphi;

import java.util.ArrayList;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * When a Delphi study ends: when experts agree, or when they stopped moving and no item is
 * disputed, or after a number of rounds.
 *
 * @param agreement the W from which experts agree, 0 to 1
 * @param movement the change of W below which they stopped moving, above 0
 * @param width the distance of quartiles up to which an item is not disputed, 0 or more
 * @param lastRound the round after which it ends in any case, at least 1
 */
public record StopRule(double agreement, double movement, double width, int lastRound) {
  /** The default of a plan. */
  public static final StopRule USUAL = new StopRule(.7, .05, 1, 3);

  /** A reason to stop or to go on. */
  public enum Reason {
    /** W reaches the agreement wanted: stop. */
    AGREED,
    /** W no longer moves and no item is disputed: stop. */
    SETTLED,
    /** It was the last round: stop, with dissent kept. */
    LAST_ROUND,
    /** W is below the agreement wanted: go on. */
    TOO_LITTLE_AGREEMENT,
    /** There is no earlier round to compare with: go on. */
    NOTHING_TO_COMPARE,
    /** W still moves: go on. */
    STILL_MOVING,
    /** Items are disputed: go on. */
    DISPUTED_ITEMS
  }

  /**
   * What the rule says after a round.
   *
   * @param stop whether the study ends
   * @param reasons why, all that apply
   * @param disputed the items whose quartiles are too far apart, whether it stops or not
   */
  public record Decision(boolean stop, List<Reason> reasons, List<Integer> disputed) {
    /** Copies the lists. */
    public Decision {
      reasons = List.copyOf(reasons);
      disputed = List.copyOf(disputed);
    }
  }

  /**
   * Refuses impossible rules.
   *
   * @throws BadInput with {@code agreement}, {@code movement}, {@code width} or {@code last-round}
   */
  public StopRule {
    List<Fault> faults = new ArrayList<>();
    refuseUnless(agreement >= 0 && agreement <= 1, "agreement", agreement, faults);
    refuseUnless(movement > 0, "movement", movement, faults);
    refuseUnless(width >= 0, "width", width, faults);
    refuseUnless(lastRound >= 1, "last-round", lastRound, faults);
    BadInput.refuse(faults);
  }

  private static void refuseUnless(boolean right, String code, double value, List<Fault> faults) {
    if (!right) {
      faults.add(Fault.of(code, value));
    }
  }

  /**
   * Whether to stop after a round.
   *
   * @param round from 1
   * @param w the concordance of this round
   * @param earlier that of the round before; NaN for none
   * @param iqrs the distance of quartiles of each item
   */
  public Decision after(int round, double w, double earlier, double... iqrs) {
    List<Integer> disputed = new ArrayList<>();
    for (int i = 0; i < iqrs.length; i++) {
      if (!(iqrs[i] <= width)) {
        disputed.add(i);
      }
    }
    boolean still = Math.abs(w - earlier) < movement;
    List<Reason> stop = new ArrayList<>();
    if (w >= agreement) {
      stop.add(Reason.AGREED);
    }
    if (still && disputed.isEmpty()) {
      stop.add(Reason.SETTLED);
    }
    if (round >= lastRound) {
      stop.add(Reason.LAST_ROUND);
    }
    if (!stop.isEmpty()) {
      return new Decision(true, stop, disputed);
    }
    List<Reason> goOn = new ArrayList<>(List.of(Reason.TOO_LITTLE_AGREEMENT));
    if (!still) {
      goOn.add(Double.isNaN(earlier) ? Reason.NOTHING_TO_COMPARE : Reason.STILL_MOVING);
    }
    if (!disputed.isEmpty()) {
      goOn.add(Reason.DISPUTED_ITEMS);
    }
    return new Decision(false, goOn, disputed);
  }
}
