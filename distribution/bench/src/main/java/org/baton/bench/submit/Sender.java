package org.baton.bench.submit;

import java.io.Closeable;

/** Somebody who sends one thing after the other and waits for each to be safe. */
interface Sender extends Closeable {
  /** Sends the next sheet, or the next few, and returns how many when they are on disk. */
  int send() throws Exception;
}
