package org.baton.core.internal.works;

import org.baton.core.internal.works.Work.State;

/** What is done in the background. */
@FunctionalInterface
public interface Task {
  /**
   * Does it, in the name of whoever began it.
   *
   * @throws Cancelled when somebody asked for the end; everything was taken back
   * @throws org.baton.api.problem.Problem when it cannot be done; everything was taken back
   */
  Ended run(Watch watch);

  /**
   * How it ended.
   *
   * @param report what came of it, as its kind writes it down
   */
  record Ended(State state, Reason reason, String report) {
    /** It is done. */
    public static Ended done(String report) {
      return new Ended(State.DONE, Reason.NONE, report);
    }
  }
}
