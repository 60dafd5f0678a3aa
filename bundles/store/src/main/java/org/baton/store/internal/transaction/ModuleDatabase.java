package org.baton.store.internal.transaction;

import org.baton.api.data.Database;
import org.baton.store.internal.source.Mode;

/** The database as one module sees it. */
public record ModuleDatabase(Transactions transactions, String schema, Dialect dialect)
    implements Database {
  @Override
  public <R, X extends Exception> R tx(Work<R, X> work) throws X {
    return transactions.run(Mode.WRITE, schema, work);
  }

  @Override
  public <R, X extends Exception> R read(Work<R, X> work) throws X {
    return transactions.run(Mode.READ, schema, work);
  }
}
