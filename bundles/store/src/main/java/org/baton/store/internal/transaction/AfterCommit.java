package org.baton.store.internal.transaction;

import javax.transaction.Status;
import javax.transaction.Synchronization;

/** Acts when a transaction was committed. */
public record AfterCommit(Runnable action) implements Synchronization {
  @Override
  public void beforeCompletion() {}

  @Override
  public void afterCompletion(int status) {
    if (status == Status.STATUS_COMMITTED) {
      action.run();
    }
  }
}
