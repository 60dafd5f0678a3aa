package org.baton.core.internal.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.baton.api.data.Database;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.plan.PlanTree;
import org.baton.api.text.Text;
import org.baton.core.internal.engine.ResultSink;
import org.baton.core.internal.engine.UnitResult;
import org.baton.core.internal.engine.UnitTable;
import org.baton.core.internal.results.StoredResult;
import org.baton.core.internal.results.StoredTree;
import org.baton.core.internal.store.ResultTable;

/** Writes results in batches, each in a transaction, so that nobody waits for a whole run. */
final class ResultBatches implements ResultSink {
  private static final int BATCH = 500;

  private final Database database;
  private final long run;
  private final UnitTable units;
  private final PlanTree tree;
  private final InstalledSteps steps;
  private final List<ResultTable.Packed> waiting = new ArrayList<>();
  private final Map<String, Text> texts = new ConcurrentHashMap<>();

  ResultBatches(Database database, long run, UnitTable units, PlanTree tree, InstalledSteps steps) {
    this.database = database;
    this.run = run;
    this.units = units;
    this.tree = tree;
    this.steps = steps;
  }

  @Override
  public void accept(UnitResult result) {
    prepare(result).run();
  }

  @Override
  public Runnable prepare(UnitResult result) {
    note(result.root());
    boolean scored = result.state() == ScoreState.SCORED;
    StoredResult stored =
        new StoredResult(
            result.code(),
            units.name(result.unit()),
            result.state(),
            scored ? StoredTree.finite(result.total()) : null,
            StoredTree.finite(result.points()),
            result.grade(),
            result.figures(),
            StoredTree.of(result.root(), tree));
    ResultTable.Packed packed = ResultTable.Packed.of(stored);
    return () -> take(packed);
  }

  private void take(ResultTable.Packed result) {
    waiting.add(result);
    if (waiting.size() >= BATCH) {
      flush();
    }
  }

  private void note(UnitResult.NodeResult node) {
    node.why().forEach(s -> texts.computeIfAbsent(s.key(), key -> steps.pattern(s.module(), key)));
    node.children().forEach(this::note);
  }

  void flush() {
    database.<Void, RuntimeException>tx(
        connection -> {
          new ResultTable(connection).insert(run, waiting);
          return null;
        });
    waiting.clear();
  }

  /** The sentences' patterns, kept with the run so that it can be read without its modules. */
  Map<String, Text> texts() {
    return texts;
  }
}
