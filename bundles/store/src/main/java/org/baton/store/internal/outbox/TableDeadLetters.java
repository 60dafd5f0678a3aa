package org.baton.store.internal.outbox;

import java.time.Instant;
import java.util.List;
import org.baton.api.data.Database;
import org.baton.store.DeadLetter;
import org.baton.store.DeadLetters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dead rows of the outbox. */
@Component
public final class TableDeadLetters implements DeadLetters {
  private static final int MOST = 10_000;

  private final Database database;

  /** Letters of the store's own schema. */
  @Activate
  public TableDeadLetters(@Reference(target = "(org.baton.module=store)") Database database) {
    this.database = database;
  }

  @Override
  public List<DeadLetter> list(int most) {
    return database.read(c -> Letters.dead(c, Math.min(Math.max(most, 0), MOST)));
  }

  @Override
  public long count() {
    return database.read(Letters::countDead);
  }

  @Override
  public boolean retry(long id) {
    return database.tx(c -> Letters.revive(c, id, Instant.now()));
  }

  @Override
  public boolean discard(long id) {
    return database.tx(c -> Letters.discard(c, id));
  }

  @Override
  public int forget(String module) {
    return database.tx(c -> Letters.forget(c, module));
  }
}
