package org.baton.core.internal.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.baton.api.data.Database;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.evaluation.StepContext;
import org.baton.api.plan.PlanTree;
import org.baton.api.text.Text;
import org.baton.core.internal.engine.ResultSink;
import org.baton.core.internal.engine.UnitResults;
import org.baton.core.internal.engine.UnitTable;
import org.baton.core.internal.results.ResultLine;
import org.baton.core.internal.results.StoredTree;
import org.baton.core.internal.results.block.BlockWriter;
import org.baton.core.internal.results.block.Outline;
import org.baton.core.internal.store.Json;
import org.baton.core.internal.store.ResultTable;

/** Writes results by blocks, some in a transaction, so that nobody waits for a whole run. */
final class ResultBatches implements ResultSink {
  /** So many units and nodes of them are a block: it is read to show one of its units. */
  private static final int MOST_UNITS = 256;

  private static final int MOST_NODES = 20_000;
  private static final int FEWEST_UNITS = 16;
  private static final int TOGETHER = 4;

  private final Database database;
  private final long run;
  private final UnitTable units;
  private final PlanTree tree;
  private final InstalledSteps steps;
  private final List<ResultTable.Block> waiting = new ArrayList<>();
  private final Map<String, Text> texts = new ConcurrentHashMap<>();

  ResultBatches(Database database, long run, UnitTable units, PlanTree tree, InstalledSteps steps) {
    this.database = database;
    this.run = run;
    this.units = units;
    this.tree = tree;
    this.steps = steps;
  }

  @Override
  public int block() {
    return Math.max(FEWEST_UNITS, Math.min(MOST_UNITS, MOST_NODES / tree.size()));
  }

  @Override
  public void begin(StepContext columns) {
    database.<Void, RuntimeException>tx(
        connection -> {
          new ResultTable(connection).begin(run, Outline.of(tree));
          return null;
        });
  }

  @Override
  public Runnable prepare(UnitResults results, int from, int to) {
    BlockWriter writer = new BlockWriter(results, from, to);
    byte[] content = writer.write();
    writer
        .modules()
        .forEach((key, module) -> texts.computeIfAbsent(key, k -> steps.pattern(module, k)));
    List<ResultLine> lines = new ArrayList<>(to - from);
    List<String> figures = new ArrayList<>(to - from);
    for (int unit = from; unit < to; unit++) {
      ResultLine line = line(results, unit);
      lines.add(line);
      figures.add(Json.write(line.figures()));
    }
    ResultTable.Block block = new ResultTable.Block(from / block(), content, lines, figures);
    return () -> take(block);
  }

  private ResultLine line(UnitResults results, int unit) {
    StepContext columns = results.columns();
    ScoreState state = columns.total().state(unit);
    int band = columns.grade(unit);
    return new ResultLine(
        units.code(unit),
        units.name(unit),
        state,
        state == ScoreState.SCORED ? StoredTree.finite(columns.total().value(unit)) : null,
        StoredTree.finite(columns.points().value(unit)),
        band < 0 ? "" : columns.plan().grades().get(band).code(),
        results.figures(unit));
  }

  private void take(ResultTable.Block block) {
    waiting.add(block);
    if (waiting.size() >= TOGETHER) {
      flush();
    }
  }

  void flush() {
    database.<Void, RuntimeException>tx(
        connection -> {
          ResultTable table = new ResultTable(connection);
          for (ResultTable.Block block : waiting) {
            table.insert(run, block);
          }
          return null;
        });
    waiting.clear();
  }

  /** The sentences' patterns, kept with the run so that it can be read without its modules. */
  Map<String, Text> texts() {
    return texts;
  }
}
