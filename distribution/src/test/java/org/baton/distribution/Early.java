package org.baton.distribution;

import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/** Somebody who asks for a page again and again, from before a server starts until it is ready. */
final class Early implements AutoCloseable {
  /** A page that nobody made, of a module that is there. */
  static final String PAGE = "/subjects/public/surveys/nobody-made-it";

  private static final int BETWEEN_MILLIS = 250;
  private static final int SERVICE = 200;

  private final Set<Integer> answers = new TreeSet<>();
  private final Client client;
  private final Thread thread;
  private volatile boolean over;

  private Early(String address) {
    client = new Client(address);
    thread = new Thread(this::ask, "early");
  }

  static Early at(String address) {
    Early early = new Early(address);
    early.thread.start();
    return early;
  }

  private void ask() {
    while (!over) {
      try {
        int status = client.get(PAGE).status();
        // Only afterwards, so that what came between the two is not counted.
        if (client.get("/health").status() == SERVICE) {
          return;
        }
        answers.add(status);
      } catch (UncheckedIOException e) {
        // It does not listen yet.
      }
      Server.pause(BETWEEN_MILLIS);
    }
  }

  /** The codes that were answered before the server was ready. */
  Set<Integer> answers() {
    end();
    return answers;
  }

  private void end() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    end();
  }
}
