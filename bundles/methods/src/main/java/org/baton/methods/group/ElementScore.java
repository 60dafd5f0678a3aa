package org.baton.methods.group;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * The score of an element from its groups: the weighted mean of the qualified ones. Without a main
 * group the element is insufficient; its weight never moves silently to the supplements.
 *
 * @param state whether there is a score
 * @param score empty unless scored
 * @param counting places of the qualified groups
 * @param missing places of the main groups that do not qualify
 */
public record ElementScore(
    State state, OptionalDouble score, List<Integer> counting, List<Integer> missing) {
  /** Whether there is a score. */
  public enum State {
    /** There is. */
    SCORED,
    /** There are ratings, but not those of a main group, or none with weight. */
    INSUFFICIENT,
    /** Nobody rated. */
    MISSING
  }

  /** Copies the lists. */
  public ElementScore {
    counting = List.copyOf(counting);
    missing = List.copyOf(missing);
  }

  /**
   * Combines groups.
   *
   * @throws BadInput with {@code weight} at the place of a weight below 0 or not finite
   */
  public static ElementScore of(List<GroupShare> groups) {
    check(groups);
    List<Integer> counting = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    double sum = 0;
    double whole = 0;
    long answers = 0;
    for (int g = 0; g < groups.size(); g++) {
      GroupShare group = groups.get(g);
      answers += group.n();
      if (group.qualified()) {
        counting.add(g);
        sum += group.weight() * group.mean().getAsDouble();
        whole += group.weight();
      } else if (group.main()) {
        missing.add(g);
      }
    }
    if (answers == 0) {
      return new ElementScore(State.MISSING, OptionalDouble.empty(), counting, missing);
    }
    if (!missing.isEmpty() || !(whole > 0)) {
      return new ElementScore(State.INSUFFICIENT, OptionalDouble.empty(), counting, missing);
    }
    return new ElementScore(State.SCORED, OptionalDouble.of(sum / whole), counting, missing);
  }

  /**
   * The share of the weight that external groups have.
   *
   * @return 0 to 1; empty when there is no weight
   * @throws BadInput as {@link #of}
   */
  public static OptionalDouble externalShare(List<GroupShare> groups) {
    check(groups);
    double whole = groups.stream().mapToDouble(GroupShare::weight).sum();
    double external =
        groups.stream().filter(GroupShare::external).mapToDouble(GroupShare::weight).sum();
    return whole > 0 ? OptionalDouble.of(external / whole) : OptionalDouble.empty();
  }

  private static void check(List<GroupShare> groups) {
    List<Fault> faults = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      double w = groups.get(g).weight();
      if (!(w >= 0) || Double.isInfinite(w)) {
        faults.add(Fault.at("weight", g, w));
      }
    }
    BadInput.refuse(faults);
  }
}
