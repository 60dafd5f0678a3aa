package org.baton.store.internal.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.baton.api.data.Database;
import org.baton.api.metric.Metric;
import org.baton.api.metric.MetricSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many messages wait, and how many were given up. */
@Component
public final class OutboxFigures implements MetricSource {
  private final Database database;

  /** Looks at the store's own schema. */
  @Activate
  public OutboxFigures(@Reference(target = "(org.baton.module=store)") Database database) {
    this.database = database;
  }

  @Override
  public List<Metric> metrics() {
    Letters.Standing standing = database.read(Letters::standing);
    double age =
        standing
            .oldest()
            .map(o -> Math.max(0, Duration.between(o, Instant.now()).toMillis() / 1000.0))
            .orElse(0.0);
    return List.of(
        Metric.gauge(
            "store_outbox_waiting", "Messages that wait for a handler.", standing.waiting()),
        Metric.gauge(
            "store_outbox_dead",
            "Messages that a handler refused too often: somebody must look at them.",
            standing.dead()),
        Metric.gauge("store_outbox_oldest_seconds", "How long the oldest message waits.", age));
  }
}
