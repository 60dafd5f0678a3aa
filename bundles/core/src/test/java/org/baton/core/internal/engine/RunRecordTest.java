package org.baton.core.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.core.internal.engine.RunRecord.StepRecord;
import org.junit.jupiter.api.Test;

class RunRecordTest {
  private final JsonMapper binding =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  @Test
  void theTextHoldsEveryFieldInTheOrderOfTheNames() throws Exception {
    Violation remark =
        new Violation(
            "x.csv", 7, "A", "1.5", "m.code", List.of(new Text("\u6587", "\""), 3, 0.1, "w"));
    RunRecord record =
        new RunRecord(
            "p",
            "i",
            Map.of("year", "2026", "plan", "P\n"),
            List.of(
                new StepRecord("m.a", "m", "1", "GRADE", 12, Map.of("k", "v"), List.of()),
                new StepRecord("m.b", "m", "1", "ADJUST", 0, Map.of(), List.of(remark))),
            Map.of("units", 5_000_000_000L, "answers", 0L));
    assertThat(record.json()).isEqualTo(binding.writeValueAsString(record)).contains("\"zh\"");
  }
}
