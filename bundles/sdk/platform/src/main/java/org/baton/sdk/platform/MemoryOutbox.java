package org.baton.sdk.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.baton.api.data.Message;
import org.baton.api.data.MessageHandler;
import org.baton.api.data.Outbox;

/** Messages of committed transactions, delivered when a test says so. */
public final class MemoryOutbox implements Outbox {
  /** How often a message is tried, as on a server, where pauses lie between. */
  public static final int TRIES = 12;

  private static final int LARGEST = 64 * 1024;

  private final MemoryTransactions transactions;
  private final MemoryDatabase database;
  private final AtomicLong ids = new AtomicLong();
  private final List<Message> sent = new CopyOnWriteArrayList<>();
  private final List<Handler> handlers = new CopyOnWriteArrayList<>();
  private List<Letter> letters = new ArrayList<>();
  private final List<String> dead = new ArrayList<>();

  private record Handler(String name, String topic, MessageHandler handler) {}

  private record Letter(Handler to, Message message) {}

  MemoryOutbox(MemoryTransactions transactions, MemoryDatabase database) {
    this.transactions = transactions;
    this.database = database;
  }

  @Override
  public void send(String topic, String payload) {
    if (!transactions.active()) {
      throw new IllegalStateException("a message can only be sent inside a transaction");
    }
    if (payload.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw new IllegalArgumentException("a message is at most 64 KiB");
    }
    Message message = new Message(ids.incrementAndGet(), topic, payload, Instant.now(), 1);
    transactions.afterwards(() -> put(message));
  }

  private void put(Message message) {
    sent.add(message);
    handlers.stream()
        .filter(h -> h.topic.equals(message.topic()))
        .forEach(h -> letters.add(new Letter(h, message)));
  }

  /** All messages that were sent, the oldest first. */
  public List<Message> sent() {
    return List.copyOf(sent);
  }

  /** Has a handler sent what comes from now on. */
  public void handle(String name, String topic, MessageHandler handler) {
    handlers.add(new Handler(name, topic, handler));
  }

  /** Tries once to deliver each message that waits; returns how many still wait. */
  public int deliver() {
    List<Letter> now = letters;
    letters = new ArrayList<>();
    now.forEach(this::deliver);
    return letters.size();
  }

  private void deliver(Letter letter) {
    Message message = letter.message;
    try {
      database.tx(
          connection -> {
            letter.to.handler.handle(message);
            return null;
          });
    } catch (Exception e) {
      if (message.attempt() < TRIES) {
        letters.add(new Letter(letter.to, again(message)));
      } else {
        dead.add(letter.to.name + " " + message.id() + ": " + e.getMessage());
      }
    }
  }

  private static Message again(Message message) {
    return new Message(
        message.id(), message.topic(), message.payload(), message.sentAt(), message.attempt() + 1);
  }

  /** What was given up after the last try: handler, message and error. */
  public List<String> dead() {
    return List.copyOf(dead);
  }
}
