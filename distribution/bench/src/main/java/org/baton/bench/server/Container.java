package org.baton.bench.server;

import java.io.IOException;

/** An installed server that can be started again and again. */
public interface Container {
  /** Starts it; nothing is waited for. */
  Program start() throws IOException;

  /** Waits for the first page and says how long after the start it came. */
  double firstPage(Program program) throws IOException;

  /** Waits until everything it brings is in service, and says how long after the start that was. */
  double everything(Program program) throws IOException;

  /** Forgets all it has kept, as if it had just been unpacked. */
  void forget() throws IOException;
}
