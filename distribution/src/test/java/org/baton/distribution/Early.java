package org.baton.distribution;

import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/** Somebody who asks for a page again and again, from before a server starts until it is ready. */
final class Early implements AutoCloseable {
  /** A page that nobody made, of a module that is there. */
  static final String PAGE = "/subjects/public/surveys/nobody-made-it";

  /** That one should come again. */
  static final String LATER = "later";

  private static final int BETWEEN_MILLIS = 250;
  private static final int SERVICE = 200;
  private static final int UNAVAILABLE = 503;

  private final Set<String> answers = new TreeSet<>();
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
        String answer = code(client.get(PAGE));
        // Only afterwards, so that what came between the two is not counted.
        if (client.get("/health").status() == SERVICE) {
          return;
        }
        answers.add(answer);
      } catch (UncheckedIOException e) {
        // It does not listen yet.
      }
      Server.pause(BETWEEN_MILLIS);
    }
  }

  /** What an answer says: {@link #LATER}, the code of its problem, or its status. */
  static String code(Client.Answer answer) {
    if (answer.status() == UNAVAILABLE) {
      return LATER;
    }
    return answer.body().startsWith("{")
        ? answer.json().path("code").asText()
        : String.valueOf(answer.status());
  }

  /** What was answered before the server was ready. */
  Set<String> answers() {
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
