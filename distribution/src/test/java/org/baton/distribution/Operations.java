package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Copies, restored copies and power cuts while people submit sheets: nothing of theirs is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Operations {
  private static final String CYCLE = "W2026";
  private static final String SHEETS = "/api/core/cycles/" + CYCLE + "/sheets";
  private static final long BATCH = Submissions.BATCH;
  private static final int CRASHES = 5;
  private static final int WRITERS = 3;
  private static final int FIRST_SHEETS = 15;
  private static final int LONGER_BY = 150;

  @TempDir static Path folder;

  private final Map<String, Submissions.Kept> acknowledged = new HashMap<>();
  private Path own;
  private Server server;
  private Path copy;

  /** Settings of the server's database. */
  abstract Map<String, String> database() throws IOException;

  /** Settings of another database, which is empty. */
  abstract Map<String, String> emptyDatabase() throws IOException;

  /** Ends the database, if it is not the server's own. */
  void closeDatabase() throws IOException {}

  @BeforeAll
  void start() throws IOException {
    own = Files.createDirectories(folder.resolve(getClass().getSimpleName()));
    copy = own.resolve("copy.zip");
    server = Server.unpack(own, database()).start();
    Officer officer = new Officer(server.admin());
    officer.imports("units", "", SmallProvince.UNITS);
    officer.cycle(CYCLE, 2026);
    officer.plan(CYCLE, SmallProvince.plan(2026), "department");
    officer.move(CYCLE, "PLANNED", "EXECUTION", "EVALUATION");
  }

  @AfterAll
  void stop() throws IOException {
    if (server != null) {
      server.close();
    }
    closeDatabase();
  }

  @Test
  @Order(1)
  void noPowerCutLosesDoublesOrHalvesASheet() {
    for (int crash = 0; crash < CRASHES; crash++) {
      try (Submissions writers = Submissions.on(server.admin(), SHEETS, "X" + crash, WRITERS)) {
        writers.await(FIRST_SHEETS);
        Server.pause((long) crash * LONGER_BY);
        server.killHard();
        writers.end();
        acknowledged.putAll(writers.kept());
      }
      server.start();
      assertEverySheetOnce(server, acknowledged);
    }
    Server.Said audit = server.baton("shell", "baton:audit-verify");
    assertThat(audit.code()).as(audit.words()).isZero();
  }

  /** Each acknowledged sheet is there once, as it was; every sheet and every batch is whole. */
  private static void assertEverySheetOnce(Server at, Map<String, Submissions.Kept> expected) {
    Map<String, Submissions.Kept> found = new HashMap<>();
    for (JsonNode sheet : new Officer(at.admin()).all(SHEETS)) {
      String evaluator = sheet.path("evaluator").asText();
      assertThat(sheet.path("answers").path("A1").asInt())
          .as(sheet.toString())
          .isEqualTo(Submissions.answer(evaluator));
      Submissions.Kept earlier =
          found.put(
              evaluator,
              new Submissions.Kept(sheet.path("id").asLong(), sheet.path("hash").asText()));
      assertThat(earlier).as("twice: " + sheet).isNull();
    }
    assertThat(found).containsAllEntriesOf(expected);
    Map<String, Long> batches =
        found.keySet().stream()
            .filter(Submissions::isInBatch)
            .collect(Collectors.groupingBy(Submissions::batch, Collectors.counting()));
    assertThat(batches).isNotEmpty().allSatisfy((name, size) -> assertThat(size).isEqualTo(BATCH));
  }

  @Test
  @Order(2)
  void aCopyMadeWhileSheetsComeHoldsAllThatWereAcknowledgedBefore() {
    Client admin = server.admin();
    Client.Answer stored =
        admin.send(
            "POST",
            "/api/core/evidence?file=report.csv",
            "unit,value\nD1,60\n",
            "Content-Type",
            "text/csv");
    long evidence = Officer.done(stored, 201).path("id").asLong();
    Map<String, Submissions.Kept> before;
    try (Submissions writers = Submissions.on(admin, SHEETS, "B", WRITERS)) {
      writers.await(FIRST_SHEETS);
      before = writers.kept();
      Server.Said said = server.baton("backup", copy.toString());
      assertThat(said.code()).as(said.words() + server.log()).isZero();
      assertThat(copy).exists();
      writers.await(writers.kept().size() + 1);
      writers.end();
      assertThat(writers.failures()).isEmpty();
      acknowledged.putAll(writers.kept());
    }
    try (Server restored = Server.unpack(own.resolve("restored"), emptyOrFail())) {
      Server.Said said = restored.baton("restore", copy.toString());
      assertThat(said.code()).as(said.words()).isZero();
      // Copies hold no keys; they are kept apart, and without them nothing can be written.
      keys(server.data().resolve("keys"), restored.data().resolve("keys"));
      restored.start();
      assertEverySheetOnce(restored, before);
      Client.Answer content = restored.admin().get("/api/core/evidence/" + evidence + "/content");
      assertThat(content.body()).as(content.toString()).contains("D1,60");
      Submissions.Kept first = Submissions.submit(restored.admin(), SHEETS, "after-restore");
      assertThat(before.values()).extracting(Submissions.Kept::id).doesNotContain(first.id());
    }
  }

  private static void keys(Path from, Path to) {
    try (var files = Files.list(from)) {
      for (Path key : files.toList()) {
        Files.copy(key, to.resolve(key.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> emptyOrFail() {
    try {
      return emptyDatabase();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @Order(3)
  void restoringOverARunningServerOrOverDataIsRefused() {
    Server.Said running = server.baton("restore", copy.toString());
    assertThat(running.code()).isNotZero();
    assertThat(running.words()).contains("baton stop").doesNotContain("Exception");
    server.stop();
    Server.Said full = server.baton("restore", copy.toString());
    assertThat(full.code()).as(full.words()).isNotZero();
    assertThat(full.words()).isNotBlank().doesNotContain("Exception");
    Server.Said none = server.baton("restore", own.resolve("no-copy.zip").toString());
    assertThat(none.code()).as(none.words()).isNotZero();
    assertThat(none.words()).contains("no-copy.zip").doesNotContain("Exception");
    server.start();
    assertEverySheetOnce(server, acknowledged);
    assertThat(List.copyOf(acknowledged.keySet())).hasSizeGreaterThan(30);
  }

  @Test
  @Order(4)
  void whoRunsItFindsLinesSetsLevelsFetchesFiguresAndMakesAFileForSupport() throws IOException {
    WatchedServer watched = new WatchedServer(server);
    watched.linesAreFound();
    watched.aLevelIsSetAndTakenBack();
    watched.figuresAreForThoseWhoMay();
    watched.theFileForSupportHoldsNobody(Files.createDirectories(own.resolve("support")));
  }
}
