package org.baton.operations.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.baton.api.metric.Histogram;
import org.baton.api.metric.Metric;
import org.baton.api.metric.Sample;
import org.baton.operations.internal.WordReader;
import org.baton.operations.internal.metric.Figures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureViewTest {
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void troublesStandOut(String language) {
    Histogram times = Histogram.seconds();
    times.observe(0.04);
    Figures figures =
        new Figures(
            List.of(
                Metric.histogram(
                    "web_request_seconds",
                    "x",
                    List.of(times.spread(Map.of("module", "core", "status", "5xx")))),
                Metric.gauge("store_outbox_dead", "x", 3),
                Metric.gauge("operations_disk_free_bytes", "x", 1e6),
                Metric.gauge("operations_modules", "x", List.of(Sample.of("state", "failed", 1)))));
    String parts = new FigureView(figures, new WordReader(language)).parts().toString();
    assertThat(parts.split("tone=BAD", -1)).hasSize(4);
    assertThat(parts).contains("50").contains("path=/modules/").contains("words=core");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void withoutAnyFigureThePageStillStands(String language) {
    WordReader reader = new WordReader(language);
    reader.denied.add(Permissions.LOGS);
    reader.denied.add("modules.view");
    String parts = new FigureView(new Figures(List.of()), reader).parts().toString();
    assertThat(parts.split(reader.t("operations.figure.none"), -1)).hasSize(8);
    assertThat(parts).doesNotContain("path=/", "tone=BAD");
  }
}
