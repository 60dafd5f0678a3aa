package org.baton.core.internal.runs;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.baton.api.metric.Histogram;
import org.baton.api.metric.Metric;
import org.baton.api.metric.Sample;
import org.baton.core.internal.runs.EvaluationRun.State;

/** Counts the runs that ended on this server. */
final class RunFigures {
  private static final double NANOSECONDS = 1e9;

  private final Map<State, LongAdder> ends = new EnumMap<>(State.class);
  private final Histogram seconds = new Histogram(1, 5, 15, 60, 300, 900, 3600);

  RunFigures() {
    for (State end : List.of(State.DONE, State.FAILED, State.CANCELLED)) {
      ends.put(end, new LongAdder());
    }
  }

  void done(long nanoseconds) {
    ends.get(State.DONE).increment();
    seconds.observe(nanoseconds / NANOSECONDS);
  }

  void broken(State how) {
    ends.get(how).increment();
  }

  List<Metric> metrics() {
    List<Sample> runs =
        ends.entrySet().stream()
            .<Sample>map(
                e ->
                    Sample.of(
                        "end", e.getKey().name().toLowerCase(Locale.ROOT), e.getValue().sum()))
            .toList();
    return List.of(
        Metric.counter("core_runs_total", "Runs of evaluations that ended, by their end.", runs),
        Metric.histogram("core_run_seconds", "How long runs took that ended well.", seconds));
  }
}
