package org.baton.core.internal.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Violation;
import org.baton.core.internal.engine.RunRecord.StepRecord;
import org.baton.core.internal.plan.DocumentJson;

/** The JSON form of a run's record. */
final class RunRecordJson {
  private RunRecordJson() {}

  static String write(RunRecord record) {
    return DocumentJson.canonical(
        Map.of(
            "planHash", record.planHash(),
            "inputHash", record.inputHash(),
            "parameters", record.parameters(),
            "steps", record.steps().stream().map(RunRecordJson::step).toList(),
            "counts", record.counts()));
  }

  private static Map<String, Object> step(StepRecord step) {
    return Map.of(
        "id", step.id(),
        "module", step.module(),
        "version", step.version(),
        "phase", step.phase(),
        "millis", step.millis(),
        "parameters", step.parameters(),
        "remarks", step.remarks().isEmpty() ? List.of() : Remarks.document(step.remarks()));
  }

  /** Remarks have words of any kind; few runs have remarks. */
  private static final class Remarks {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static List<Map<String, Object>> document(List<Violation> remarks) {
      return MAPPER.convertValue(remarks, new TypeReference<>() {});
    }
  }
}
