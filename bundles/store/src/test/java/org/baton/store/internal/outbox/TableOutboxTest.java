package org.baton.store.internal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.baton.api.data.Database;
import org.baton.api.data.MessageHandler;
import org.baton.api.data.Outbox;
import org.baton.api.metric.Sample;
import org.baton.sdk.contract.service.OutboxContract;
import org.baton.store.DeadLetter;
import org.baton.store.internal.Postgres;
import org.baton.store.internal.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableOutboxTest {
  @Nested
  class OnH2 extends Behaviour {
    @Override
    String url() {
      return null;
    }
  }

  @Nested
  class OnPostgreSql extends Behaviour {
    @Override
    String url() {
      return Postgres.fresh();
    }

    @Test
    void twoNodesDeliverEachMessageOnce() {
      List<Long> seen = new CopyOnWriteArrayList<>();
      try (Rig second = Rig.open(data, url)) {
        OutboxRig there = OutboxRig.on(second, Clock.systemUTC());
        there.handle("b.once", "a.done", m -> seen.add(m.id()));
        here.handle("b.once", "a.done", m -> seen.add(m.id()));
        for (int i = 0; i < 50; i++) {
          send("{}");
        }
        until(() -> waiting() == 0);
        assertThat(seen).hasSize(50).doesNotHaveDuplicates();
        there.threads.stop();
      }
    }
  }

  abstract static class Behaviour extends OutboxContract {
    @TempDir Path data;
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    Rig rig;
    OutboxRig here;
    String url;

    abstract String url();

    @Override
    protected Database database() {
      return here.database;
    }

    @Override
    protected Outbox outbox() {
      return here.outbox;
    }

    @Override
    protected void handle(String name, String topic, MessageHandler handler) {
      here.handle(name, topic, handler);
    }

    @Override
    protected void settle() {
      until(
          () -> {
            now.updateAndGet(t -> t.plus(Duration.ofHours(2)));
            return waiting() == here.letters.count();
          });
    }

    @BeforeEach
    void open() {
      url = url();
      rig = Rig.open(data, url);
      here = OutboxRig.on(rig, new Moved(now));
    }

    @AfterEach
    void close() {
      here.threads.stop();
      rig.close();
    }

    @Test
    void figuresTellWhatWaitsAndWhatIsGivenUp() {
      here.know("b.away", "a.done");
      assertThat(figure("store_outbox_oldest_seconds")).isZero();
      send("{}");
      send("{}");
      assertThat(figure("store_outbox_waiting")).isEqualTo(2);
      assertThat(figure("store_outbox_dead")).isZero();
      here.database.tx(
          c ->
              c.createStatement()
                  .executeUpdate(
                      "update message set dead_at = current_timestamp where id ="
                          + " (select min(id) from message)"));
      assertThat(figure("store_outbox_waiting")).isEqualTo(1);
      assertThat(figure("store_outbox_dead")).isEqualTo(1);
      assertThat(figure("store_outbox_oldest_seconds")).isBetween(0.0, 3600.0);
    }

    private double figure(String name) {
      return new OutboxFigures(here.database)
          .metrics().stream()
              .filter(m -> m.name().equals(name))
              .map(m -> ((Sample.Value) m.samples().get(0)).value())
              .findFirst()
              .orElseThrow();
    }

    @Test
    void aHandlerThatIsAwayGetsItsMessagesWhenItReturns() {
      here.know("b.away", "a.done");
      send("{\"n\":2}");
      List<String> got = new CopyOnWriteArrayList<>();
      here.handle("b.away", "a.done", m -> got.add(m.payload()));
      until(() -> !got.isEmpty());
      assertThat(got).containsExactly("{\"n\":2}");
    }

    @Test
    void aRefusedMessageIsTriedAgainAfterAPauseAndItsWorkIsUndone() {
      AtomicInteger calls = new AtomicInteger();
      here.handle(
          "b.weak",
          "a.done",
          m -> {
            here.know("b.trace" + calls.incrementAndGet(), "trace");
            if (m.attempt() == 1) {
              throw new java.io.IOException("not yet");
            }
          });
      send("{}");
      until(() -> calls.get() == 1 && attempts() == 1);
      assertThat(waiting()).isEqualTo(1);
      now.updateAndGet(t -> t.plusSeconds(2));
      until(() -> waiting() == 0);
      assertThat(calls).hasValue(2);
      assertThat(number("select count(*) from handler where topic = 'trace'")).isEqualTo(1);
    }

    @Test
    void afterTheLastTryItIsADeadLetterThatCanBeRetriedOrDiscarded() {
      AtomicInteger calls = new AtomicInteger();
      here.handle(
          "b.never",
          "a.done",
          m -> {
            calls.incrementAndGet();
            throw new IllegalArgumentException("never");
          });
      send("{}");
      until(
          () -> {
            now.updateAndGet(t -> t.plus(Duration.ofHours(2)));
            return here.letters.count() == 1;
          });
      DeadLetter letter = here.letters.list(10).get(0);
      assertThat(letter.attempts()).isEqualTo(Dispatcher.TRIES);
      assertThat(calls).hasValue(Dispatcher.TRIES);
      assertThat(letter.error()).contains("never");
      assertThat(letter.handler()).isEqualTo("b.never");
      List<String> got = new CopyOnWriteArrayList<>();
      here.handle("b.never", "a.done", m -> got.add(m.payload()));
      assertThat(here.letters.retry(letter.id())).isTrue();
      until(() -> !got.isEmpty());
      assertThat(here.letters.discard(letter.id())).isFalse();
      assertThat(here.letters.count()).isZero();
    }

    @Test
    void aForgottenModuleIsSentNothing() {
      here.know("gone.one", "a.done");
      send("{}");
      assertThat(here.letters.forget("gone")).isEqualTo(1);
      send("{}");
      assertThat(waiting()).isZero();
    }

    @Test
    void pausesDoubleUpToAnHour() {
      assertThat(Dispatcher.pause(1)).isEqualTo(Duration.ofSeconds(1));
      assertThat(Dispatcher.pause(5)).isEqualTo(Duration.ofSeconds(16));
      assertThat(Dispatcher.pause(40)).isEqualTo(Duration.ofHours(1));
    }

    int waiting() {
      return number("select count(*) from message");
    }

    private int attempts() {
      return number("select coalesce(max(attempts), 0) from message");
    }

    int number(String sql) {
      return here.database.read(
          c -> {
            try (var s = c.createStatement();
                var row = s.executeQuery(sql)) {
              row.next();
              return row.getInt(1);
            }
          });
    }

    static void until(BooleanSupplier condition) {
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (!condition.getAsBoolean()) {
        assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
        try {
          Thread.sleep(20);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  /** A clock that a test moves. */
  private static final class Moved extends Clock {
    private final AtomicReference<Instant> now;

    private Moved(AtomicReference<Instant> now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }
}
