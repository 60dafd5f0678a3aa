package org.baton.core.internal.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;
import org.baton.core.internal.Today;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.engine.RunRecord;
import org.baton.core.internal.plans.PlanVersion;
import org.baton.core.internal.runs.EvaluationRun;
import org.baton.core.internal.runs.EvaluationRun.State;
import org.baton.core.internal.runs.RunProblem;
import org.baton.core.internal.runs.StepTrace;

/** A run's row. */
@Entity
@Table(schema = "core", name = "run")
public class RunRow {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "run_seq")
  @SequenceGenerator(
      name = "run_seq",
      schema = "core",
      sequenceName = "run_seq",
      allocationSize = 50)
  private Long id;

  private long cycle;

  @Enumerated(EnumType.STRING)
  private State state = State.QUEUED;

  private int progress;

  @Column(name = "plan_version")
  private int planVersion;

  @Column(name = "plan_hash")
  private String planHash;

  /** Empty in runs of before plans could be amended. */
  @Column(name = "reference_day")
  private LocalDate day;

  @Column(name = "input_hash")
  private String inputHash = "";

  private String parameters = "{}";
  private String steps = "[]";
  private String problem = "";
  private int units;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "created_at")
  private OffsetDateTime createdAt = now();

  @Column(name = "finished_at")
  private OffsetDateTime finishedAt;

  @Column(name = "published_at")
  private OffsetDateTime publishedAt;

  @Version private int version;

  /** For the persistence provider. */
  protected RunRow() {}

  RunRow(Cycle cycle, PlanVersion plan, LocalDate day, String startedBy) {
    this.cycle = cycle.id();
    this.planVersion = plan.number();
    this.planHash = plan.hash();
    this.day = day;
    this.startedBy = startedBy;
  }

  private static OffsetDateTime now() {
    return Instant.now().atOffset(ZoneOffset.UTC);
  }

  void progress(int percent) {
    progress = percent;
  }

  void begin() {
    state = State.RUNNING;
  }

  void done(RunRecord record, int count) {
    state = State.DONE;
    progress = 100;
    inputHash = record.inputHash();
    parameters = Json.write(record.parameters());
    steps = Json.write(record.steps().stream().map(StepTrace::of).toList());
    units = count;
    finishedAt = now();
  }

  void end(State how, RunProblem why) {
    state = how;
    problem = Json.write(why);
    finishedAt = now();
  }

  void publish() {
    publishedAt = now();
  }

  EvaluationRun run() {
    return new EvaluationRun(
        id,
        cycle,
        state,
        progress,
        planVersion,
        planHash,
        day == null ? Today.of(createdAt.toInstant()) : day,
        inputHash,
        Json.read(parameters, new TypeReference<Map<String, String>>() {}),
        Json.list(steps, StepTrace.class),
        problem.isEmpty() ? RunProblem.NONE : Json.read(problem, new TypeReference<>() {}),
        units,
        startedBy,
        createdAt.toInstant(),
        finishedAt == null ? null : finishedAt.toInstant(),
        publishedAt == null ? null : publishedAt.toInstant());
  }
}
