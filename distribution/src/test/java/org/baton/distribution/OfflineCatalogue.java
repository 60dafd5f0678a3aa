package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A ministry's file: an update is seen, and what is installed is revoked and goes on running. */
final class OfflineCatalogue {
  private static final String CATALOGUES = "/api/modules/catalogues";
  private static final String SAMPLE = "/modules/sample";

  private final Server server;
  private final Client admin;
  private final Press press;
  private final Path folder;

  OfflineCatalogue(Server server, Press press, Path folder) {
    this.server = server;
    this.admin = server.admin();
    this.press = press;
    this.folder = folder;
  }

  /** The sample is installed from a signed jar; another one is newer. */
  void walk(Path installed, Path newer) throws IOException, GeneralSecurityException {
    Path jars = Files.createDirectories(folder.resolve("catalogue"));
    Files.copy(newer, jars.resolve("sample.jar"));
    Path first = write(jars, 7, "");
    assertThat(admin.upload(CATALOGUES + "?file=c.jar", first).json().path("code").asText())
        .isEqualTo("modules.signature.none");
    JsonNode accepted = Officer.done(admin.upload(CATALOGUES, press.sign(first)), 200).path(0);
    assertThat(accepted.path("serial").asInt()).isEqualTo(7);
    assertThat(accepted.path("problem").asText()).isEmpty();

    JsonNode sample = admin.get(CATALOGUES + "/modules").json().path("items").path(0);
    assertThat(sample.path("state").asText()).isEqualTo("NEWER");
    assertThat(sample.path("components").asInt()).isPositive();
    String file = CATALOGUES + "/" + sample.path("file").asText() + SAMPLE;
    assertThat(admin.get(file + "/components").body()).contains("org.baton:org.baton.api");
    assertThat(admin.get("/modules/catalogues/").body()).contains("/modules/catalogues/look");
    assertThat(Officer.done(admin.post(file + "/install", ""), 202).path("modules").asText())
        .isEqualTo("sample 1.1.0");

    String revoked =
        """
        , "revocations": [{"jar": "%s", "date": "2026-11-28",
          "reason": {"zh": "得分有误", "en": "It computes wrong scores"}}]"""
            .formatted(sha256(installed));
    Officer.done(admin.upload(CATALOGUES, press.sign(write(jars, 8, revoked))), 200);
    Client.Answer again = admin.upload("/api/modules/install?file=sample.jar", installed);
    assertThat(again.json().path("code").asText()).isEqualTo("modules.signature.revoked");
    assertThat(admin.get("/modules/installed/sample").body()).contains("/modules/revocations/of/");
    assertThat(admin.get("/api/sample/notes").status()).isEqualTo(200);
    Client.Answer health = new Client(server.address()).get("/health");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.body()).contains("\"warning\"", "modules.revoked");
    Client.Answer older = admin.upload(CATALOGUES, press.sign(first));
    assertThat(older.json().path("code").asText()).isEqualTo("modules.catalogue.older");
  }

  private Path write(Path jars, int serial, String more) throws IOException {
    Path description = folder.resolve("description-" + serial + ".json");
    Files.writeString(
        description,
        """
        {"name": {"zh": "模块目录", "en": "Modules"}, "issuer": {"zh": "财政厅", "en": "Finance"},
         "serial": %d%s}"""
            .formatted(serial, more));
    Path file = folder.resolve("catalogue-" + serial + ".jar");
    String command = "baton:catalogue-write '%s' '%s' '%s'".formatted(description, jars, file);
    Server.Said said = server.baton("shell", command);
    assertThat(said.code()).as(said.words()).isZero();
    return file;
  }

  private static String sha256(Path file) throws IOException, GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.readAllBytes();
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
