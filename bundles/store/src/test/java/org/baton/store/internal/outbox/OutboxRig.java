package org.baton.store.internal.outbox;

import java.time.Clock;
import java.util.Map;
import org.baton.api.data.Database;
import org.baton.api.data.MessageHandler;
import org.baton.store.DeadLetters;
import org.baton.store.internal.Folders;
import org.baton.store.internal.Rig;
import org.baton.store.internal.jobs.JobThreads;
import org.baton.store.internal.transaction.ModuleDatabase;

/** The real outbox without a container. */
public final class OutboxRig {
  public final JobThreads threads = new JobThreads();
  public final Database database;
  public final TableOutbox outbox;
  public final DeadLetters letters;

  private OutboxRig(Rig rig, Clock clock) {
    database = own(rig);
    outbox = new TableOutbox(database, rig.manager, threads, clock);
    letters = new TableDeadLetters(database);
  }

  public static OutboxRig on(Rig rig, Clock clock) {
    return new OutboxRig(rig, clock);
  }

  /** The store's own database. */
  public static Database own(Rig rig) {
    rig.schemas
        .prepare("store", Folders.own())
        .problem()
        .ifPresent(
            p -> {
              throw p;
            });
    return new ModuleDatabase(rig.transactions, "store", rig.source.dialect());
  }

  public Map<String, Object> properties(String name, String topic) {
    return Map.of(TableOutbox.NAME, name, TableOutbox.TOPIC, topic);
  }

  public void handle(String name, String topic, MessageHandler handler) {
    outbox.add(handler, properties(name, topic));
  }

  /** A handler that was here once. */
  public void know(String name, String topic) {
    MessageHandler away = m -> {};
    handle(name, topic, away);
    outbox.remove(away, properties(name, topic));
  }
}
