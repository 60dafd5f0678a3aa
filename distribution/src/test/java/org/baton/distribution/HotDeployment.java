package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Modules come and go on a running server, and nobody else notices. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class HotDeployment {
  private static final int CYCLES = 20;
  private static final int THREADS = 4;
  private static final long SEVERAL_LOOKS_INTO_THE_FOLDER = 3000;
  private static final Duration LONGEST = Duration.ofSeconds(40);
  private static final List<String> OTHERS =
      List.of("/api/core/units?limit=5", "/api/modules/installed", "/api/access/roles");

  @TempDir static Path folder;

  private Server server;
  private Client admin;
  private ModuleJars jars;

  /** Settings of the database the server uses. */
  abstract Map<String, String> database() throws IOException;

  /** The ways a file can take. */
  private enum Way {
    REST,
    FOLDER,
    ARCHIVE,
    SHELL
  }

  @BeforeAll
  void start() throws IOException {
    Path own = Files.createDirectories(folder.resolve(getClass().getSimpleName()));
    jars = new ModuleJars(Files.createDirectories(own.resolve("jars")));
    server = Server.forDevelopment(own, database()).start();
    admin = server.admin();
  }

  @AfterAll
  void stop() throws IOException {
    if (server != null) {
      server.close();
    }
    closeDatabase();
  }

  /** Ends the database, if it is not the server's own. */
  void closeDatabase() throws IOException {}

  @Test
  @Order(1)
  void twentyCyclesRestartNobodyFailNoRequestAndLeaveNoClassLoader() {
    Map<String, String> before = starts();
    try (Load load = Load.on(admin, THREADS, OTHERS)) {
      for (int cycle = 0; cycle < CYCLES; cycle++) {
        cycle(cycle, Way.values()[cycle % Way.values().length]);
      }
      load.end();
      assertThat(load.failures()).as(server::incidents).isEmpty();
      assertThat(load.requests()).isGreaterThan(1000);
    }
    assertThat(starts()).isEqualTo(before);
    // The last one may still be held by a thread or a cache that the next would empty.
    waitFor("class loaders of the sample to go", () -> classLoaders() <= 2);
  }

  private void cycle(int cycle, Way way) {
    // Tables that a newer version has touched refuse the first one for ever.
    boolean newer = cycle > 0;
    String first = newer ? "2." + 2 * cycle + ".0" : "1.0.0";
    String second = "2." + (2 * cycle + 1) + ".0";
    Path installed = jars.sample(first, newer);
    bring(way, installed);
    waitFor("the sample " + first + " by " + way, () -> isReady(first));
    isInService(cycle);
    assertThat(admin.post("/api/sample/notes", Map.of("unit", "u", "words", "w")).status())
        .isEqualTo(201);

    Path update = jars.sample(second, true);
    bring(way, update);
    waitFor("the sample " + second + " by " + way, () -> isReady(second));
    isInService(cycle + 1);

    takeAway(way, second);
    waitFor("the sample to go by " + way, () -> module("sample").isEmpty());
    isGone();
  }

  private void isInService(int notes) {
    Client.Answer answer = admin.get("/api/sample/notes");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("items").size()).isEqualTo(notes);
    assertThat(admin.get("/sample/").status()).isEqualTo(200);
    assertThat(admin.get("/").body()).contains("/sample/");
    assertThat(admin.get("/api/openapi.json").body()).contains("sample/notes");
    assertThat(admin.get("/api/access/roles").body()).contains("sample.write");
    long counted = answer.json().path("counted").asLong();
    waitFor(
        "the sample's job to run",
        () -> admin.get("/api/sample/notes").json().path("counted").asLong() > counted);
  }

  private void isGone() {
    waitFor("the resources to go", () -> admin.get("/api/sample/notes").status() == 404);
    waitFor("the pages to go", () -> admin.get("/sample/").status() == 404);
    assertThat(admin.get("/").body()).doesNotContain("/sample/");
    assertThat(admin.get("/api/openapi.json").body()).doesNotContain("sample/notes");
    assertThat(admin.get("/api/access/roles").body()).doesNotContain("sample.write");
    assertThat(admin.get("/api/modules/removed").json().path(0).path("schema").asText())
        .isEqualTo("sample");
  }

  @Test
  @Order(2)
  void aModuleThatNeedsWhatNobodyHasSaysSo() {
    broken("brokenimport", jars.brokenImport(), "com.example.absent");
  }

  @Test
  @Order(3)
  void aModuleWhosePartFailsSaysWhyFirst() {
    broken("brokencomponent", jars.brokenComponent(), "there is no paper in the printer");
  }

  @Test
  @Order(4)
  void aModuleWhoseScriptFailsNamesTheScript() {
    broken("brokenschema", jars.brokenSchema(), "V1__broken");
  }

  @Test
  @Order(5)
  void aModuleWhoseResourcesContradictEachOtherSaysSo() {
    broken("brokenrest", jars.brokenRest(), "Twice");
  }

  /** Installs it, reads its reason in both languages and removes it, while others go on. */
  private void broken(String id, Path jar, String words) {
    Map<String, String> before = starts();
    try (Load load = Load.on(admin, THREADS, OTHERS)) {
      Client.Answer answer = admin.upload("/api/modules/install?file=" + id + ".jar", jar);
      assertThat(answer.status()).as(answer.body()).isEqualTo(201);
      waitFor(id + " to fail", () -> state(id).equals("FAILED"));
      assertThat(module(id).orElseThrow().path("reason").asText()).contains(words);
      assertThat(server.ssh("baton:modules")).contains(id).contains("FAILED");
      assertThat(admin.delete("/api/modules/" + id).status()).isEqualTo(204);
      waitFor(id + " to go", () -> module(id).isEmpty());
      load.end();
      assertThat(load.failures()).isEmpty();
      assertThat(load.requests()).isPositive();
    }
    assertThat(starts()).isEqualTo(before);
  }

  @Test
  @Order(6)
  void whatIsNoModuleIsRefusedAndNothingChanges() throws IOException {
    Path words = Files.writeString(folder.resolve("words.jar"), "not a jar");
    Client.Answer refused = admin.upload("/api/modules/install?file=words.jar", words);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("code").asText()).isEqualTo("modules.jar.not-a-jar");
    assertThat(refused.json().path("detail").asText()).isNotBlank();
    assertThat(new Client(server.address()).upload("/api/modules/install", words).status())
        .isEqualTo(401);
    assertThat(admin.delete("/api/modules/store").status()).isEqualTo(409);
  }

  @Test
  @Order(7)
  void whatIsInstalledSurvivesAPowerCutAndAnEmptyBundleCache() throws IOException {
    admin.upload("/api/modules/install?file=sample.jar", jars.sample("3.0.0", true));
    waitFor("the sample", () -> isReady("3.0.0"));
    Client.Answer older =
        admin.upload("/api/modules/sample/update?file=old.jar", jars.sample("2.0.0", true));
    assertThat(older.status()).isEqualTo(422);
    assertThat(older.body()).contains("modules.refused.older");
    // Refused too, and offered again at every start.
    drop(jars.sample("2.9.0", true));
    waitFor("the older file to be refused", () -> server.log().contains("sample-2.9.0.jar"));

    server.killHard();
    server.start();
    waitFor("the sample after a power cut", () -> isReady("3.0.0"));
    assertThat(bundlesOfTheSample()).isEqualTo(1);

    server.stop();
    delete(server.data().resolve("karaf"));
    server.start();
    waitFor("the sample with an empty cache", () -> isReady("3.0.0"));
    assertThat(admin.get("/api/sample/notes").json().path("items").size()).isEqualTo(CYCLES);
    Server.pause(SEVERAL_LOOKS_INTO_THE_FOLDER);
    assertThat(isReady("3.0.0")).isTrue();
    assertThat(bundlesOfTheSample()).isEqualTo(1);
  }

  @Test
  @Order(8)
  void anUpdateThatFailsReturnsByItselfAndOneThatCameIsTakenBack() throws IOException {
    FourActs acts = new FourActs(server, jars);
    acts.returnsByItself();
    server.killHard();
    server.start();
    waitFor("the sample after a failed update and a power cut", () -> isReady("3.0.0"));
    acts.isTakenBack();
    assertThat(isReady("3.0.0")).isTrue();
    assertThat(admin.get("/api/sample/notes").json().path("items").size()).isEqualTo(CYCLES);
  }

  @Test
  @Order(9)
  void dataOfARemovedModuleAreListedFoundAgainAndPurgedByTwoPeople() throws IOException {
    // Left from before; without a newer version it would be taken at the next start.
    Files.delete(server.data().resolve("deploy/sample-2.9.0.jar"));
    FourActs acts = new FourActs(server, jars);
    acts.areListedAndFoundAgain(CYCLES);
    long purge = acts.areAskedFor();
    server.killHard();
    server.start();
    acts.arePurged(purge, CYCLES);
    admin.upload("/api/modules/install?file=sample.jar", jars.sample("3.0.0", true));
    waitFor("the sample without data", () -> isReady("3.0.0"));
    assertThat(admin.get("/api/sample/notes").json().path("items").size()).isZero();
  }

  @Test
  @Order(10)
  void aServerIsMadeAgainWhatItsLockFileSays() throws IOException {
    new LockedServer(server, jars.folder()).isMadeAgain(folder.resolve("baton.lock.json"));
    waitFor("the sample of the lock file", () -> isReady("3.0.0"));
  }

  @Test
  @Order(11)
  void aSettingTakesEffectAtOnceRestartsNobodyAndSurvives() throws IOException {
    LiveSettings settings = new LiveSettings(server);
    Map<String, String> before = starts();
    String sample = module("sample").orElseThrow().path("startedAt").asText();
    settings.takeEffect();
    assertThat(starts()).isEqualTo(before);
    assertThat(module("sample").orElseThrow().path("startedAt").asText()).isEqualTo(sample);
    server.stop();
    delete(server.data().resolve("karaf"));
    server.start();
    waitFor("the sample with what was set", () -> isReady("3.0.0"));
    settings.areInEffect();
  }

  private void bring(Way way, Path jar) {
    switch (way) {
      case REST -> accepted(admin.upload("/api/modules/install?file=" + jar.getFileName(), jar));
      case ARCHIVE ->
          accepted(
              admin.upload(
                  "/api/modules/install?file=sample.kar", jars.archive("sample.kar", jar)));
      case SHELL ->
          assertThat(server.ssh("baton:install '" + jar + "'")).contains("sample", "READY");
      case FOLDER -> drop(jar);
    }
  }

  private void takeAway(Way way, String version) {
    switch (way) {
      case REST, ARCHIVE -> assertThat(admin.delete("/api/modules/sample").status()).isEqualTo(204);
      case SHELL -> assertThat(server.ssh("baton:remove sample")).contains("sample");
      case FOLDER -> {
        try {
          Files.delete(server.data().resolve("deploy/sample-" + version + ".jar"));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static void accepted(Client.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  /** Under another name first, so that no half of it is read. */
  private void drop(Path jar) {
    Path deploy = server.data().resolve("deploy");
    Path next = deploy.resolve("." + jar.getFileName() + ".part");
    try {
      Files.copy(jar, next, StandardCopyOption.REPLACE_EXISTING);
      Files.move(next, deploy.resolve(jar.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<JsonNode> module(String id) {
    JsonNode all = admin.get("/api/modules/installed").json();
    return StreamSupport.stream(all.spliterator(), false)
        .filter(m -> m.path("id").asText().equals(id))
        .findFirst();
  }

  private String state(String id) {
    return module(id).map(m -> m.path("state").asText()).orElse("");
  }

  private boolean isReady(String version) {
    // One answer: of two, the first may be about the version before.
    return module("sample")
        .filter(m -> m.path("state").asText().equals("READY"))
        .filter(m -> m.path("version").asText().equals(version))
        .isPresent();
  }

  /** When each bundle but the tested modules was last started. */
  private Map<String, String> starts() {
    Map<String, String> starts = new TreeMap<>();
    for (JsonNode bundle : admin.get("/api/modules/bundles").json()) {
      String name = bundle.path("symbolicName").asText();
      if (!name.equals("org.baton.sample")) {
        starts.put(
            name + " " + bundle.path("bundleId").asText(), bundle.path("lastStarted").asText());
      }
    }
    assertThat(starts).hasSizeGreaterThan(50);
    return starts;
  }

  private long bundlesOfTheSample() {
    JsonNode all = admin.get("/api/modules/bundles").json();
    return StreamSupport.stream(all.spliterator(), false)
        .filter(b -> b.path("symbolicName").asText().equals("org.baton.sample"))
        .count();
  }

  private long classLoaders() {
    server.jcmd("GC.run");
    return server
        .jcmd("VM.classloaders", "show-classes=true", "fold=false")
        .lines()
        .filter(l -> l.strip().endsWith("org.baton.sample.internal.store.Notes"))
        .count();
  }

  private void waitFor(String what, BooleanSupplier happened) {
    Instant end = Instant.now().plus(LONGEST);
    while (!happened.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(
            "Waited in vain for "
                + what
                + "\n"
                + admin.get("/api/modules/installed").body()
                + "\n"
                + server.log());
      }
      Server.pause(100);
    }
  }

  private static void delete(Path tree) throws IOException {
    try (var files = Files.walk(tree)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
