package org.baton.operations.internal.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.operations.internal.log.Severity;
import org.junit.jupiter.api.Test;

class LoggingSettingsTest {
  private final Hashtable<String, Object> file =
      new Hashtable<>(
          Map.of(
              "log4j2.rootLogger.level", "WARN",
              "log4j2.logger.baton.name", "org.baton",
              "log4j2.logger.baton.level", "INFO"));

  private static SetLevel debug(String logger) {
    return new SetLevel(logger, Severity.DEBUG, Optional.empty());
  }

  @Test
  void aLoggerOfItsOwnIsAddedAndTheOthersStay() {
    Dictionary<String, Object> all =
        LoggingSettings.with(file, List.of(debug("org.baton.subjects")));
    assertThat(LoggingSettings.level(all, "org.baton.subjects.internal.X")).isEqualTo("DEBUG");
    assertThat(LoggingSettings.level(all, "org.baton.subjectsandmore")).isEqualTo("INFO");
    assertThat(LoggingSettings.level(all, "org.apache.felix")).isEqualTo("WARN");
    assertThat(file).hasSize(3);
  }

  @Test
  void aLoggerThatTheFileNamesIsChangedAndNotNamedTwice() {
    Dictionary<String, Object> all = LoggingSettings.with(file, List.of(debug("org.baton")));
    assertThat(all.size()).isEqualTo(3);
    assertThat(all.get("log4j2.logger.baton.level")).isEqualTo("DEBUG");
  }
}
