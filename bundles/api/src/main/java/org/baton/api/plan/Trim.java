package org.baton.api.plan;

/**
 * Answers left out at both ends of a group's answers, after missing ones are dropped. A group with
 * no more answers than are left out has no mean.
 *
 * @param high how many of the highest, 0 to 3
 * @param low how many of the lowest, 0 to 3
 */
public record Trim(int high, int low) {
  /** Nothing is left out. */
  public static final Trim NONE = new Trim(0, 0);
}
