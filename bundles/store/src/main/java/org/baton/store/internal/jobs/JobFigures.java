package org.baton.store.internal.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import org.baton.api.metric.Metric;
import org.baton.api.metric.Sample;
import org.baton.store.JobState;

/** How jobs fare, for monitoring: on this server since its start, and by the table on any. */
final class JobFigures {
  private static final String JOB = "job";
  private static final double NANOSECONDS = 1e9;

  private final Map<String, Instant> successes = new ConcurrentHashMap<>();
  private final Map<String, DoubleAdder> seconds = new ConcurrentHashMap<>();

  void ran(String job, boolean well, long nanoseconds) {
    seconds.computeIfAbsent(job, j -> new DoubleAdder()).add(nanoseconds / NANOSECONDS);
    if (well) {
      successes.put(job, Instant.now());
    }
  }

  List<Metric> metrics(List<JobState> states) {
    List<Sample> failed = new ArrayList<>();
    List<Sample> running = new ArrayList<>();
    List<Sample> success = new ArrayList<>();
    List<Sample> worked = new ArrayList<>();
    for (JobState state : states) {
      String job = word(state.name());
      failed.add(Sample.of(JOB, job, state.error().isPresent() ? 1 : 0));
      running.add(Sample.of(JOB, job, state.running() ? 1 : 0));
      success(state).ifPresent(at -> success.add(Sample.of(JOB, job, at.toEpochMilli() / 1000.0)));
      DoubleAdder sum = seconds.get(state.name());
      worked.add(Sample.of(JOB, job, sum == null ? 0 : sum.sum()));
    }
    return List.of(
        Metric.gauge("store_job_failed", "Whether the last run of the job failed.", failed),
        Metric.gauge("store_job_running", "Whether a server runs the job now.", running),
        Metric.gauge(
            "store_job_last_success_seconds",
            "When the job last ended well, in seconds since 1970; missing when nobody knows.",
            success),
        Metric.counter(
            "store_job_seconds_total",
            "How long the job ran on this server since its start.",
            worked));
  }

  /** The table keeps the last end only; what this server saw itself is kept beside it. */
  private Optional<Instant> success(JobState state) {
    Optional<Instant> own = Optional.ofNullable(successes.get(state.name()));
    return state.error().isEmpty() && !state.running() ? state.endedAt().or(() -> own) : own;
  }

  /** A job's name as a label: what a vendor wrote otherwise must not cost all others. */
  private static String word(String name) {
    String word =
        name.toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9_.:+-]", "_")
            .replaceFirst("^(?![a-z0-9])", "x");
    return word.length() > 100 ? word.substring(0, 100) : word;
  }
}
