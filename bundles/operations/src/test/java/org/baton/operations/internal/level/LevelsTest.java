package org.baton.operations.internal.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.audit.AuditTrail;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.operations.internal.Answering;
import org.baton.operations.internal.Answering.OneTransaction;
import org.baton.operations.internal.log.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

class LevelsTest {
  private static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");
  private static final String SUBJECTS = "org.baton.subjects";

  @TempDir Path data;

  private final List<String> recorded = new ArrayList<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();
  private Dictionary<String, ?> inForce = new Hashtable<>();
  private boolean auditFails;
  private Levels levels;

  @BeforeEach
  void start() {
    levels = server();
  }

  private Levels server() {
    Map<String, String> file = Map.of("log4j2.rootLogger.level", "WARN");
    Configuration configuration =
        Answering.to(Configuration.class, Map.of("getProperties", new Hashtable<>(file)));
    ConfigurationAdmin admin =
        Answering.to(ConfigurationAdmin.class, Map.of("getConfiguration", configuration));
    AuditTrail audit =
        (action, subject, reason, details) -> {
          if (auditFails) {
            throw new IllegalStateException("no audit trail");
          }
          recorded.add(action + " " + subject + " " + details.getOrDefault("level", ""));
        };
    return new Levels(
        new LoggingBackend(admin, settings -> inForce = settings),
        new KeptLevels(data.resolve("log-levels.txt")),
        new OneTransaction(),
        audit,
        logger -> logger.startsWith("org.baton"),
        Clock.fixed(NOW, ZoneOffset.UTC),
        d -> {
          waits.add(d);
          return waiting::add;
        });
  }

  private String level() {
    return LoggingSettings.level(inForce, SUBJECTS + ".internal.Draw");
  }

  @Test
  void aLevelEndsByItselfAndBothIsInTheAuditTrail() {
    SetLevel set = levels.set(SUBJECTS, "debug", 60, false);
    assertThat(level()).isEqualTo("DEBUG");
    assertThat(set.until()).contains(NOW.plusSeconds(3600));
    assertThat(waits).containsExactly(Duration.ofHours(1));
    waiting.get(0).run();
    assertThat(level()).isEqualTo("WARN");
    assertThat(levels.all()).isEmpty();
    assertThat(recorded)
        .containsExactly(
            "operations.level.set logger:org.baton.subjects DEBUG",
            "operations.level.expired logger:org.baton.subjects ");
  }

  @Test
  void itEndsThoughNobodyCanRecordIt() {
    levels.set(SUBJECTS, "TRACE", 10, false);
    auditFails = true;
    waiting.get(0).run();
    assertThat(level()).isEqualTo("WARN");
  }

  @Test
  void itEndsThoughNothingCanBeWritten() throws IOException {
    levels.set(SUBJECTS, "DEBUG", 10, false);
    Files.createDirectory(data.resolve("log-levels.txt.new"));
    assertThatThrownBy(() -> waiting.get(0).run()).isInstanceOf(UncheckedIOException.class);
    assertThat(level()).isEqualTo("WARN");
  }

  @Test
  void anEarlierEndDoesNotEndWhatWasSetLater() {
    levels.set(SUBJECTS, "DEBUG", 10, false);
    levels.set(SUBJECTS, "TRACE", 60, false);
    waiting.get(0).run();
    assertThat(level()).isEqualTo("TRACE");
  }

  @Test
  void onlyWhatIsKeptIsThereAfterARestart() {
    levels.set(SUBJECTS, "DEBUG", 60, false);
    levels.set("org.baton.web", "ERROR", 0, true);
    levels = server();
    assertThat(levels.all())
        .containsExactly(new SetLevel("org.baton.web", Severity.ERROR, Optional.empty()));
    assertThat(level()).isEqualTo("WARN");
    assertThat(LoggingSettings.level(inForce, "org.baton.web.X")).isEqualTo("ERROR");
    levels.revert("org.baton.web");
    assertThat(server().all()).isEmpty();
  }

  @Test
  void nothingChangesWhenItCannotBeRecorded() {
    auditFails = true;
    assertThatThrownBy(() -> levels.set(SUBJECTS, "DEBUG", 0, true))
        .isInstanceOf(IllegalStateException.class);
    assertThat(levels.all()).isEmpty();
    assertThat(level()).isEqualTo("WARN");
    assertThat(server().all()).isEmpty();
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThatThrownBy(() -> levels.set("a b;c", "LOUD", 1441, false))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::field)
                    .containsExactly("logger", "level", "minutes"));
    assertThatThrownBy(() -> levels.revert(SUBJECTS))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    assertThat(recorded).isEmpty();
  }

  @Test
  void librariesTellNoSecretsThatPassThroughThem() {
    assertThatThrownBy(() -> levels.set("org.eclipse.jetty", "DEBUG", 10, false))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::code)
                    .containsExactly("operations.level.library"));
    levels.set("org.eclipse.jetty", "INFO", 10, false);
    assertThat(levels.inForce("org.eclipse.jetty.http")).isEqualTo("INFO");
  }

  @Test
  void aDamagedFileOfKeptLevelsKeepsNobodyFromStarting() throws IOException {
    Files.writeString(data.resolve("log-levels.txt"), "nonsense\norg.baton.web = LOUD\na.b = INFO");
    assertThat(server().all()).extracting(SetLevel::logger).containsExactly("a.b");
  }

  @Test
  void aLevelDoesNotOutliveThePartThatSetIt() {
    levels.set(SUBJECTS, "DEBUG", 10, false);
    assertThat(levels.inForce(SUBJECTS)).isEqualTo("DEBUG");
    levels.stop();
    assertThat(level()).isEqualTo("WARN");
  }
}
