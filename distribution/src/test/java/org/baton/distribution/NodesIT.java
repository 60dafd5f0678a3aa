package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL are as one to whoever uses them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesIT {
  private static final Duration LONGEST = Duration.ofSeconds(40);
  private static final int WRONG = 10;
  private static final long WATCHED_SECONDS = 5;

  /** Moments after the file is sent: while it is looked into, put in its place, written down. */
  private static final List<Long> MOMENTS = List.of(60L, 250L);

  @TempDir static Path folder;

  private TwoServers servers;
  private ModuleJars jars;
  private Client first;
  private Client second;

  @BeforeAll
  void start() throws IOException {
    jars = new ModuleJars(Files.createDirectories(folder.resolve("jars")));
    servers = TwoServers.start(folder);
    first = servers.first().admin();
    second = new Client(servers.second().address()).withToken(first.token());
  }

  @AfterAll
  void stop() {
    if (servers != null) {
      servers.close();
    }
  }

  @Test
  @Order(1)
  void whoSignsInOnOneIsKnownOnTheOtherUntilTheyAreNot() throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    HttpResponse<String> in =
        http.send(
            HttpRequest.newBuilder(URI.create(servers.first().address() + "/api/access/session"))
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"account\":\"admin\",\"password\":\"" + Server.PASSWORD + "\"}"))
                .build(),
            BodyHandlers.ofString());
    String cookie = in.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    String csrf = new Client.Answer(200, in.body()).json().path("csrf").asText();
    HttpResponse<String> written =
        http.send(
            HttpRequest.newBuilder(URI.create(servers.second().address() + "/api/access/tokens"))
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrf)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"other\",\"days\":1}"))
                .build(),
            BodyHandlers.ofString());
    assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
    JsonNode token = new Client.Answer(201, written.body()).json();

    Client here = first.withToken(token.path("token").asText());
    Client there = second.withToken(token.path("token").asText());
    assertThat(here.get("/api/modules/installed").status()).isEqualTo(200);
    long id = token.path("id").asLong();
    assertThat(second.delete("/api/access/tokens/" + id).status()).isEqualTo(204);
    assertThat(here.get("/api/modules/installed").status()).isEqualTo(401);
    assertThat(there.get("/api/modules/installed").status()).isEqualTo(401);
  }

  @Test
  @Order(2)
  void wrongPasswordsOnOneAreCountedOnTheOther() {
    String password = "a word that the giver knows";
    Map<String, ?> account =
        Map.of(
            "account",
            "guessed",
            "name",
            "Guessed",
            "password",
            password,
            "roles",
            List.of(Map.of("role", "auditor", "unit", "")));
    Officer.done(first.post("/api/access/accounts", account), 201);
    Client nobody = new Client(servers.first().address());
    Map<String, String> wrong = Map.of("account", "guessed", "password", "not this one");
    for (int i = 0; i < WRONG; i++) {
      assertThat(nobody.post("/api/access/session", wrong).status()).isEqualTo(401);
    }
    Client.Answer right =
        new Client(servers.second().address())
            .post("/api/access/session", Map.of("account", "guessed", "password", password));
    assertThat(right.status()).as(right.body()).isEqualTo(429);
  }

  @Test
  @Order(3)
  void whatIsDoneOnOneIsSoOnTheOtherAndRestartsNobody() {
    Map<String, String> before = starts(second);
    Client.Answer installed =
        first.upload("/api/modules/install?file=sample.jar", jars.sample("1.0.0", false));
    assertThat(installed.status()).as(installed.body()).isEqualTo(201);
    waitFor("the sample on the second", () -> notes(second) == 0);
    note(second);
    assertThat(notes(first)).isEqualTo(1);
    oneRunsTheJob();

    assertThat(second.post("/api/modules/sample/stop", Map.of()).status()).isEqualTo(200);
    waitFor("the stop on the first", () -> is(first, "1.0.0 STOPPED"));
    assertThat(first.post("/api/modules/sample/start", Map.of()).status()).isEqualTo(200);
    waitFor("the start on the second", () -> is(second, "1.0.0 READY"));

    Client.Answer updated =
        second.upload("/api/modules/sample/update?file=s.jar", jars.sample("2.0.0", true));
    assertThat(updated.status()).as(updated.body()).isEqualTo(200);
    waitFor("the update on the first", () -> is(first, "2.0.0 READY"));
    note(first);
    assertThat(notes(second)).isEqualTo(2);
    assertThat(starts(second)).isEqualTo(before);
  }

  /** Twice as often if both did. */
  private void oneRunsTheJob() {
    long from = counted();
    Instant start = Instant.now();
    Server.pause(Duration.ofSeconds(WATCHED_SECONDS).toMillis());
    long runs = counted() - from;
    long seconds = Duration.between(start, Instant.now()).toSeconds();
    assertThat(runs).isBetween(1L, seconds + 2);
  }

  private long counted() {
    return first.get("/api/sample/notes").json().path("counted").asLong();
  }

  @Test
  @Order(4)
  void anUpdateThatFailsOrIsTakenBackLeavesBothWithTheOldVersion() {
    Client.Answer refused =
        first.upload("/api/modules/sample/update?file=s.jar", jars.failingSample("3.0.0"));
    assertThat(refused.status()).as(refused.body()).isEqualTo(409);
    assertThat(refused.json().path("code").asText()).isEqualTo("modules.update.returned");
    waitFor("the old one on both", () -> both("2.0.0 READY"));
    assertThat(notes(second)).isEqualTo(2);

    Client.Answer updated =
        first.upload("/api/modules/sample/update?file=s.jar", jars.changedSample("3.1.0"));
    assertThat(updated.status()).as(updated.body()).isEqualTo(200);
    waitFor("the new one on both", () -> both("3.1.0 READY"));
    note(second);
    Officer.done(
        first.post("/api/modules/sample/undo", Map.of("reason", "the figures were wrong")), 200);
    waitFor("the one before on both", () -> both("2.0.0 READY"));
    assertThat(notes(second)).isEqualTo(2);
    assertThat(second.delete("/api/modules/sample").status()).isEqualTo(204);
    waitFor("the removal on the first", () -> is(first, ""));
  }

  @Test
  @Order(5)
  void aServerKilledWhileItInstallsOrUpdatesIsAsTheOtherAfterwards() {
    Path sample = jars.sample("2.0.0", true);
    Path changed = jars.changedSample("3.0.0");
    for (long moment : MOMENTS) {
      killedWhile(moment, () -> first.upload("/api/modules/install?file=sample.jar", sample));
    }
    if (is(second, "")) {
      second.upload("/api/modules/install?file=sample.jar", sample);
    }
    waitFor("the sample on both", () -> both("2.0.0 READY"));
    killedWhile(500L, () -> first.upload("/api/modules/sample/update?file=s.jar", changed));
    assertThat(TwoServers.modules(first).get("sample")).isIn("2.0.0 READY", "3.0.0 READY");
    assertThat(notes(first)).isEqualTo(2);
  }

  private void killedWhile(long moment, Runnable work) {
    CompletableFuture<Void> working = CompletableFuture.runAsync(work);
    Server.pause(moment);
    servers.first().killHard();
    working.exceptionally(broken -> null).join();
    assertThat(second.get("/api/core/units?limit=5").status()).isEqualTo(200);
    servers.first().start();
    waitFor(
        "both to be the same",
        () -> {
          Map<String, String> modules = TwoServers.modules(first);
          return modules.equals(TwoServers.modules(second))
              && modules.values().stream().allMatch(m -> m.endsWith(" READY"));
        });
    waitFor("the second to be well", () -> second.get("/health").status() == 200);
  }

  @Test
  @Order(6)
  void bothAreListedAndTheTrailOfBothIsWhole() {
    List<String> listed = new ArrayList<>();
    for (JsonNode node : second.get("/api/modules/nodes").json()) {
      listed.add(node.path("name").asText() + " " + node.path("self").asBoolean());
      assertThat(node.path("alive").asBoolean()).as(node.toString()).isTrue();
      assertThat(node.path("generation").asLong()).isEqualTo(node.path("newest").asLong());
      assertThat(node.path("reason").asText()).isEmpty();
    }
    assertThat(listed).containsExactly("first false", "second true");
    assertThat(first.get("/modules/nodes/").body()).contains("first", "second");
    for (Server server : List.of(servers.first(), servers.second())) {
      Server.Said audit = server.baton("shell", "baton:audit-verify");
      assertThat(audit.code()).as(audit.words()).isZero();
    }
  }

  private void note(Client client) {
    assertThat(client.post("/api/sample/notes", Map.of("unit", "u", "words", "w")).status())
        .isEqualTo(201);
  }

  /** How many notes there are; -1 while nobody answers. */
  private static int notes(Client client) {
    Client.Answer answer = client.get("/api/sample/notes");
    return answer.status() == 200 ? answer.json().path("items").size() : -1;
  }

  /** The version and the state of the sample; empty for none. */
  private static boolean is(Client client, String expected) {
    return TwoServers.modules(client).getOrDefault("sample", "").equals(expected);
  }

  private boolean both(String expected) {
    return is(first, expected) && is(second, expected);
  }

  /** When each bundle but the tested module was last started. */
  private static Map<String, String> starts(Client client) {
    Map<String, String> starts = new TreeMap<>();
    for (JsonNode bundle : client.get("/api/modules/bundles").json()) {
      String name = bundle.path("symbolicName").asText();
      if (!name.equals("org.baton.sample")) {
        starts.put(
            name + " " + bundle.path("bundleId").asText(), bundle.path("lastStarted").asText());
      }
    }
    assertThat(starts).hasSizeGreaterThan(50);
    return starts;
  }

  private void waitFor(String what, BooleanSupplier happened) {
    Instant end = Instant.now().plus(LONGEST);
    while (!happened.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(
            "Waited in vain for "
                + what
                + "\n"
                + TwoServers.modules(first)
                + "\n"
                + TwoServers.modules(second)
                + "\n"
                + second.get("/api/modules/nodes").body()
                + "\n"
                + servers.first().log()
                + servers.second().log());
      }
      Server.pause(100);
    }
  }
}
