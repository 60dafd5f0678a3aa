package org.baton.operations.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.operations.internal.Answering;
import org.junit.jupiter.api.Test;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;

class LogTapTest {
  private final List<LogEntry> before = new ArrayList<>();
  private final List<LogListener> listeners = new ArrayList<>();

  private final LogReaderService log =
      new LogReaderService() {
        @Override
        public void addLogListener(LogListener listener) {
          listeners.add(listener);
        }

        @Override
        public void removeLogListener(LogListener listener) {
          listeners.remove(listener);
        }

        @Override
        public Enumeration<LogEntry> getLog() {
          return Collections.enumeration(before);
        }
      };

  private static LogEntry entry(long seq, LogLevel level, String message, Throwable error) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("getSequence", seq);
    answers.put("getTime", 1000L * seq);
    answers.put("getLogLevel", level);
    answers.put("getLoggerName", "org.baton.sample.internal.Notes");
    answers.put("getThreadInfo", "worker-1");
    answers.put("getMessage", message);
    answers.put("getException", error);
    return Answering.to(LogEntry.class, answers);
  }

  @Test
  void whatWasWrittenBeforeItListenedIsThereInItsOrder() {
    before.add(entry(2, LogLevel.INFO, "second", null));
    before.add(entry(1, LogLevel.WARN, "first", null));
    LogTap tap = new LogTap(log);
    listeners.get(0).logged(entry(3, LogLevel.ERROR, "third", null));
    assertThat(tap.page(LogQuery.ALL, 0, 10).items())
        .extracting(LogLine::message)
        .containsExactly("third", "second", "first");
    assertThat(tap.page(LogQuery.ALL, 0, 10).items())
        .extracting(LogLine::level)
        .containsExactly(Severity.ERROR, Severity.INFO, Severity.WARN);
  }

  @Test
  void anExceptionIsKeptInWordsWithItsCause() {
    LogTap tap = new LogTap(log);
    Throwable error = new IllegalStateException("outer", new IllegalArgumentException("inner"));
    tap.logged(entry(1, LogLevel.ERROR, "it failed", error));
    assertThat(tap.find(1))
        .get()
        .satisfies(
            l ->
                assertThat(l.trace())
                    .startsWith("java.lang.IllegalStateException: outer")
                    .contains("Caused by: java.lang.IllegalArgumentException: inner"));
  }

  @Test
  void itListensNoLongerOnceItIsStopped() {
    LogTap tap = new LogTap(log);
    assertThat(listeners).hasSize(1);
    tap.stop();
    assertThat(listeners).isEmpty();
  }
}
