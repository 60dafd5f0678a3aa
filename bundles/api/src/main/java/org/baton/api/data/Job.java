package org.baton.api.data;

import org.osgi.annotation.versioning.ConsumerType;

/** Scheduled work, registered as a service with {@link Scheduled}; one node at a time runs it. */
@ConsumerType
@FunctionalInterface
public interface Job {
  /**
   * Runs once.
   *
   * @throws Exception when it failed; the failure is shown in the console, the next run comes as
   *     scheduled
   */
  void run() throws Exception;
}
