package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A server as those see it who run it: its log, its figures, its file for support. */
final class WatchedServer {
  private static final String LOGS = "/api/operations/logs";
  private static final String LEVEL = "/api/operations/levels/org.baton";

  /** A file that somebody names after a person, which the server tells in its log. */
  private static final String NAME = "\u738b\u4e94 wang.wu@example.org 13912345678 203.0.113.9.jar";

  private static final String[] PERSONAL = {
    "\u738b\u4e94", "wang", "example.org", "13912345678", "203.0.113.9", Server.PASSWORD
  };

  private static final String LINE =
      "# (HELP|TYPE) [a-z_0-9]+ .+|[a-z_0-9]+(\\{([a-z_]+=\"[^\"\\\\]+\",?)+\\})? -?[0-9.E+-]+";

  private final Server server;
  private final Client admin;

  WatchedServer(Server server) {
    this.server = server;
    this.admin = server.admin();
  }

  /** Lines are found by module, level and words, the newest first. */
  void linesAreFound() {
    JsonNode lines = list("?module=store&level=INFO&words=IS%20OPEN&limit=5");
    assertThat(lines).isNotEmpty();
    for (JsonNode line : lines) {
      assertThat(line.path("module").asText()).isEqualTo("store");
      assertThat(line.path("message").asText()).contains("is open");
    }
    assertThat(list("?module=store&words=IS%20OPEN&level=ERROR")).isEmpty();
    assertThat(list("?module=subjects&words=IS%20OPEN")).isEmpty();
    assertThat(new Client(server.address()).get(LOGS).status()).isEqualTo(401);
    assertThat(admin.get(LOGS + "/files/baton.log").body()).contains("is open");
    assertThat(admin.get(LOGS + "/files/..%2Fconsole.log").status()).isNotEqualTo(200);
  }

  private JsonNode list(String query) {
    return Officer.done(admin.get(LOGS + query), 200).path("items");
  }

  /** A level is set and taken back; whoever signs in meanwhile stays unread. */
  void aLevelIsSetAndTakenBack() {
    JsonNode set =
        Officer.done(admin.put(LEVEL, Map.of("level", "TRACE", "minutes", 5, "keep", false)), 200);
    assertThat(set.path("until").asText()).isNotEmpty();
    Client second = server.admin();
    assertThat(second.get("/api/core/units").status()).isEqualTo(200);
    String file = admin.get(LOGS + "/files/baton.log").body();
    assertThat(file).doesNotContain(Server.PASSWORD, second.token(), admin.token());
    assertThat(
            admin.put("/api/operations/levels/org.eclipse.jetty", Map.of("level", "DEBUG")).body())
        .contains("operations.level.library");
    assertThat(Officer.done(admin.get("/api/operations/levels"), 200)).hasSize(1);
    assertThat(admin.delete(LEVEL).status()).isEqualTo(204);
    assertThat(Officer.done(admin.get("/api/operations/levels"), 200)).isEmpty();
    JsonNode audit =
        Officer.done(admin.get("/api/core/audit?action=operations.level.reverted"), 200);
    assertThat(audit.path("items")).isNotEmpty();
  }

  /** Figures are for those who may, and every line of them can be read. */
  void figuresAreForThoseWhoMay() {
    assertThat(new Client(server.address()).get("/metrics").status()).isEqualTo(401);
    String account = "eva" + System.nanoTime();
    Map<String, Object> evaluator =
        Map.of(
            "account",
            account,
            "name",
            "Eva",
            "password",
            "a few words in a row",
            "roles",
            List.of(Map.of("role", "evaluator", "unit", "")));
    Officer.done(admin.post("/api/access/accounts", evaluator), 201);
    Client eva = new Client(server.address()).signIn(account, "a few words in a row");
    assertThat(eva.get("/metrics").status()).isEqualTo(403);
    assertThat(eva.get(LOGS).status()).isEqualTo(403);
    String text = admin.get("/metrics").body();
    assertThat(text.lines()).allMatch(l -> l.matches(LINE));
    assertThat(text)
        .contains(
            "web_request_seconds_count{module=\"core\",status=\"2xx\"}",
            "store_pool_connections_max 10",
            "operations_modules{state=\"failed\"} 0",
            "operations_sources_broken 0",
            "store_job_last_success_seconds{job=\"core.audit-heads\"}")
        .doesNotContain(account, "D1");
  }

  /** The file for support holds nobody, whoever's name the server had to write. */
  void theFileForSupportHoldsNobody(Path folder) {
    Officer.done(
        admin.post(
            "/api/access/accounts",
            Map.of("account", "wang.wu", "name", "\u738b\u4e94", "password", "four words in row")),
        201);
    try {
      Path made = Files.writeString(folder.resolve("broken.jar"), "no jar");
      Files.move(made, server.data().resolve("deploy").resolve(NAME));
      for (int i = 0; i < 60 && list("?words=13912345678").isEmpty(); i++) {
        Server.pause(500);
      }
      assertThat(list("?words=13912345678")).as(server.log()).isNotEmpty();
      Path file = folder.resolve("support.zip");
      Server.Said said = server.baton("shell", "baton:support " + file);
      assertThat(said.code()).as(said.words()).isZero();
      Map<String, String> parts = parts(file);
      assertThat(parts)
          .containsKeys("versions.txt", "modules.txt", "health.txt", "threads.txt", "log.txt");
      assertThat(parts.get("log.txt")).contains("<text>");
      assertThat(parts.get("schemas.txt")).contains("core version");
      assertThat(parts.values()).allSatisfy(t -> assertThat(t).doesNotContain(PERSONAL));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(admin.send("POST", "/api/operations/support", null).status()).isEqualTo(200);
    assertThat(
            Officer.done(admin.get("/api/core/audit?action=operations.support"), 200).path("items"))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  private static Map<String, String> parts(Path file) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
