package org.baton.api.page;

import java.util.List;
import java.util.Objects;

/**
 * What somebody has to do, the most urgent first.
 *
 * @param label whose tasks
 * @param tasks the tasks
 */
public record Tasks(String label, List<Line> tasks) implements Part {
  /** Copies the list. */
  public Tasks {
    Objects.requireNonNull(label);
    tasks = List.copyOf(tasks);
  }

  /**
   * A task.
   *
   * @param title what is to do
   * @param path where it is done
   * @param state where it stands; null for nothing to say
   * @param due until when, in words; empty for no deadline
   */
  public record Line(String title, String path, Badge state, String due) {
    /** Checks that nothing is null. */
    public Line {
      Objects.requireNonNull(title);
      Objects.requireNonNull(path);
      Objects.requireNonNull(due);
    }
  }
}
