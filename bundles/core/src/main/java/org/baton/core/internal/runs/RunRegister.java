package org.baton.core.internal.runs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.data.Database;
import org.baton.api.data.Outbox;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.core.internal.Today;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.cycles.PhaseNames;
import org.baton.core.internal.plans.PlanRegister;
import org.baton.core.internal.plans.PlanVersion;
import org.baton.core.internal.runs.EvaluationRun.State;
import org.baton.core.internal.store.CycleTable;
import org.baton.core.internal.store.Json;
import org.baton.core.internal.store.ResultTable;
import org.baton.core.internal.store.RunTable;
import org.baton.core.internal.works.Order;
import org.baton.core.internal.works.Reason;
import org.baton.core.internal.works.Task.Ended;
import org.baton.core.internal.works.Work;
import org.baton.core.internal.works.Works;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Starts runs, follows them and makes one of a cycle the valid one. */
@Component(service = RunRegister.class, immediate = true)
public final class RunRegister {
  private static final int MOST = 1000;

  private final Database database;
  private final CycleRegister register;
  private final CycleTable cycles;
  private final PlanRegister plans;
  private final RunTable runs;
  private final InstalledSteps steps;
  private final Evaluation evaluation;
  private final WorkPool pool;
  private final Access access;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Works works;

  /** Works on the module's schema; runs that a crash cut off are marked as failed. */
  @Activate
  public RunRegister(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleRegister register,
      @Reference CycleTable cycles,
      @Reference PlanRegister plans,
      @Reference RunTable runs,
      @Reference InstalledSteps steps,
      @Reference Evaluation evaluation,
      @Reference WorkPool pool,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference Outbox outbox,
      @Reference Works works) {
    this.database = database;
    this.register = register;
    this.cycles = cycles;
    this.plans = plans;
    this.runs = runs;
    this.steps = steps;
    this.evaluation = evaluation;
    this.pool = pool;
    this.access = access;
    this.audit = audit;
    this.outbox = outbox;
    this.works = works;
    endInterrupted();
  }

  private void endInterrupted() {
    database.<Void, RuntimeException>tx(
        connection -> {
          for (EvaluationRun run : runs.unfinished()) {
            new ResultTable(connection).delete(run.id());
            runs.end(run.id(), State.FAILED, RunProblem.of("core.run.interrupted"));
          }
          return null;
        });
  }

  /**
   * Starts a run in the background.
   *
   * @param day the day whose version of the plan it uses; null for the {@link #usualDay}
   * @throws Problem when the cycle is in another phase, a step it was opened with is missing, or
   *     another run is under way; when the day is still to come; or when it is later than every day
   *     for which the cycle was computed before its results were known
   */
  public EvaluationRun start(String code, LocalDate day) {
    access.require("core.runs.start", Access.EVERYWHERE, code);
    Begun begun =
        database.tx(
            connection -> {
              // Nobody amends the plan for a day on which it is being computed.
              cycles.lock(connection, code);
              Cycle cycle = register.get(code);
              refuse(cycle);
              LocalDate of = day == null ? usualDay(cycle) : day;
              refuse(cycle, of);
              PlanVersion plan = plans.inForce(cycle, of);
              EvaluationRun run = runs.create(cycle, plan, of, access.caller().account());
              audit.record("core.run.started", subject(run), "", facts(run, code));
              return new Begun(run, works.create(order(run, cycle)));
            });
    long id = begun.run().id();
    works.begin(
        begun.work(),
        pool::queue,
        watch -> {
          evaluation.run(id, watch);
          return ended(get(id));
        });
    return begun.run();
  }

  /**
   * The day whose version of the plan a run uses when nobody says otherwise: today while the cycle
   * is evaluated; once results are known that of the published run, and before there is one that of
   * the last.
   */
  public LocalDate usualDay(Cycle cycle) {
    return database.read(
        connection ->
            cycle.isIn(CyclePhase.EVALUATION) || cycle.publishedRun() == 0
                ? latestDay(cycle)
                : get(cycle.publishedRun()).day());
  }

  /** What was decided to begin later cannot change results that are known. */
  private LocalDate latestDay(Cycle cycle) {
    LocalDate computed = cycle.isIn(CyclePhase.EVALUATION) ? null : runs.lastDay(cycle.id());
    return Objects.requireNonNullElse(computed, Today.day());
  }

  private void refuse(Cycle cycle, LocalDate day) {
    if (day.isAfter(Today.day())) {
      throw Problem.of(Kind.INVALID, "core.run.day", day.toString());
    }
    LocalDate latest = latestDay(cycle);
    if (day.isAfter(latest)) {
      throw Problem.of(Kind.CONFLICT, "core.run.known", day.toString(), latest.toString());
    }
  }

  private static Map<String, String> facts(EvaluationRun run, String cycle) {
    return Map.of(
        "cycle", cycle, "day", run.day().toString(), "plan", Integer.toString(run.planVersion()));
  }

  private record Begun(EvaluationRun run, Work work) {}

  private static Order order(EvaluationRun run, Cycle cycle) {
    String number = Long.toString(run.id());
    return new Order(
        Work.RUN, number, number, cycle.code(), "core.cycles.view", "core.runs.start", "");
  }

  private static Ended ended(EvaluationRun run) {
    RunProblem why = run.problem();
    return switch (run.state()) {
      case DONE -> Ended.done("");
      case CANCELLED -> new Ended(Work.State.CANCELLED, Reason.NONE, "");
      default -> new Ended(Work.State.FAILED, new Reason(why.code(), why.words()), "");
    };
  }

  /** Why no run of the cycle can start now. */
  public Optional<Problem> obstacle(Cycle cycle) {
    return database.read(
        connection -> {
          try {
            refuse(cycle);
            return Optional.empty();
          } catch (Problem e) {
            return Optional.of(e);
          }
        });
  }

  /** The key of what a run does this moment; empty when it does nothing. */
  public String stage(long id) {
    return work(id).map(Work::message).orElse("");
  }

  /** Whether somebody asked for the end of a run. */
  public boolean isEnding(long id) {
    return work(id).filter(Work::ending).isPresent();
  }

  /** The work that a run is; there is none for runs of earlier versions. */
  public Optional<Work> work(long id) {
    return works.about(Work.RUN, Long.toString(id));
  }

  /** Waits a moment for the end of a run. */
  public void awaitEnd(long id, long milliseconds) {
    work(id).ifPresent(w -> works.awaitEnd(w.id(), milliseconds));
  }

  private void refuse(Cycle cycle) {
    if (!cycle.isIn(CyclePhase.EVALUATION, CyclePhase.PROVISIONAL, CyclePhase.FEEDBACK)) {
      throw Problem.of(Kind.CONFLICT, "core.run.phase", cycle.code(), PhaseNames.of(cycle.phase()));
    }
    List<Violation> missing = steps.missing(cycle);
    if (!missing.isEmpty()) {
      throw Problem.conflict("core.run.waits", missing, cycle.code(), missing.size());
    }
    if (runs.unfinished().stream().anyMatch(r -> r.cycle() == cycle.id())) {
      throw Problem.of(Kind.CONFLICT, "core.run.running", cycle.code());
    }
  }

  private static String subject(EvaluationRun run) {
    return "run:" + run.id();
  }

  /**
   * A run.
   *
   * @throws Problem when there is none
   */
  public EvaluationRun get(long id) {
    return database.read(
        connection ->
            runs.find(id)
                .orElseThrow(
                    () -> Problem.of(Kind.NOT_FOUND, "core.run.unknown", Long.toString(id))));
  }

  /** Runs of a cycle, the newest first. */
  public List<EvaluationRun> list(Cycle cycle) {
    return database.read(connection -> runs.list(cycle.id(), MOST));
  }

  /** Runs of a cycle below an id, the newest first; 0 for the beginning. */
  public List<EvaluationRun> page(Cycle cycle, long before, int limit) {
    return database.read(connection -> runs.page(cycle.id(), before, limit));
  }

  /** Asks a run to end without a result. */
  public EvaluationRun cancel(long id) {
    EvaluationRun run = get(id);
    access.require("core.runs.start", Access.EVERYWHERE, register.get(run.cycle()).code());
    Optional<Work> work = work(id).filter(Work::isUnfinished);
    if (!run.isUnfinished() || work.isEmpty()) {
      throw Problem.of(Kind.CONFLICT, "core.run.over", Long.toString(id));
    }
    works.cancel(work.get().id());
    return run;
  }

  /** Makes a run the valid one of its cycle. */
  public EvaluationRun publish(long id, String reason) {
    return database.tx(
        connection -> {
          EvaluationRun run = get(id);
          if (run.state() != State.DONE) {
            throw Problem.of(Kind.CONFLICT, "core.run.unfinished", Long.toString(id));
          }
          Cycle cycle = register.get(run.cycle());
          access.require("core.results.publish", Access.EVERYWHERE, cycle.code());
          if (!cycle.isIn(CyclePhase.EVALUATION, CyclePhase.PROVISIONAL, CyclePhase.FEEDBACK)) {
            throw Problem.of(
                Kind.CONFLICT,
                "core.run.publish.phase",
                cycle.code(),
                PhaseNames.of(cycle.phase()));
          }
          EvaluationRun published = runs.publish(id);
          cycles.publish(cycle.id(), id);
          outbox.send("core.run.published", Json.write(Map.of("cycle", cycle.code(), "run", id)));
          audit.record("core.run.published", subject(run), reason, Map.of("cycle", cycle.code()));
          return published;
        });
  }
}
