package org.baton.core.internal.runs;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.PlanHistory;
import org.baton.core.internal.plans.Succession;

/**
 * The versions of the plan under which a run's sheets were given, and how many under each. Used by
 * the one thread that reads.
 */
final class GivenAnswers {
  private final FrozenPlan counting;
  private final PlanHistory history;
  private final Map<Integer, Way> ways = new HashMap<>();
  private Way last;

  /** The sheets of a version. */
  private static final class Way {
    private final int written;
    private final FrozenPlan given;
    private final Succession reading;
    private long sheets;

    private Way(int written, FrozenPlan given, Succession reading) {
      this.written = written;
      this.given = given;
      this.reading = reading;
    }
  }

  /**
   * Reads answers under a version.
   *
   * @param history the versions, all read before: none can be while the sheets are being read
   */
  GivenAnswers(FrozenPlan counting, PlanHistory history) {
    this.counting = counting;
    this.history = history;
  }

  /** How answers given under a version are read; null when they count as they are. */
  Succession way(int version) {
    if (last == null || last.written != version) {
      last = ways.computeIfAbsent(version, this::open);
    }
    last.sheets++;
    return last.reading;
  }

  private Way open(int version) {
    if (version == counting.number()) {
      return new Way(version, counting, null);
    }
    FrozenPlan given = history.version(version);
    boolean same = given.hash().equals(counting.hash());
    return new Way(version, given, same ? null : new Succession(given, counting));
  }

  /** How many sheets were given under each version. */
  Map<Integer, Long> counts() {
    Map<Integer, Long> counts = new TreeMap<>();
    ways.values().forEach(w -> counts.merge(w.given.number(), w.sheets, Long::sum));
    return counts;
  }
}
