package org.baton.store.internal.jobs;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.baton.api.data.Database;
import org.baton.api.data.Job;
import org.baton.api.metric.Metric;
import org.baton.api.metric.MetricSource;
import org.baton.store.JobState;
import org.baton.store.JobStates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs every job that is here when it is due, unless another node does. */
@Component(
    service = {JobStates.class, MetricSource.class},
    immediate = true)
public final class JobRunner implements JobStates, MetricSource {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final int LEASE_SECONDS = 120;
  private static final long LONGEST_LOOK_MILLISECONDS = 10_000;

  private final JobThreads threads;
  private final Leases leases;
  private final Map<String, Task> tasks = new ConcurrentHashMap<>();
  private final JobFigures figures = new JobFigures();

  /** Starts running jobs. */
  @Activate
  public JobRunner(
      @Reference(target = "(org.baton.module=store)") Database database,
      @Reference JobThreads threads) {
    this(database, threads, LEASE_SECONDS);
  }

  JobRunner(Database database, JobThreads threads, int leaseSeconds) {
    this.threads = threads;
    this.leases = new Leases(database, UUID.randomUUID().toString(), leaseSeconds);
    leases.clearStale();
  }

  @Deactivate
  void stop() {
    tasks.clear();
  }

  @Override
  public List<JobState> all() {
    return leases.all();
  }

  @Override
  public List<Metric> metrics() {
    return figures.metrics(leases.all());
  }

  @Reference(
      service = Job.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void add(Job job, Map<String, Object> properties) {
    Object name = properties.get("baton.job.name");
    if (name == null || !(properties.get("baton.job.every") instanceof Number every)) {
      LOG.error("job {} has no name or no interval and is left out", job);
      return;
    }
    Task task = new Task(name.toString(), Math.max(1, every.longValue()), job);
    tasks.put(task.name, task);
    threads.after(0, task::look);
  }

  void remove(Job job, Map<String, Object> properties) {
    tasks.computeIfPresent(
        String.valueOf(properties.get("baton.job.name")), (n, t) -> t.job == job ? null : t);
  }

  /** A job that is here. */
  private final class Task {
    private final String name;
    private final long every;
    private final Job job;
    private boolean registered;

    private Task(String name, long every, Job job) {
      this.name = name;
      this.every = every;
      this.job = job;
    }

    private void look() {
      if (tasks.get(name) != this) {
        return;
      }
      try {
        if (!registered) {
          leases.register(name);
          registered = true;
        }
        if (leases.take(name, every)) {
          run();
        }
      } finally {
        threads.after(Math.min(every * 1000, LONGEST_LOOK_MILLISECONDS), this::look);
      }
    }

    private void run() {
      Runnable release = threads.every(leases.heartbeatMilliseconds(), () -> leases.extend(name));
      String error = null;
      long start = System.nanoTime();
      try {
        job.run();
      } catch (Exception | LinkageError e) {
        LOG.warn("job {} failed", name, e);
        error = e.toString();
      } finally {
        release.run();
        figures.ran(name, error == null, System.nanoTime() - start);
        leases.end(name, error);
      }
    }
  }
}
