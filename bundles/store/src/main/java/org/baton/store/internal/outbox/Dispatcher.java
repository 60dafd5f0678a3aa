package org.baton.store.internal.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.baton.api.data.Database;
import org.baton.api.data.Message;
import org.baton.api.data.MessageHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers the messages of one handler, one after the other. */
final class Dispatcher {
  static final int TRIES = 12;
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final Database database;
  private final Clock clock;
  private final String name;
  private final MessageHandler handler;

  Dispatcher(Database database, Clock clock, String name, MessageHandler handler) {
    this.database = database;
    this.clock = clock;
    this.name = name;
    this.handler = handler;
  }

  /** Delivers what is due, until nothing is or the thread is interrupted. */
  void run() {
    while (!Thread.currentThread().isInterrupted() && next()) {
      // next() did it.
    }
  }

  /** The handler's work and the row's end are one transaction. */
  private boolean next() {
    if (!anyDue()) {
      return false; // So that an idle platform does not queue for the one writer.
    }
    AtomicReference<Message> taken = new AtomicReference<>();
    try {
      return database.<Boolean, Exception>tx(
          c -> {
            var due = Letters.due(c, name, clock.instant());
            if (due.isPresent()) {
              taken.set(due.get());
              handler.handle(due.get());
              Letters.delivered(c, due.get().id());
            }
            return due.isPresent();
          });
    } catch (Exception | LinkageError e) {
      if (taken.get() == null) {
        throw e instanceof RuntimeException r ? r : new IllegalStateException(e);
      }
      return failed(taken.get(), e);
    }
  }

  private boolean anyDue() {
    return database.read(c -> Letters.anyDue(c, name, clock.instant()));
  }

  private boolean failed(Message message, Throwable error) {
    Instant now = clock.instant();
    String words = error.toString();
    if (message.attempt() >= TRIES) {
      LOG.error("message {} is given up by {}", message.id(), name, error);
    } else {
      LOG.warn(
          "message {} refused by {}, try {}: {}", message.id(), name, message.attempt(), words);
    }
    database.tx(
        c -> {
          if (message.attempt() >= TRIES) {
            Letters.dead(c, message, now, words);
          } else {
            Letters.again(c, message, now.plus(pause(message.attempt())), words);
          }
          return null;
        });
    return true;
  }

  /** One second, doubled at every try, at most an hour. */
  static Duration pause(int attempt) {
    Duration pause = Duration.ofSeconds(1L << Math.min(attempt - 1, 30));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
