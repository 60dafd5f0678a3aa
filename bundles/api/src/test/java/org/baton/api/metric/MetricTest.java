package org.baton.api.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricTest {
  @Test
  void aValueFallsIntoTheFirstClassWhoseBoundItDoesNotExceed() {
    Histogram histogram = new Histogram(1, 2);
    for (double value : new double[] {0.5, 1, 1.5, 2, 3}) {
      histogram.observe(value);
    }
    Sample.Spread spread = histogram.spread(Map.of());
    assertThat(spread.counts()).containsExactly(2L, 2L, 1L);
    assertThat(spread.sum()).isEqualTo(8);
    assertThat(spread.count()).isEqualTo(5);
  }

  @Test
  void manyThreadsLoseNothing() {
    Histogram histogram = Histogram.seconds();
    IntStream.range(0, 100_000).parallel().forEach(i -> histogram.observe(0.25));
    assertThat(histogram.spread(Map.of()).count()).isEqualTo(100_000);
    assertThat(histogram.spread(Map.of()).sum()).isEqualTo(25_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u6c34\u5229\u5c40", "Li Ming", "", "a\"b", "D1", "li@example.org"})
  void noWordOfAPersonOrAUnitIsALabel(String word) {
    assertThatThrownBy(() -> Sample.of("unit", word, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sheets", "Sheets_total", "subjects__total", "subjects_x{y}"})
  void aNameIsAModuleAndWords(String name) {
    assertThatThrownBy(() -> Metric.gauge(name, "x", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsEndWithTotalAndHistogramsAreMadeOfSpreads() {
    assertThatThrownBy(() -> Metric.counter("subjects_sheets", "x", 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Metric.gauge("subjects_sheets_total", "x", 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Metric.histogram("subjects_x", "x", List.of(Sample.of(1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Histogram(2, 1)).isInstanceOf(IllegalArgumentException.class);
    List<Sample> many = Collections.nCopies(1001, Sample.of(1));
    assertThatThrownBy(() -> Metric.gauge("subjects_x", "x", many))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
