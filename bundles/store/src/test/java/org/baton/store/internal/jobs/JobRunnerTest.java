package org.baton.store.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.baton.api.data.Database;
import org.baton.api.data.Job;
import org.baton.api.metric.Sample;
import org.baton.store.JobState;
import org.baton.store.internal.Postgres;
import org.baton.store.internal.Rig;
import org.baton.store.internal.outbox.OutboxRig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobRunnerTest {
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
    void anotherNodesLeaseKeepsTheJobUntilItEnds() throws Exception {
      Leases mine = new Leases(database, "mine", 1);
      Leases theirs = new Leases(database, "theirs", 1);
      mine.register("demo.job");
      theirs.register("demo.job");
      assertThat(mine.take("demo.job", 1)).isTrue();
      assertThat(theirs.take("demo.job", 1)).isFalse();
      TimeUnit.MILLISECONDS.sleep(700);
      mine.extend("demo.job");
      TimeUnit.MILLISECONDS.sleep(700);
      assertThat(theirs.take("demo.job", 1)).isFalse();
      TimeUnit.MILLISECONDS.sleep(500);
      assertThat(theirs.take("demo.job", 1)).as("the other node died").isTrue();
      mine.end("demo.job", null);
      assertThat(theirs.all().get(0).running()).as("not ours any more").isTrue();
    }
  }

  abstract static class Behaviour {
    @TempDir Path data;
    private final JobThreads threads = new JobThreads();
    private Rig rig;
    Database database;

    abstract String url();

    @BeforeEach
    void open() {
      rig = Rig.open(data, url());
      database = OutboxRig.own(rig);
    }

    @AfterEach
    void close() {
      threads.stop();
      rig.close();
    }

    @Test
    void figuresTellWhichJobFailsAndWhenOneLastEndedWell() throws Exception {
      JobRunner runner = new JobRunner(database, threads, 5);
      Job well = () -> {};
      Job bad =
          () -> {
            throw new IllegalStateException("no");
          };
      runner.add(well, Map.of("baton.job.name", "demo.Well \u597d", "baton.job.every", 3600));
      runner.add(bad, Map.of("baton.job.name", "demo.bad", "baton.job.every", 3600));
      until(() -> runner.all().stream().filter(s -> s.endedAt().isPresent()).count() == 2);
      Map<String, Double> failed = figures(runner, "store_job_failed");
      assertThat(failed).containsEntry("demo.well__", 0.0).containsEntry("demo.bad", 1.0);
      double now = System.currentTimeMillis() / 1000.0;
      assertThat(figures(runner, "store_job_last_success_seconds"))
          .containsOnlyKeys("demo.well__")
          .allSatisfy((job, at) -> assertThat(at).isBetween(now - 600, now + 600));
      assertThat(figures(runner, "store_job_seconds_total")).containsKey("demo.bad");
    }

    private static Map<String, Double> figures(JobRunner runner, String name) {
      return runner.metrics().stream()
          .filter(m -> m.name().equals(name))
          .flatMap(m -> m.samples().stream())
          .map(Sample.Value.class::cast)
          .collect(Collectors.toMap(v -> v.labels().get("job"), Sample.Value::value));
    }

    @Test
    void aJobRunsAgainAfterItsPauseOnOneNodeAtATime() throws Exception {
      AtomicInteger runs = new AtomicInteger();
      AtomicInteger together = new AtomicInteger();
      AtomicInteger most = new AtomicInteger();
      Job job =
          () -> {
            most.accumulateAndGet(together.incrementAndGet(), Math::max);
            TimeUnit.MILLISECONDS.sleep(200);
            together.decrementAndGet();
            runs.incrementAndGet();
          };
      // Both before the first job: on H2 a starting node gives back every lease it finds.
      List.of(new JobRunner(database, threads, 30), new JobRunner(database, threads, 30))
          .forEach(
              node -> node.add(job, Map.of("baton.job.name", "demo.job", "baton.job.every", 1L)));
      until(() -> runs.get() >= 2);
      assertThat(most).hasValue(1);
    }

    @Test
    void aFailureIsKeptAndTheJobComesAgain() {
      AtomicInteger runs = new AtomicInteger();
      JobRunner runner = new JobRunner(database, threads, 30);
      runner.add(
          () -> {
            if (runs.incrementAndGet() == 1) {
              throw new java.io.IOException("no disk");
            }
          },
          Map.of("baton.job.name", "demo.job", "baton.job.every", 1L));
      until(() -> runner.all().stream().anyMatch(j -> j.error().isPresent()));
      JobState failed = runner.all().get(0);
      assertThat(failed.error().orElseThrow()).contains("no disk");
      assertThat(failed.endedAt()).isPresent();
      until(() -> runs.get() >= 2 && runner.all().get(0).error().isEmpty());
    }

    @Test
    void aJobThatIsGoneRunsNoMore() throws Exception {
      AtomicInteger runs = new AtomicInteger();
      JobRunner runner = new JobRunner(database, threads, 30);
      Job job = runs::incrementAndGet;
      Map<String, Object> properties = Map.of("baton.job.name", "demo.job", "baton.job.every", 1L);
      runner.add(job, properties);
      until(() -> runs.get() == 1);
      runner.remove(job, properties);
      TimeUnit.MILLISECONDS.sleep(1500);
      assertThat(runs).hasValue(1);
    }

    private static void until(BooleanSupplier condition) {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (!condition.getAsBoolean()) {
        assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
        try {
          TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
