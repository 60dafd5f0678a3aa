package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;

/** Update, undo, remove and purge of the sample module on a running server. */
final class FourActs {
  private static final String GIVEN = "a word that the giver knows";
  private static final String UPDATE = "/api/modules/sample/update?file=sample.jar";

  private final Server server;
  private final Client admin;
  private final ModuleJars jars;

  FourActs(Server server, ModuleJars jars) {
    this.server = server;
    this.admin = server.admin();
    this.jars = jars;
  }

  /** A version whose script fails is not there afterwards, nor anything that the script did. */
  void returnsByItself() {
    int notes = notes();
    Client.Answer refused = admin.upload(UPDATE, jars.failingSample("4.0.0"));
    assertThat(refused.status()).as(refused.body()).isEqualTo(409);
    assertThat(refused.json().path("code").asText()).isEqualTo("modules.update.returned");
    assertThat(refused.body()).contains("V3__broken.sql", "3.0.0");
    assertThat(sample().path("version").asText()).isEqualTo("3.0.0");
    assertThat(sample().path("state").asText()).isEqualTo("READY");
    assertThat(notes()).isEqualTo(notes);
    JsonNode latest = admin.get("/api/core/audit?action=modules.update.returned").json();
    assertThat(latest.toString()).contains("V3__broken.sql");
  }

  /** What was written since the update goes with it. */
  void isTakenBack() {
    int notes = notes();
    Client.Answer updated = admin.upload(UPDATE, jars.changedSample("5.0.0"));
    assertThat(updated.status()).as(updated.body()).isEqualTo(200);
    Officer.done(admin.post("/api/sample/notes", Map.of("unit", "u", "words", "late")), 201);
    assertThat(admin.get("/modules/installed/sample").body()).contains("/sample/undo");
    assertThat(admin.get("/modules/installed/sample/undo").body()).contains("3.0.0", "5.0.0");
    assertThat(admin.post("/api/modules/sample/undo", Map.of()).status()).isEqualTo(422);
    Map<String, String> reason = Map.of("reason", "the figures were wrong");
    Officer.done(admin.post("/api/modules/sample/undo", reason), 200);
    assertThat(notes()).isEqualTo(notes);
    assertThat(admin.post("/api/modules/sample/undo", reason).status()).isEqualTo(409);
  }

  void areListedAndFoundAgain(int notes) {
    assertThat(admin.delete("/api/modules/sample").status()).isEqualTo(204);
    JsonNode kept = kept();
    assertThat(kept.path("rows").asInt()).isGreaterThanOrEqualTo(notes);
    assertThat(kept.path("bytes").asLong()).isPositive();
    assertThat(kept.path("schemaVersion").asText()).isEqualTo("2");
    assertThat(kept.path("removedBy").asText()).isEqualTo("admin");
    assertThat(LocalDate.parse(kept.path("keepUntil").asText()))
        .isAfter(LocalDate.now().plusYears(9));
    assertThat(admin.get("/modules/removed/").body()).contains("/modules/removed/sample");
    assertThat(admin.get("/modules/removed/sample").body()).contains("3.0.0");
    Client.Answer back =
        admin.upload("/api/modules/install?file=sample.jar", jars.sample("3.0.0", true));
    assertThat(back.status()).as(back.body()).isEqualTo(201);
    assertThat(notes()).isEqualTo(notes);
    assertThat(kept().isMissingNode()).isTrue();
    assertThat(admin.delete("/api/modules/sample").status()).isEqualTo(204);
  }

  /** One person asks; they cannot confirm it themselves. */
  long areAskedFor() {
    String until = LocalDate.now().plusYears(3).toString();
    Map<String, String> shorter = Map.of("until", until, "reason", "the archive has them");
    Officer.done(admin.put("/api/modules/removed/sample/keep-until", shorter), 200);
    assertThat(kept().path("keepUntil").asText()).isEqualTo(until);
    Client.Answer early = admin.post("/api/modules/removed/sample/purge", Map.of("reason", ""));
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.body()).contains("modules.purge.early");
    Map<String, String> reason = Map.of("reason", "a court ordered it");
    long id =
        Officer.done(admin.post("/api/modules/removed/sample/purge", reason), 201)
            .path("id")
            .asLong();
    assertThat(admin.send("POST", "/api/modules/purges/" + id + "/confirm", null).body())
        .contains("modules.purge.same");
    Map<String, ?> second =
        Map.of(
            "account",
            "second",
            "name",
            "Second",
            "password",
            GIVEN,
            "roles",
            List.of(Map.of("role", "administrator", "unit", "")));
    Officer.done(admin.post("/api/access/accounts", second), 201);
    return id;
  }

  /** The other confirms; the file has all rows and the hash that the record says. */
  void arePurged(long id, int notes) throws IOException {
    Client second = new Client(server.address()).signIn("second", GIVEN);
    assertThat(second.get("/modules/removed/").body()).contains("/purges/" + id + "/confirm");
    Client.Answer done = second.send("POST", "/api/modules/purges/" + id + "/confirm", null);
    assertThat(Officer.done(done, 200).path("state").asText()).isEqualTo("DONE");
    assertThat(kept().isMissingNode()).isTrue();
    JsonNode export = admin.get("/api/modules/purges/" + id).json().path("export");
    Path file = server.data().resolve("purged").resolve(export.path("file").asText());
    assertThat(export.path("sha256").asText()).isEqualTo(hash(file));
    assertThat(second.get("/modules/purges/" + id + "/export").status()).isEqualTo(200);
    assertThat(second.get("/modules/removed/").body()).contains(export.path("sha256").asText());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Properties manifest = new Properties();
      manifest.load(zip.getInputStream(zip.getEntry("manifest.properties")));
      assertThat(manifest.getProperty("schema.version")).isEqualTo("2");
      try (InputStream csv = zip.getInputStream(zip.getEntry("database/note.csv"))) {
        String rows = new String(csv.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(rows.lines().count()).isEqualTo(notes + 1L);
      }
    }
    JsonNode audited = admin.get("/api/core/audit?action=modules.purged").json();
    assertThat(audited.toString()).contains(export.path("sha256").asText());
  }

  private static String hash(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(java.nio.file.Files.readAllBytes(file)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private int notes() {
    return admin.get("/api/sample/notes").json().path("items").size();
  }

  private JsonNode kept() {
    return sampleOf("/api/modules/removed");
  }

  private JsonNode sample() {
    return sampleOf("/api/modules/installed");
  }

  /** The sample in a list of modules; missing when it is not there. */
  private JsonNode sampleOf(String list) {
    JsonNode all = admin.get(list).json();
    return StreamSupport.stream(all.spliterator(), false)
        .filter(m -> m.path("id").asText().equals("sample"))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }
}
