package org.baton.api.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tasks of the reader. Registered as a service; the home page shows the tasks of all modules, the
 * most urgent first.
 */
@ConsumerType
@FunctionalInterface
public interface TaskSource {
  /** The most urgent tasks of this reader that are not done, at most twenty. */
  List<Task> tasks(Reader reader);

  /**
   * A task.
   *
   * @param title what is to do, in the reader's language
   * @param path where it is done
   * @param due until when; null for no deadline
   * @param begun whether some of it is done
   */
  record Task(String title, String path, LocalDate due, boolean begun) {
    /** Checks that nothing but the deadline is null. */
    public Task {
      Objects.requireNonNull(title);
      Objects.requireNonNull(path);
    }
  }
}
