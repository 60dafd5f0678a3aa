package org.baton.methods.survey;

import java.util.ArrayList;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * How far a quota is filled.
 *
 * @param wanted answers, 0 or more
 * @param got answers that count
 */
public record Quota(int wanted, int got) {
  /**
   * Refuses negative numbers.
   *
   * @throws BadInput with {@code wanted} or {@code got}
   */
  public Quota {
    List<Fault> faults = new ArrayList<>();
    if (wanted < 0) {
      faults.add(Fault.of("wanted", wanted));
    }
    if (got < 0) {
      faults.add(Fault.of("got", got));
    }
    BadInput.refuse(faults);
  }

  /** How many are still wanted; 0 when it is full. */
  public int open() {
    return Math.max(0, wanted - got);
  }

  /** How many there are too many. */
  public int over() {
    return Math.max(0, got - wanted);
  }

  /** The share that is there, 1 at most; 1 when none are wanted. */
  public double filled() {
    return wanted == 0 ? 1 : Math.min(1, (double) got / wanted);
  }
}
