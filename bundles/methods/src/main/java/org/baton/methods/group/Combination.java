package org.baton.methods.group;

import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * The score of an element from its groups: the weighted mean of those that count. Without a main
 * group the element is insufficient; its weight never moves silently to the others. One is filled
 * group by group and may be used again for the next unit; it is not for several threads.
 */
public final class Combination {
  /** Whether there is a score. */
  public enum State {
    /** There is. */
    SCORED,
    /** There are answers, but not those of a main group, or none with weight. */
    INSUFFICIENT,
    /** Nobody answered. */
    MISSING
  }

  private double sum;
  private double whole;
  private long answers;
  private boolean mainMissing;

  /** Forgets all groups. */
  public void clear() {
    sum = 0;
    whole = 0;
    answers = 0;
    mainMissing = false;
  }

  /**
   * Adds a group.
   *
   * @param weight its weight, 0 or more
   * @param main whether the element cannot be scored without it
   * @param minimum how many answers it needs to count
   * @param n how many there are, before any are trimmed
   * @param mean what it says, after that; NaN when nothing is left
   * @return whether it counts
   * @throws BadInput with {@code weight} when that is below 0 or not finite
   */
  public boolean add(double weight, boolean main, long minimum, long n, double mean) {
    if (!(weight >= 0) || Double.isInfinite(weight)) {
      throw new BadInput(Fault.of("weight", weight));
    }
    boolean counts = n > 0 && n >= minimum && !Double.isNaN(mean);
    answers += n;
    if (counts) {
      sum += weight * mean;
      whole += weight;
    } else {
      mainMissing |= main;
    }
    return counts;
  }

  /** Whether there is a score. */
  public State state() {
    if (answers == 0) {
      return State.MISSING;
    }
    return mainMissing || !(whole > 0) ? State.INSUFFICIENT : State.SCORED;
  }

  /** The score; NaN unless there is one. */
  public double score() {
    return state() == State.SCORED ? sum / whole : Double.NaN;
  }
}
