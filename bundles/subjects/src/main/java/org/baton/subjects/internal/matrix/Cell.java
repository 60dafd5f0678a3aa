package org.baton.subjects.internal.matrix;

import java.util.Objects;

/**
 * The part of a group in an element.
 *
 * @param element the code of the element
 * @param group the code of the group
 * @param main whether the element gets no score without the group
 * @param weight its share in hundredths; those of an element make 100
 * @param minimum how many answers make it count
 * @param way how its answers are collected
 */
public record Cell(
    String element, String group, boolean main, double weight, int minimum, Way way) {
  /** How the answers of a group are collected. */
  public enum Way {
    /** From a panel that is drawn. */
    PANEL,
    /** From everybody in the group who has to do with the unit. */
    ROSTER,
    /** In a survey. */
    SURVEY,
    /** As a statement of the unit on itself. */
    STATEMENT
  }

  /** Checks that nothing is null. */
  public Cell {
    Objects.requireNonNull(element);
    Objects.requireNonNull(group);
    Objects.requireNonNull(way);
  }
}
