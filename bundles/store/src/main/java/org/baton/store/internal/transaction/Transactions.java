package org.baton.store.internal.transaction;

import java.lang.ref.Reference;
import java.sql.SQLException;
import javax.transaction.HeuristicMixedException;
import javax.transaction.HeuristicRollbackException;
import javax.transaction.NotSupportedException;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;
import org.baton.api.data.Database.Work;
import org.baton.store.internal.source.Mode;
import org.baton.store.internal.source.Source;
import org.osgi.service.coordinator.Coordination;
import org.osgi.service.coordinator.Coordinator;

/** Runs work in the thread's transaction, or in a new one. */
public final class Transactions {
  /** Imports of a province and long evaluations must end within it. */
  private static final int TIMEOUT_SECONDS = 3600;

  private static final Object CAUSE = Transactions.class;

  private final Source source;
  private final TransactionManager manager;
  private final TransactionSynchronizationRegistry registry;
  private final Coordinator coordinator;

  /** Transactions of a database. */
  public Transactions(
      Source source,
      TransactionManager manager,
      TransactionSynchronizationRegistry registry,
      Coordinator coordinator) {
    this.source = source;
    this.manager = manager;
    this.registry = registry;
    this.coordinator = coordinator;
  }

  private boolean active() {
    return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }

  <R, X extends Exception> R run(Mode mode, String schema, Work<R, X> work) throws X {
    return active() ? join(mode, schema, work) : begin(mode, schema, work);
  }

  private <R, X extends Exception> R join(Mode mode, String schema, Work<R, X> work) throws X {
    try {
      if (mode == Mode.WRITE && registry.getResource(Mode.class) == Mode.READ) {
        throw new IllegalStateException("Database.tx was called inside Database.read");
      }
      return call(schema, work);
    } catch (Throwable t) {
      doom(t);
      throw t;
    }
  }

  private void doom(Throwable cause) {
    if (registry.getResource(CAUSE) == null) {
      registry.putResource(CAUSE, cause);
    }
    registry.setRollbackOnly();
  }

  private <R, X extends Exception> R call(String schema, Work<R, X> work) throws X {
    try (ModuleConnection connection =
        new ModuleConnection(source.managed(), registry, source.dialect(), schema)) {
      return work.run(connection.proxy());
    } catch (SQLException e) {
      throw SqlProblems.of(e);
    } catch (RuntimeException e) {
      throw SqlProblems.translate(e);
    }
  }

  private <R, X extends Exception> R begin(Mode mode, String schema, Work<R, X> work) throws X {
    Coordination together = start(mode);
    try {
      R result;
      try {
        result = call(schema, work);
      } catch (Throwable t) {
        rollback(t);
        throw t;
      }
      commit();
      return result;
    } finally {
      try {
        together.end();
      } finally {
        // Felix has a finalizer that ends a coordination nobody holds any more. Without this the
        // collector may find that so while end() itself still runs.
        Reference.reachabilityFence(together);
      }
    }
  }

  /** With a coordination, one entity manager serves a unit for the whole transaction. */
  private Coordination start(Mode mode) {
    try {
      manager.setTransactionTimeout(TIMEOUT_SECONDS);
      manager.begin();
    } catch (NotSupportedException | SystemException e) {
      throw new IllegalStateException("no transaction could be begun", e);
    }
    registry.putResource(Mode.class, mode);
    try {
      return coordinator.begin("baton", 0);
    } catch (RuntimeException e) {
      rollback(e);
      throw e;
    }
  }

  private void commit() {
    if (registry.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK) {
      Object cause = registry.getResource(CAUSE);
      IllegalStateException doomed =
          new IllegalStateException(
              "the transaction is rolled back because a part of it failed",
              cause instanceof Throwable t ? t : null);
      rollback(doomed);
      throw doomed;
    }
    try {
      manager.commit();
    } catch (RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | SystemException e) {
      throw SqlProblems.atCommit(e);
    }
  }

  private void rollback(Throwable cause) {
    try {
      manager.rollback();
    } catch (SystemException | RuntimeException e) {
      cause.addSuppressed(e);
    }
  }
}
