package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Three of the small province's sheets, sent together. */
record BatchOfSheets(Officer officer, String path) {
  void isTakenOnceAndWholeOrNotAtAll() {
    List<Map<String, ?>> wrong = List.of(sheet("P0", 80), sheet("P1", 120), sheet("P0", 80));
    Client.Answer refused = batch(wrong, "batch-1");
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    List<String> fields = new ArrayList<>();
    refused.json().path("violations").forEach(v -> fields.add(v.path("field").asText()));
    assertThat(fields).containsExactly("1/answers/A1", "2/evaluator");
    assertThat(batch(List.of(), "batch-1").status()).isEqualTo(422);
    assertThat(officer.all(path + "?unit=D2")).isEmpty();
    List<Map<String, ?>> right = List.of(sheet("P0", 80), sheet("P1", 80), sheet("P2", 80));
    JsonNode first = Officer.done(batch(right, "batch-1"), 201);
    assertThat(first).hasSize(3);
    assertThat(Officer.done(batch(right, "batch-1"), 201)).isEqualTo(first);
    assertThat(batch(wrong, "batch-1").status()).isEqualTo(422);
    assertThat(batch(right, "batch-2").status()).isEqualTo(422);
    assertThat(officer.all(path + "?unit=D2")).hasSize(3);
  }

  private static Map<String, ?> sheet(String evaluator, int answer) {
    return Map.of(
        "unit", "D2", "group", "public", "evaluator", evaluator, "answers", Map.of("A1", answer));
  }

  private Client.Answer batch(Object sheets, String key) {
    return officer.client().post(path + "/batch", sheets, key);
  }
}
