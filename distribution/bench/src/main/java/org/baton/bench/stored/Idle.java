package org.baton.bench.stored;

import java.io.IOException;
import java.util.OptionalDouble;
import org.baton.bench.server.Karaf;
import org.baton.bench.server.Program;

/**
 * Resident memory of servers that have nothing to do.
 *
 * @param karaf the peer, which has done nothing but start; null for none
 * @param small whether nobody waits until a server has come to rest
 */
record Idle(Karaf karaf, boolean small) {
  private static final double REST_SECONDS = 5;

  double restingMiB(Program program) throws IOException {
    return program.restingMiB(small ? 0 : REST_SECONDS);
  }

  OptionalDouble ofPeer() throws IOException {
    if (karaf == null) {
      return OptionalDouble.empty();
    }
    try (Program program = karaf.start()) {
      karaf.everything(program);
      return OptionalDouble.of(restingMiB(program));
    }
  }
}
