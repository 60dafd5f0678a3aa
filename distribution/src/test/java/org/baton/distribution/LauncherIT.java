package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator meets when starting and stopping, above all when something is wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
  private static final int REFUSED = 1;
  private static final int NOT_RUNNING = 3;

  @TempDir static Path folder;

  private Server server;

  @BeforeAll
  void unpack() {
    // As the launcher starts it when nothing else is said.
    server = Server.unpack(folder, Map.of("BATON_JAVA_OPTS", ""));
  }

  @AfterAll
  void stop() {
    server.baton("stop");
  }

  @Test
  @Order(1)
  void helpTellsEveryCommandAndAnUnknownOneIsRefused() {
    Server.Said help = server.baton("--help");
    assertThat(help.code()).isZero();
    assertThat(help.words())
        .contains(
            "run",
            "start",
            "stop",
            "status",
            "shell",
            "demo",
            "evaluate",
            "backup",
            "restore",
            "sign");
    Server.Said unknown = server.baton("strat");
    assertThat(unknown.code()).isEqualTo(REFUSED);
    assertThat(unknown.words()).contains("there is no command 'strat'");
    assertThat(server.baton("--version").words()).contains(System.getProperty("baton.version"));
  }

  @Test
  @Order(2)
  void aTakenPortIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      refused(server.baton(Map.of("BATON_PORT", port), "run"), port, "taken", "BATON_PORT");
    }
    refused(server.baton(Map.of("BATON_PORT", "eighty"), "run"), "eighty", "not a port");
  }

  @Test
  @Order(3)
  void aWrongJavaIsNamed() throws IOException {
    Path none = folder.resolve("no-java");
    refused(
        server.baton(Map.of("JAVA_HOME", none.toString()), "run"), none.toString(), "JAVA_HOME");
    Path old = Files.createDirectories(folder.resolve("old-java/bin")).resolve("java");
    Files.writeString(old, "#!/bin/sh\necho '    java.specification.version = 11' >&2\n");
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"));
    String home = folder.resolve("old-java").toString();
    refused(server.baton(Map.of("JAVA_HOME", home), "start"), "Java 11", "17 or newer");
  }

  @Test
  @Order(4)
  void aDataFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path below = Files.writeString(folder.resolve("a-file"), "").resolve("data");
    refused(
        server.baton(Map.of("BATON_DATA", below.toString()), "run"),
        below.toString(),
        "cannot be written",
        "BATON_DATA");
  }

  @Test
  @Order(5)
  void theFolderOfABuildIsForDevelopmentOnly() {
    String target = folder.resolve("target").toString();
    Map<String, String> unsigned =
        Map.of(
            "BATON_DEVELOP",
            target,
            "BATON_MODULES_UNSIGNED",
            "allowed",
            "BATON_MODULES_FOUR_EYES",
            "on");
    refused(server.baton(Map.of("BATON_DEVELOP", target), "run"), "BATON_DEVELOP", "development");
    refused(server.baton(unsigned, "start"), "BATON_MODULES_FOUR_EYES=off");
  }

  private static void refused(Server.Said said, String... words) {
    assertThat(said.code()).as(said.words()).isEqualTo(REFUSED);
    assertThat(said.words()).contains(words).contains("baton: ").doesNotContain("Exception");
  }

  @Test
  @Order(6)
  void withoutItsDatabaseItStaysUpAndSaysWhatIsWrong() {
    Map<String, String> nowhere =
        Map.of(
            "BATON_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + Server.freePort() + "/baton",
            "BATON_JDBC_USER", "baton",
            "BATON_JDBC_PASSWORD", "a-word-that-must-not-be-seen");
    try (Server alone = Server.unpack(folder.resolve("no-database"), nowhere)) {
      alone.launch();
      Client client = new Client(alone.address());
      Instant end = Instant.now().plus(LONGEST);
      JsonNode check = null;
      while (check == null) {
        assertThat(Instant.now()).as("nobody names the database: " + alone.log()).isBefore(end);
        Server.pause(300);
        check = database(client);
      }
      assertThat(check.path("remedy").asText()).contains("BATON_JDBC_URL");
      Server.pause(3000);
      assertThat(alone.isAlive()).as(alone.log()).isTrue();
      assertThat(client.get("/health").status()).isEqualTo(503);
      assertThat(alone.log()).doesNotContain("a-word-that-must-not-be-seen");
      assertThat(alone.baton("status").code()).isEqualTo(REFUSED);
    }
  }

  /** The check that says that the database does not answer, once there is one. */
  private static JsonNode database(Client client) {
    try {
      Client.Answer answer = client.get("/health");
      if (answer.status() == 503) {
        for (JsonNode check : answer.json().path("checks")) {
          if (check.path("reason").asText().toLowerCase(Locale.ROOT).contains("database")
              && check.path("remedy").asText().contains("BATON_JDBC_URL")) {
            return check;
          }
        }
      }
    } catch (UncheckedIOException e) {
      // It does not listen yet.
    }
    return null;
  }

  @Test
  @Order(7)
  void startWaitsUntilReadyAndStatusTellsSo() {
    assertThat(server.baton("status").code()).isEqualTo(NOT_RUNNING);
    Server.Said started;
    Set<String> answers;
    try (Early early = Early.at(server.address())) {
      started = server.baton("start");
      answers = early.answers();
    }
    assertThat(started.code()).as(started.words() + server.log()).isZero();
    assertThat(started.words()).contains(server.address(), "Ready.");
    Client.Answer page = new Client(server.address()).get(Early.PAGE);
    assertThat(page.status()).isEqualTo(404);
    String itself = Early.code(page);
    assertThat(itself).as("its module answers, not the platform").startsWith("subjects.");
    assertThat(answers)
        .as("of a page, until all is ready")
        .contains(Early.LATER)
        .isSubsetOf(Early.LATER, itself);
    Server.Said status = server.baton("status");
    assertThat(status.code()).as(status.words()).isZero();
    assertThat(status.words()).contains("\"state\":\"ready\"");
    refused(server.baton("start"), "already runs", "baton stop");
    refused(server.baton("run"), "already runs", "baton stop");
    assertThat(new Client(server.address()).get("/health").status()).isEqualTo(200);
  }

  @Test
  @Order(8)
  void healthTellsVersionStateAndChecks() {
    JsonNode health = Officer.done(new Client(server.address()).get("/health"), 200);
    assertThat(health.path("version").asText())
        .startsWith(System.getProperty("baton.version").replace("-SNAPSHOT", ""));
    assertThat(health.path("state").asText()).isEqualTo("ready");
    assertThat(health.path("checks")).isNotEmpty();
    health
        .path("checks")
        .forEach(c -> assertThat(c.path("state").asText()).as(c.toString()).isEqualTo("ready"));
  }

  @Test
  @Order(9)
  void nothingAnswersWithoutAnAccountButHealthAndSignIn() {
    JsonNode paths = Officer.done(server.admin().get("/api/openapi.json"), 200).path("paths");
    Client nobody = new Client(server.address());
    List<String> open = new ArrayList<>();
    Set<String> modules = new TreeSet<>();
    int calls = 0;
    for (var path : paths.properties()) {
      for (var method : path.getValue().properties()) {
        String name = method.getKey().toUpperCase(Locale.ROOT);
        if (!METHODS.contains(method.getKey())
            || (name + path.getKey()).equals("POST/api/access/session")) {
          continue;
        }
        modules.add(path.getKey().split("/")[2]);
        calls++;
        String concrete = path.getKey().replaceAll("\\{[^}]*}", "1");
        int status = nobody.send(name, concrete, null).status();
        if (status != 401) {
          open.add(name + " " + concrete + " answers " + status);
        }
      }
    }
    assertThat(open).isEmpty();
    assertThat(modules).contains("access", "core", "indicators", "modules", "operations");
    assertThat(calls).isGreaterThan(40);
    for (String page : List.of("/", "/core/cycles", "/core/results/1/D1", "/api/openapi.json")) {
      assertThat(nobody.get(page).status()).as(page).isIn(302, 303, 401);
    }
    Client wrong = nobody.withToken("not-a-token");
    assertThat(wrong.get("/api/core/units").status()).isEqualTo(401);
    assertThat(nobody.get("/sign-in").status()).isEqualTo(200);
  }

  @Test
  @Order(10)
  void stopStops() {
    Server.Said stopped = server.baton("stop");
    assertThat(stopped.code()).as(stopped.words()).isZero();
    assertThat(server.baton("status").code()).isEqualTo(NOT_RUNNING);
    assertThat(server.baton("stop").code()).isZero();
    assertThat(server.baton("backup", folder.resolve("x.zip").toString()).words())
        .contains("does not run");
  }

  @Test
  @Order(11)
  void classesAreKeptForTheNextStartAndAFileCutShortStopsNone() throws IOException {
    Path classes = server.data().resolve("classes");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(classes)))
        .isEqualTo("rwx------");
    cutShort(only(classes, ".new"));
    startAndStop();
    startAndStop();
    Path kept = only(classes, ".jsa");
    cutShort(kept);
    startAndStop();
    assertThat(kept).doesNotExist();
    assertThat(only(classes, ".new")).isNotEmptyFile();
  }

  private void startAndStop() {
    Server.Said started = server.baton("start");
    assertThat(started.code()).as(started.words() + server.log()).isZero();
    assertThat(server.baton("stop").code()).isZero();
  }

  @Test
  @Order(12)
  void evaluatingKeepsClassesForTheNextCallAndAFileCutShortDoesNoHarm() throws IOException {
    Path classes = server.home().resolve("cache/baton");
    evaluated(Map.of());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(classes)))
        .isEqualTo("rwx------");
    cutShort(only(classes, ".new"));
    evaluated(Map.of());
    evaluated(Map.of());
    Path kept = only(classes, ".jsa");
    Path loaded = folder.resolve("loaded.txt");
    evaluated(Map.of("BATON_EVALUATE_OPTS", "-Xlog:class+load:file=" + loaded));
    assertThat(Files.readAllLines(loaded))
        .anyMatch(l -> l.matches(".*batch.EvaluateCommand source: shared objects file \\(top\\)"));
    assertThat(only(classes, ".jsa")).isEqualTo(kept);
    cutShort(kept);
    evaluated(Map.of());
    assertThat(kept).doesNotExist();
    assertThat(only(classes, ".new")).isNotEmptyFile();
  }

  @Test
  @Order(13)
  void evaluatingNeedsNoFolderToKeepClassesIn() throws IOException {
    Path none = Files.writeString(folder.resolve("no-folder"), "").resolve("cache");
    evaluated(Map.of("XDG_CACHE_HOME", none.toString()));
    evaluated(Map.of("XDG_CACHE_HOME", "", "HOME", none.toString()));
  }

  private void evaluated(Map<String, String> further) throws IOException {
    String question = "{code: Q, title: Q, source: sheets}";
    String groups = "groups: [{code: g, title: G, weight: 1}], ";
    String document = "{code: P, title: P, year: 2026, " + groups + "tree: " + question + "}";
    Path plan = Files.writeString(folder.resolve("plan.yaml"), document);
    String answers = "unit,indicator,group,evaluator,score\nu,Q,g,1,70\nu,Q,g,2,80\n";
    Path scores = Files.writeString(folder.resolve("scores.csv"), answers);
    String out = folder.resolve("out").toString();
    String[] words = {"evaluate", "--plan", "" + plan, "--scores", "" + scores, "--out", out};
    Server.Said said = server.baton(further, words);
    assertThat(said.code()).as(said.words()).isZero();
    assertThat(said.words().lines()).as("nothing but the results is told").hasSize(1);
    assertThat(folder.resolve("out/results.csv")).content().contains("u,,75,SCORED");
  }

  private static void cutShort(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
  }

  private static Path only(Path directory, String end) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      assertThat(all.get(0).toString()).endsWith(end);
      return all.get(0);
    }
  }
}
