package org.baton.core.internal.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.aries.jpa.template.JpaTemplate;
import org.baton.core.internal.Today;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.engine.RunRecord;
import org.baton.core.internal.plans.PlanVersion;
import org.baton.core.internal.runs.EvaluationRun;
import org.baton.core.internal.runs.EvaluationRun.State;
import org.baton.core.internal.runs.RunProblem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The runs; every call belongs to a transaction that the caller began. */
@Component(service = RunTable.class)
public final class RunTable {
  private final JpaTemplate jpa;

  /** Works on the module's persistence unit. */
  @Activate
  public RunTable(@Reference(target = "(osgi.unit.name=core)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  /** The run with this id. */
  public Optional<EvaluationRun> find(long id) {
    return jpa.txExpr(em -> Optional.ofNullable(em.find(RunRow.class, id)).map(RunRow::run));
  }

  /** Runs of a cycle, the newest first. */
  public List<EvaluationRun> list(long cycle, int limit) {
    return jpa.txExpr(
        em ->
            em.createQuery(
                    "select r from RunRow r where r.cycle = :cycle order by r.id desc",
                    RunRow.class)
                .setParameter("cycle", cycle)
                .setMaxResults(limit)
                .getResultStream()
                .map(RunRow::run)
                .toList());
  }

  /** Runs of a cycle below an id, the newest first; 0 for the beginning. */
  public List<EvaluationRun> page(long cycle, long before, int limit) {
    return jpa.txExpr(
        em ->
            em.createQuery(
                    "select r from RunRow r where r.cycle = :cycle and r.id < :before"
                        + " order by r.id desc",
                    RunRow.class)
                .setParameter("cycle", cycle)
                .setParameter("before", before == 0 ? Long.MAX_VALUE : before)
                .setMaxResults(limit)
                .getResultStream()
                .map(RunRow::run)
                .toList());
  }

  /** Runs that have not ended. */
  public List<EvaluationRun> unfinished() {
    return jpa.txExpr(
        em ->
            em.createQuery(
                    "select r from RunRow r where r.state in :states order by r.id", RunRow.class)
                .setParameter("states", List.of(State.QUEUED, State.RUNNING))
                .getResultStream()
                .map(RunRow::run)
                .toList());
  }

  /** The last day for which a cycle was computed, or is being; null for none. */
  public LocalDate lastDay(long cycle) {
    LocalDate last = latest(cycle, "r.day", "r.day is not null", LocalDate.class);
    // Runs of before plans could be amended have the day on which they began.
    OffsetDateTime begun = latest(cycle, "r.createdAt", "r.day is null", OffsetDateTime.class);
    LocalDate before = begun == null ? null : Today.of(begun.toInstant());
    return last == null || before != null && before.isAfter(last) ? before : last;
  }

  private <T> T latest(long cycle, String what, String which, Class<T> kind) {
    return jpa.txExpr(
        em ->
            em.createQuery(
                    "select max("
                        + what
                        + ") from RunRow r where r.cycle = :cycle and r.state in :states and "
                        + which,
                    kind)
                .setParameter("cycle", cycle)
                .setParameter("states", List.of(State.QUEUED, State.RUNNING, State.DONE))
                .getSingleResult());
  }

  /** Writes down a run that shall begin. */
  public EvaluationRun create(Cycle cycle, PlanVersion plan, LocalDate day, String by) {
    return jpa.txExpr(
        em -> {
          RunRow row = new RunRow(cycle, plan, day, by);
          em.persist(row);
          em.flush();
          return row.run();
        });
  }

  /** The run began. */
  public EvaluationRun begin(long id) {
    return change(id, RunRow::begin);
  }

  /** How far it is, in percent; the state as it is now. */
  public EvaluationRun progress(long id, int percent) {
    return change(id, row -> row.progress(percent));
  }

  /** The run ended well. */
  public EvaluationRun done(long id, RunRecord record, int units) {
    return change(id, row -> row.done(record, units));
  }

  /** The run ended without a result. */
  public EvaluationRun end(long id, State how, RunProblem why) {
    return change(id, row -> row.end(how, why));
  }

  /** The run's results are shown to those concerned. */
  public EvaluationRun publish(long id) {
    return change(id, RunRow::publish);
  }

  private EvaluationRun change(long id, Consumer<RunRow> change) {
    return jpa.txExpr(
        em -> {
          RunRow row = em.find(RunRow.class, id);
          change.accept(row);
          em.flush();
          return row.run();
        });
  }
}
