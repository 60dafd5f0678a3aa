package org.baton.indicators.internal.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.baton.indicators.internal.library.NodeRules;
import org.junit.jupiter.api.Test;

class NodeFieldsTest {
  private static Map<String, Object> read(String... pairs) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      form.add(pairs[i], pairs[i + 1]);
    }
    return NodeFields.read(new FormWords(form));
  }

  @Test
  void whatIsEnteredIsWhatAPlanWrites() {
    Map<String, Object> rules =
        read(
            "aggregation",
            "generalised",
            "power",
            "-1",
            "missing",
            "renormalise",
            "availability",
            "0.6",
            "imputed",
            "",
            "rounding",
            "half_up",
            "digits",
            "2");
    assertThat(rules)
        .isEqualTo(
            Map.of(
                "aggregation", Map.of("method", "generalised", "power", -1),
                "missing", Map.of("rule", "renormalise", "availability", .6),
                "rounding", Map.of("mode", "half_up", "digits", 2)));
    assertThat(NodeRules.check(rules)).isEmpty();
  }

  @Test
  void nothingEnteredIsNoRuleAndANumberWithoutItsRuleIsAMistake() {
    assertThat(read("aggregation", "", "power", "")).isEmpty();
    assertThat(NodeRules.check(read("digits", "2")))
        .extracting(v -> v.field())
        .containsExactly("rounding");
  }
}
