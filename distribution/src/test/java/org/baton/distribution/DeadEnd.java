package org.baton.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy that leads nowhere and counts who wanted to go there. */
final class DeadEnd implements AutoCloseable {
  private static final int BACKLOG = 50;

  private final ServerSocket socket;
  private final AtomicInteger attempts = new AtomicInteger();

  private DeadEnd(ServerSocket socket) {
    this.socket = socket;
  }

  static DeadEnd open() throws IOException {
    DeadEnd end = new DeadEnd(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
    Thread counter = new Thread(end::count, "dead end");
    counter.setDaemon(true);
    counter.start();
    return end;
  }

  private void count() {
    while (!socket.isClosed()) {
      try {
        socket.accept().close();
        attempts.incrementAndGet();
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /** Has a Java machine send here what is for any other host, be it HTTP or not. */
  String asProxy() {
    int port = socket.getLocalPort();
    StringBuilder options = new StringBuilder();
    for (String kind : new String[] {"http.proxy", "https.proxy", "socksProxy"}) {
      options.append("-D" + kind + "Host=127.0.0.1 -D" + kind + "Port=" + port + " ");
    }
    return options.toString().strip();
  }

  int attempts() {
    return attempts.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
