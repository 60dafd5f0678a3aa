package org.baton.api.plan;

import java.util.List;
import java.util.Objects;
import org.baton.api.text.Text;

/**
 * Points added to and taken from a total after aggregation, shown apart from it.
 *
 * @param items what gives points
 * @param bonusCap the most that is added, 0 or more
 * @param deductionCap the most that is taken, 0 or more
 */
public record Adjustments(List<Item> items, double bonusCap, double deductionCap) {
  /** No bonus and no deduction. */
  public static final Adjustments NONE = new Adjustments(List.of(), 0, 0);

  /** Copies the list. */
  public Adjustments {
    items = List.copyOf(items);
  }

  /**
   * Something that gives or takes points: an observation times the points a unit of it is worth.
   *
   * @param code the code of the observation
   * @param title its name
   * @param pointsPerUnit positive for a bonus, negative for a deduction
   */
  public record Item(String code, Text title, double pointsPerUnit) {
    /** Checks that nothing is null. */
    public Item {
      Objects.requireNonNull(code);
      Objects.requireNonNull(title);
    }
  }
}
