package org.baton.operations.internal.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.baton.api.metric.Histogram;
import org.baton.api.metric.Metric;
import org.baton.api.metric.MetricSource;
import org.baton.api.metric.Sample;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final Pattern LINE =
      Pattern.compile(
          "# (HELP|TYPE) [a-z_0-9]+ .+"
              + "|[a-z_0-9]+(\\{([a-z_]+=\"[^\"\\\\]*\"(,(?!\\})|(?=\\})))+\\})? -?[0-9.]+(E-?[0-9]+)?");

  private final Metrics metrics = new Metrics();

  private List<String> names() {
    return metrics.all().stream().map(Metric::name).toList();
  }

  @Test
  void aBrokenSourceCostsTheOthersNothing() {
    MetricSource broken =
        () -> {
          throw new IllegalStateException("no");
        };
    metrics.add(broken, "sample");
    metrics.add(() -> List.of(Metric.gauge("core_x", "x", 1)), "core");
    metrics.add(() -> List.of(Metric.gauge("core_y", "foreign", 1)), "subjects");
    metrics.add(() -> List.of(Metric.gauge("web_x", "x", 1), Metric.gauge("web_x", "x", 2)), "web");
    assertThat(names()).containsExactly("core_x", "operations_sources_broken");
    assertThat(new Figures(metrics.all()).sum("operations_sources_broken")).isEqualTo(3);
    metrics.remove(broken);
    assertThat(new Figures(metrics.all()).sum("operations_sources_broken")).isEqualTo(2);
  }

  @Test
  void theTextIsWhatPrometheusReads() {
    Histogram histogram = new Histogram(0.1, 1);
    histogram.observe(0.1);
    histogram.observe(0.5);
    histogram.observe(7);
    Metric spread =
        Metric.histogram(
            "web_request_seconds",
            "How long.\nIn seconds \\ really.",
            List.of(histogram.spread(Map.of("module", "core", "status", "2xx"))));
    Metric count = Metric.counter("core_sheets_total", "Sheets.", 2.5);
    assertThat(MetricText.of(List.of(count, spread)))
        .isEqualTo(
            """
            # HELP core_sheets_total Sheets.
            # TYPE core_sheets_total counter
            core_sheets_total 2.5
            # HELP web_request_seconds How long.\\nIn seconds \\\\ really.
            # TYPE web_request_seconds histogram
            web_request_seconds_bucket{module="core",status="2xx",le="0.1"} 1
            web_request_seconds_bucket{module="core",status="2xx",le="1"} 2
            web_request_seconds_bucket{module="core",status="2xx",le="+Inf"} 3
            web_request_seconds_sum{module="core",status="2xx"} 7.6
            web_request_seconds_count{module="core",status="2xx"} 3
            """);
  }

  @Test
  void theMachineTellsItsFiguresAndEveryLineCanBeRead() {
    metrics.add(new MachineFigures(), "operations");
    assertThat(names())
        .contains(
            "operations_memory_used_bytes",
            "operations_gc_seconds_total",
            "operations_threads",
            "operations_cpu_seconds_total",
            "operations_disk_free_bytes");
    Figures figures = new Figures(metrics.all());
    assertThat(figures.sum("operations_sources_broken")).isZero();
    assertThat(figures.sum("operations_memory_used_bytes", "area", "heap")).isGreaterThan(1e6);
    assertThat(MetricText.of(metrics.all()).lines()).allMatch(l -> LINE.matcher(l).matches());
  }

  @Test
  void aShareIsWithinTheBoundOfItsClass() {
    Histogram fast = new Histogram(1, 2, 3);
    Histogram slow = new Histogram(1, 2, 3);
    for (int i = 0; i < 94; i++) {
      fast.observe(0.5);
    }
    for (int i = 0; i < 6; i++) {
      slow.observe(2.5);
    }
    Figures figures =
        new Figures(
            List.of(
                Metric.histogram(
                    "web_x_seconds",
                    "x",
                    List.<Sample>of(
                        fast.spread(Map.of("module", "a")), slow.spread(Map.of("module", "b"))))));
    assertThat(figures.within("web_x_seconds", 0.94, "", "")).isEqualTo(1);
    assertThat(figures.within("web_x_seconds", 0.95, "", "")).isEqualTo(3);
    assertThat(figures.within("web_x_seconds", 0.95, "module", "a")).isEqualTo(1);
    assertThat(figures.within("web_none_seconds", 0.95, "", "")).isZero();
    assertThat(figures.sum("web_x_seconds")).isEqualTo(100);
    assertThat(figures.words("web_x_seconds", "module")).containsExactly("a", "b");
  }
}
