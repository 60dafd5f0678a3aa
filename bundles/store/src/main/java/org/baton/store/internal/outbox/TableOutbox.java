package org.baton.store.internal.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.transaction.Status;
import javax.transaction.TransactionSynchronizationRegistry;
import org.baton.api.data.Database;
import org.baton.api.data.MessageHandler;
import org.baton.api.data.Outbox;
import org.baton.api.problem.Problem;
import org.baton.store.internal.jobs.JobThreads;
import org.baton.store.internal.transaction.AfterCommit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages as rows of a table, delivered by whichever node locks the row first. */
@Component(service = Outbox.class, immediate = true)
public final class TableOutbox implements Outbox {
  static final String NAME = "baton.handler.name";
  static final String TOPIC = "baton.handler.topic";
  private static final int LARGEST = 64 * 1024;
  private static final long POLL_MILLISECONDS = 1000;
  private static final Logger LOG = LoggerFactory.getLogger(TableOutbox.class);

  private final Database database;
  private final TransactionSynchronizationRegistry transactions;
  private final JobThreads threads;
  private final Clock clock;
  private final Map<String, Served> served = new ConcurrentHashMap<>();
  private final AtomicBoolean woken = new AtomicBoolean();
  private final Runnable stopPolling;

  /** Starts delivering. */
  @Activate
  public TableOutbox(
      @Reference(target = "(org.baton.module=store)") Database database,
      @Reference TransactionSynchronizationRegistry transactions,
      @Reference JobThreads threads) {
    this(database, transactions, threads, Clock.systemUTC());
  }

  TableOutbox(
      Database database,
      TransactionSynchronizationRegistry transactions,
      JobThreads threads,
      Clock clock) {
    this.database = database;
    this.transactions = transactions;
    this.threads = threads;
    this.clock = clock;
    this.stopPolling = threads.every(POLL_MILLISECONDS, this::wake);
  }

  @Deactivate
  void stop() {
    stopPolling.run();
  }

  @Override
  public void send(String topic, String payload) {
    if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
      throw new IllegalStateException("a message can only be sent inside a transaction");
    }
    if (payload.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw new IllegalArgumentException("a message is at most 64 KiB");
    }
    // Databases round to microseconds, perhaps up: a message must not be due later than it was
    // sent.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int rows = database.tx(c -> Letters.send(c, topic, payload, now));
    if (rows > 0) {
      transactions.registerInterposedSynchronization(new AfterCommit(this::wake));
    }
  }

  /** A handler has come; from now on it is sent messages also while it is away. */
  @Reference(
      service = MessageHandler.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void add(MessageHandler handler, Map<String, Object> properties) {
    String name = String.valueOf(properties.get(NAME));
    String topic = String.valueOf(properties.get(TOPIC));
    if (properties.get(NAME) == null || properties.get(TOPIC) == null) {
      LOG.error("handler {} has no name or no topic and is left out", handler);
      return;
    }
    served.put(name, new Served(name, handler));
    remember(name, topic);
  }

  void remove(MessageHandler handler, Map<String, Object> properties) {
    served.computeIfPresent(
        String.valueOf(properties.get(NAME)), (n, s) -> s.handler == handler ? null : s);
  }

  private void remember(String name, String topic) {
    if (database.<Boolean, RuntimeException>read(c -> Letters.known(c, name, topic))) {
      return;
    }
    try {
      database.tx(
          c -> {
            Letters.remember(c, name, topic);
            return null;
          });
    } catch (Problem e) {
      if (e.kind() != Problem.Kind.CONFLICT) {
        throw e;
      }
      LOG.debug("another node has just written down {}", name);
    }
  }

  private void wake() {
    if (!served.isEmpty() && woken.compareAndSet(false, true)) {
      threads.after(0, this::sweep);
    }
  }

  private void sweep() {
    woken.set(false);
    List<String> due = database.read(c -> Letters.dueHandlers(c, clock.instant()));
    for (String name : due) {
      Served here = served.get(name);
      if (here != null && here.running.compareAndSet(false, true)) {
        threads.after(0, here::run);
      }
    }
  }

  /** A handler that is here, and whether it is at work. */
  private final class Served {
    private final String name;
    private final MessageHandler handler;
    private final AtomicBoolean running = new AtomicBoolean();

    private Served(String name, MessageHandler handler) {
      this.name = name;
      this.handler = handler;
    }

    private void run() {
      try {
        if (served.get(name) == this) {
          new Dispatcher(database, clock, name, handler).run();
        }
      } finally {
        running.set(false);
      }
    }
  }
}
