package org.baton.bench.submit;

import java.io.Closeable;

/** Somebody who sends one sheet after the other and waits for each to be safe. */
interface Sender extends Closeable {
  /** Sends the next sheet and returns when it is on disk. */
  void send() throws Exception;
}
