package org.baton.core.internal.results.block;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Phase;
import org.baton.api.evaluation.StepContext;
import org.baton.api.plan.Plan;
import org.baton.api.text.Text;
import org.baton.core.internal.engine.Engine;
import org.baton.core.internal.engine.EvaluationInput;
import org.baton.core.internal.engine.InstalledStep;
import org.baton.core.internal.engine.ObservationSink;
import org.baton.core.internal.engine.PastScores;
import org.baton.core.internal.engine.Progress;
import org.baton.core.internal.engine.ResultSink;
import org.baton.core.internal.engine.SheetSink;
import org.baton.core.internal.engine.UnitResult;
import org.baton.core.internal.engine.UnitResults;
import org.baton.core.internal.engine.UnitSink;
import org.baton.core.internal.engine.UnitTable;
import org.baton.core.internal.plan.PlanReader;

/** An evaluation whose results were written as blocks, and as trees to compare with. */
final class Written implements ResultSink, EvaluationInput {
  static final Plan PLAN =
      new PlanReader()
          .read(
              """
              code: P
              title: P
              year: 2026
              scale: {min: 0, max: 100, digits: 1}
              groups: [{code: G, title: {zh: 群, en: G}, side: external}]
              tree:
                code: T
                title: {zh: 总分, en: Total}
                children:
                  - code: A
                    title: {zh: 甲, en: A}
                    weight: 2
                    children:
                      - {code: A1, title: A1, weight: 1, source: sheets, groups: [{group: G}]}
                      - {code: A2, title: A2, weight: 3, source: observations}
                  - {code: B, title: B, weight: 1, source: observations}
              """)
          .plan();

  private final int size;
  final List<byte[]> blocks = new ArrayList<>();
  final List<UnitResult> results = new ArrayList<>();
  StepContext columns;

  private Written(int size) {
    this.size = size;
  }

  static Written of(EvaluationStep step, int units, int size) {
    Written written = new Written(size);
    UnitTable table =
        new UnitTable(
            IntStream.range(0, units)
                .mapToObj(i -> new UnitTable.Row("u" + i, Text.same("u" + i), "", ""))
                .toList());
    InstalledStep installed = new InstalledStep("x.talk", Phase.AGGREGATE, 0, "x", "1", step);
    UnitSink whole = written.results::add;
    Engine engine = Engine.onCallersThread();
    engine.evaluate(
        PLAN, table, written, PastScores.NONE, List.of(installed), written, Progress.NONE);
    engine.evaluate(
        PLAN, table, written, PastScores.NONE, List.of(installed), whole, Progress.NONE);
    return written;
  }

  @Override
  public void sheets(SheetSink sink) {
    for (int unit = 0; unit < 5; unit++) {
      sink.exact(unit, unit, 0, 0, 700 + unit);
      sink.exact(unit, unit, 0, 0, 800);
    }
  }

  @Override
  public void observations(ObservationSink sink) {
    sink.value(0, 1, 1, 0, 1 / 3.0);
    sink.target(0, 1, 1, 50);
  }

  @Override
  public int block() {
    return size;
  }

  @Override
  public void begin(StepContext context) {
    columns = context;
  }

  @Override
  public Runnable prepare(UnitResults found, int from, int to) {
    byte[] block = new BlockWriter(found, from, to).write();
    return () -> blocks.add(block);
  }
}
