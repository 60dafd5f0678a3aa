package org.baton.core.internal.sheets;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.baton.core.internal.sheets.Assignment.State;

/**
 * How many assignments of a cycle stand where, counted again at most so often that counting takes a
 * fiftieth of the time: a few thousand are counted for every view, a million every quarter of a
 * minute. A counter kept in a row would be exact and would make all evaluators wait for each other
 * at that row.
 */
final class Counts {
  private static final long REST = 50;
  private static final long NOTHING = 20_000_000;

  private final Map<Long, Counted> known = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  /**
   * What was counted.
   *
   * @param at when, for readers
   */
  record Counted(Map<State, Long> states, Instant at, long counted, long took) {}

  /** Takes the time from a clock in nanoseconds. */
  Counts(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** What stands where now, or did a moment ago. */
  Counted of(long cycle, Supplier<Map<State, Long>> count) {
    Counted before = known.get(cycle);
    long now = nanos.getAsLong();
    if (before != null && now - before.counted() < before.took() * REST) {
      return before;
    }
    Map<State, Long> states = count.get();
    long end = nanos.getAsLong();
    Counted counted = new Counted(states, Instant.now(), end, end - now);
    if (counted.took() < NOTHING) {
      known.remove(cycle);
    } else {
      known.put(cycle, counted);
    }
    return counted;
  }

  /** Counts again for whoever asks next, since somebody here changed something. */
  void forget(long cycle) {
    known.remove(cycle);
  }
}
