package org.baton.store.internal.source;

/** What a transaction is allowed to do; kept with the transaction. Without it, it may write. */
public enum Mode {
  /** It may write. */
  WRITE,
  /** It only reads, and waits for no writer. */
  READ
}
