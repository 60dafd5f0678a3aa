package org.baton.web.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.baton.api.metric.Sample;
import org.junit.jupiter.api.Test;

class TrafficTest {
  private final Traffic traffic = new Traffic();

  private List<Sample.Spread> spreads() {
    return traffic.metrics().get(0).samples().stream().map(Sample.Spread.class::cast).toList();
  }

  @Test
  void requestsAreCountedByModuleAndKindOfAnswer() {
    traffic.end("/api/subjects/surveys", 200, 3_000_000);
    traffic.end("/subjects/surveys/", 200, 30_000_000);
    traffic.end("/api/subjects/surveys", 500, 1_000_000);
    assertThat(spreads())
        .extracting(Sample::labels)
        .containsExactly(
            Map.of("module", "subjects", "status", "2xx"),
            Map.of("module", "subjects", "status", "5xx"));
    assertThat(spreads().get(0).count()).isEqualTo(2);
    assertThat(spreads().get(0).sum()).isEqualTo(0.033);
    assertThat(spreads().get(0).counts().subList(0, 4)).containsExactly(1L, 0L, 0L, 1L);
  }

  @Test
  void whatStrangersAskForMakesNoLineOfItsOwn() {
    for (int i = 0; i < 1000; i++) {
      traffic.end("/guess" + (char) ('a' + i % 26) + "/x", new int[] {303, 401, 404}[i % 3], 1);
    }
    traffic.end("/", 200, 1);
    traffic.end("/\u6c34\u5229/x", 404, 1);
    assertThat(spreads()).extracting(s -> s.labels().get("module")).containsOnly("web");
    assertThat(spreads()).extracting(Sample.Spread::count).containsExactly(1L, 334L, 667L);
  }

  @Test
  void aModulesOwnRefusalsAreCountedWithIt() {
    traffic.end("/api/core/units", 200, 1);
    traffic.end("/api/core/units/none", 404, 1);
    assertThat(spreads()).extracting(s -> s.labels().get("module")).containsOnly("core");
  }

  @Test
  void whatMachinesAskAllDayIsNotCounted() {
    traffic.end("/health", 503, 1);
    traffic.end("/metrics", 200, 1);
    assertThat(spreads()).isEmpty();
  }

  @Test
  void whatIsBeingAnsweredIsCounted() {
    traffic.begin();
    traffic.begin();
    traffic.end("/", 200, 1);
    assertThat(traffic.metrics().get(1).samples()).containsExactly(Sample.of(1));
  }
}
