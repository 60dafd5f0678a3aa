package org.baton.core.internal.runs;

import java.util.List;
import org.baton.api.data.Database;
import org.baton.api.metric.Metric;
import org.baton.api.metric.MetricSource;
import org.baton.api.problem.Problem;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.engine.Engine;
import org.baton.core.internal.engine.InstalledStep;
import org.baton.core.internal.engine.RunRecord;
import org.baton.core.internal.engine.UnitTable;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.PlanRegister;
import org.baton.core.internal.runs.EvaluationRun.State;
import org.baton.core.internal.store.CycleTable;
import org.baton.core.internal.store.EvaluatedUnits;
import org.baton.core.internal.store.ResultTable;
import org.baton.core.internal.store.RunTable;
import org.baton.core.internal.works.Cancelled;
import org.baton.core.internal.works.Watch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the work of a run: reads what is stored, evaluates it, stores what was found. */
@Component(service = {Evaluation.class, MetricSource.class})
public final class Evaluation implements MetricSource {
  private static final Logger LOG = LoggerFactory.getLogger(Evaluation.class);

  /**
   * From so many units on, a run's memory is worth a collection, so that the machine has it back.
   */
  private static final int MANY_UNITS = 10_000;

  private final Database database;
  private final CycleTable cycles;
  private final PlanRegister plans;
  private final RunTable runs;
  private final InstalledSteps steps;
  private final WorkPool pool;
  private final RunFigures figures = new RunFigures();

  /** Works on the module's schema. */
  @Activate
  public Evaluation(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleTable cycles,
      @Reference PlanRegister plans,
      @Reference RunTable runs,
      @Reference InstalledSteps steps,
      @Reference WorkPool pool) {
    this.database = database;
    this.cycles = cycles;
    this.plans = plans;
    this.runs = runs;
    this.steps = steps;
    this.pool = pool;
  }

  /** Runs from beginning to end; whatever happens is written into the run. */
  void run(long id, Watch watch) {
    int[] units = {0};
    long start = System.nanoTime();
    try {
      evaluate(id, watch, units);
      figures.done(System.nanoTime() - start);
    } catch (Cancelled e) {
      end(id, watch.cancelled() ? State.CANCELLED : State.FAILED, cutOff(watch));
    } catch (Problem e) {
      end(id, watch.cancelled() ? State.CANCELLED : State.FAILED, RunProblem.of(e));
    } catch (RuntimeException | Error e) {
      LOG.error("Run {} broke off", id, e);
      end(id, State.FAILED, RunProblem.of("core.run.broken", String.valueOf(e.getMessage())));
    } finally {
      if (units[0] >= MANY_UNITS) {
        System.gc();
      }
    }
  }

  @Override
  public List<Metric> metrics() {
    return figures.metrics();
  }

  /** Nobody asked for the end when the server is stopping. */
  private static RunProblem cutOff(Watch watch) {
    return RunProblem.of(watch.cancelled() ? "core.engine.cancelled" : "core.run.interrupted");
  }

  private void end(long id, State how, RunProblem why) {
    figures.broken(how);
    try {
      database.<Void, RuntimeException>tx(
          connection -> {
            new ResultTable(connection).delete(id);
            runs.end(id, how, why);
            return null;
          });
    } catch (RuntimeException e) {
      // The next start finds the run unfinished and ends it.
      LOG.error("The end of run {} could not be written", id, e);
    }
  }

  /**
   * Evaluates.
   *
   * @param many told how many units there are as soon as that is known
   */
  private void evaluate(long id, Watch watch, int[] many) {
    EvaluationRun run = database.tx(connection -> runs.begin(id));
    Cycle cycle = database.read(connection -> cycles.get(run.cycle()));
    FrozenPlan plan = plans.version(cycle, run.planVersion());
    List<InstalledStep> installed = steps.of(cycle);
    if (installed.size() < cycle.steps().size()) {
      throw Problem.conflict(
          "core.run.waits", steps.missing(cycle), cycle.code(), steps.missing(cycle).size());
    }
    UnitTable units =
        database.read(connection -> new UnitTable(EvaluatedUnits.of(connection, cycle.id())));
    many[0] = units.size();
    RunProgress progress = new RunProgress(percent -> said(id, percent), watch);
    PublishedPast past = PublishedPast.read(database, plan.plan().year(), units, plan.tree());
    ResultBatches sink = new ResultBatches(database, id, units, plan.tree(), steps);
    GivenAnswers given = new GivenAnswers(plan, plans.history(cycle));
    RunRecord record =
        new Engine(pool.pool(), pool.threads())
            .evaluate(
                plan.plan(),
                units,
                new StoredInput(database, cycle, plan, given, units, pool, progress),
                past,
                installed,
                sink,
                progress);
    sink.flush();
    RunRecord whole = record.with(PlanOfRun.parameters(plan, run.day(), given.counts()));
    finish(id, plan, sink, whole, units.size());
    progress.times().end();
    LOG.info("Run {} of {} units: {}", id, units.size(), progress.times());
  }

  private void said(long id, int percent) {
    database.tx(connection -> runs.progress(id, percent));
  }

  private void finish(long id, FrozenPlan plan, ResultBatches sink, RunRecord record, int units) {
    database.<Void, RuntimeException>tx(
        connection -> {
          ResultTable results = new ResultTable(connection);
          plan.plan().grades().forEach(g -> sink.texts().put("grade." + g.code(), g.title()));
          results.insertTexts(id, sink.texts());
          runs.done(id, record, units);
          return null;
        });
  }
}
