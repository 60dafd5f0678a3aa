package org.baton.operations.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baton.api.web.Page;
import org.junit.jupiter.api.Test;

class LogRingTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private final LogRing ring = new LogRing(5, 10_000);

  private void add(Severity level, String module, String category, String message) {
    ring.add(
        new LogLine(0, NOON, level, module, "org.baton." + module, category, "main", message, ""));
  }

  private List<String> messages(LogQuery query) {
    return ring.page(query, 0, 10).items().stream().map(LogLine::message).toList();
  }

  @Test
  void theOldestGiveWayToTheNewest() {
    for (int i = 1; i <= 7; i++) {
      add(Severity.INFO, "web", "org.baton.web", "line " + i);
    }
    assertThat(messages(LogQuery.ALL))
        .containsExactly("line 7", "line 6", "line 5", "line 4", "line 3");
    assertThat(ring.find(1)).isEmpty();
    assertThat(ring.find(7)).map(LogLine::message).contains("line 7");
    assertThat(ring.newest()).isEqualTo(7);
  }

  @Test
  void longLinesPushOutMoreThanShortOnes() {
    LogRing small = new LogRing(100, 5000);
    for (int i = 0; i < 3; i++) {
      small.add(
          new LogLine(0, NOON, Severity.WARN, "", "", "x", "t", "m".repeat(9000), "".repeat(3)));
    }
    assertThat(small.page(LogQuery.ALL, 0, 10).items())
        .singleElement()
        .satisfies(l -> assertThat(l.message()).hasSize(4001).endsWith("\u2026"));
  }

  @Test
  void pagesFollowEachOtherThoughNewLinesCome() {
    for (int i = 1; i <= 5; i++) {
      add(Severity.INFO, "web", "org.baton.web", "line " + i);
    }
    Page<LogLine> first = ring.page(LogQuery.ALL, 0, 2);
    assertThat(first.items()).extracting(LogLine::message).containsExactly("line 5", "line 4");
    add(Severity.INFO, "web", "org.baton.web", "line 6");
    Page<LogLine> second = ring.page(LogQuery.ALL, Long.parseLong(first.next()), 2);
    assertThat(second.items()).extracting(LogLine::message).containsExactly("line 3", "line 2");
    assertThat(second.next()).isEmpty();
    assertThat(ring.newer(LogQuery.ALL, 5, 10))
        .extracting(LogLine::message)
        .containsExactly("line 6");
  }

  @Test
  void everyFilterNarrowsAlone() {
    add(Severity.ERROR, "subjects", "org.baton.subjects.internal.Draw", "The draw failed");
    add(Severity.WARN, "web", "org.baton.web.internal.Gate", "slow");
    add(Severity.INFO, "", "org.apache.felix.fileinstall", "a file");
    assertThat(messages(query("subjects", null, ""))).containsExactly("The draw failed");
    assertThat(messages(query("org.baton.web", null, ""))).containsExactly("slow");
    assertThat(messages(query("org.apache", null, ""))).containsExactly("a file");
    assertThat(messages(query("org.apach", null, ""))).isEmpty();
    assertThat(messages(query("", Severity.WARN, ""))).containsExactly("slow", "The draw failed");
    assertThat(messages(query("", null, "DRAW"))).containsExactly("The draw failed");
    assertThat(messages(time(NOON.plusSeconds(1), null))).isEmpty();
    assertThat(messages(time(null, NOON.minusSeconds(1)))).isEmpty();
    assertThat(messages(time(NOON, NOON))).hasSize(3);
  }

  private static LogQuery query(String source, Severity level, String words) {
    return new LogQuery(
        source, Optional.ofNullable(level), Optional.empty(), Optional.empty(), words);
  }

  private static LogQuery time(Instant from, Instant to) {
    return new LogQuery(
        "", Optional.empty(), Optional.ofNullable(from), Optional.ofNullable(to), "");
  }
}
