package org.baton.sdk.contract.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.baton.api.data.Database;
import org.baton.api.data.Message;
import org.baton.api.data.MessageHandler;
import org.baton.api.data.Outbox;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} keeps. */
public abstract class OutboxContract {
  /** Whoever extends it brings an outbox. */
  protected OutboxContract() {}

  /** A database in whose transactions messages are sent. */
  protected abstract Database database();

  /** The outbox. */
  protected abstract Outbox outbox();

  /** Makes a handler known. */
  protected abstract void handle(String name, String topic, MessageHandler handler);

  /** Has everything delivered that waits, over all pauses. */
  protected abstract void settle();

  /** Sends a message to {@code a.done}. */
  protected final void send(String payload) {
    database()
        .tx(
            c -> {
              outbox().send("a.done", payload);
              return null;
            });
  }

  @Test
  final void everyHandlerOfTheTopicGetsTheMessageOnce() {
    List<String> got = new CopyOnWriteArrayList<>();
    handle("b.one", "a.done", m -> got.add("one " + m.payload() + " " + m.attempt()));
    handle("b.two", "a.done", m -> got.add("two " + m.payload() + " " + m.attempt()));
    handle("b.other", "a.other", m -> got.add("wrong"));
    send("{\"n\":1}");
    settle();
    assertThat(got).containsExactlyInAnyOrder("one {\"n\":1} 1", "two {\"n\":1} 1");
  }

  @Test
  final void aRolledBackMessageWasNeverSent() {
    List<Message> got = new CopyOnWriteArrayList<>();
    handle("b.one", "a.done", got::add);
    assertThatThrownBy(
            () ->
                database()
                    .tx(
                        c -> {
                          outbox().send("a.done", "{}");
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");
    send("{\"kept\":true}");
    settle();
    assertThat(got).extracting(Message::payload).containsExactly("{\"kept\":true}");
  }

  @Test
  final void outsideATransactionOrTooLargeItIsRefused() {
    assertThatThrownBy(() -> outbox().send("a.done", "{}"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> send("x".repeat(64 * 1024 + 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  final void aRefusedMessageIsTriedAgainAndThenGivenUp() {
    AtomicInteger calls = new AtomicInteger();
    AtomicInteger never = new AtomicInteger();
    List<Integer> attempts = new CopyOnWriteArrayList<>();
    handle(
        "b.weak",
        "a.done",
        m -> {
          attempts.add(m.attempt());
          if (calls.incrementAndGet() < 3) {
            throw new java.io.IOException("not yet");
          }
        });
    handle(
        "b.never",
        "a.done",
        m -> {
          never.incrementAndGet();
          throw new IllegalArgumentException("never");
        });
    send("{}");
    settle();
    assertThat(attempts).containsExactly(1, 2, 3);
    assertThat(never).hasValue(12);
  }
}
