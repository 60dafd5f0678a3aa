package org.baton.core.internal.runs;

import java.util.List;
import java.util.Map;
import org.baton.api.problem.Violation;
import org.baton.core.internal.Words;
import org.baton.core.internal.engine.RunRecord.StepRecord;

/** What a step did in a run. */
public record StepTrace(
    String id,
    String module,
    String version,
    String phase,
    long millis,
    Map<String, String> parameters,
    List<Remark> remarks) {

  /** A remark whose words were written down. */
  public record Remark(
      String source, int line, String field, String value, String code, List<Object> words) {
    static Remark of(Violation violation) {
      return new Remark(
          violation.source(),
          violation.line(),
          violation.field(),
          violation.value(),
          violation.code(),
          Words.plain(violation.arguments()));
    }

    /** The remark as people see mistakes elsewhere. */
    public Violation violation() {
      return new Violation(source, line, field, value, code, Words.restored(words));
    }
  }

  private static final int MOST = 1000;

  /** What the engine recorded of a step. */
  public static StepTrace of(StepRecord step) {
    return new StepTrace(
        step.id(),
        step.module(),
        step.version(),
        step.phase(),
        step.millis(),
        step.parameters(),
        step.remarks().stream().limit(MOST).map(Remark::of).toList());
  }
}
