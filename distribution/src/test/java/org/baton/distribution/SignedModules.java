package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.baton.distribution.Client.Answer;

/** On a server as a province has it: from an unsigned jar to a publisher nobody trusts any more. */
final class SignedModules {
  private static final String INSTALL = "/api/modules/install?file=sample.jar";
  private static final String PREVIEW = "/api/modules/previews?file=sample.jar";
  private static final String SECOND = "second-administrator";

  private final Server server;
  private final Client admin;
  private final ModuleJars jars;
  private final Press press;

  SignedModules(Server server, Path folder) {
    this.server = server;
    this.admin = server.admin();
    this.jars = new ModuleJars(folder);
    this.press = new Press(folder, "Provincial Press");
  }

  void walk() {
    assertThat(admin.get("/modules/").body()).doesNotContain("class=\"announced\"");
    Path unsigned = jars.sample("1.0.0", false);
    refused(admin.upload(INSTALL, unsigned), "modules.signature.none");
    Path signed = press.sign(unsigned);
    refused(admin.upload(INSTALL, signed), "modules.signature.unknown");
    national(unsigned);

    String fingerprint = trusts();
    assertThat(fingerprint).hasSize(64);
    twoPeopleInstall(signed);
    JsonNode origin = sample().path("origin");
    assertThat(origin.path("proof").asText()).isEqualTo("TRUSTED");
    assertThat(origin.path("signature").path("fingerprint").asText()).isEqualTo(fingerprint);
    assertThat(admin.get("/modules/installed/sample").body()).contains("Provincial Press");

    Path newer = press.sign(jars.sample("1.1.0", false));
    Answer tampered = admin.upload("/api/modules/sample/update", tampered(newer));
    refused(tampered, "modules.signature.broken");
    assertThat(tampered.body()).contains("schema/V1__notes.sql");
    offline(signed, newer);

    Map<String, ?> reason = Map.of("reason", "The key was stolen.");
    String path = "/api/modules/publishers/" + fingerprint;
    Officer.done(admin.post(path + "/withdraw", reason), 200);
    refused(admin.upload("/api/modules/sample/update", newer), "modules.signature.withdrawn");
    assertThat(sample().path("origin").path("proof").asText()).isEqualTo("REVOKED");
    assertThat(sample().path("version").asText()).isEqualTo("1.0.0");
    assertThat(admin.get("/modules/publishers/of/" + fingerprint).body())
        .contains("The key was stolen.");
    assertThat(admin.delete("/api/modules/sample").status()).isEqualTo(204);
  }

  /** With SM2 and SM3, which the Java machine does not know. */
  private void national(Path unsigned) {
    NationalPress national = new NationalPress(server, jars.folder(), "National Press");
    Path signed = national.sign(unsigned);
    refused(admin.upload(PREVIEW, signed), "modules.signature.unknown");
    Path certificate = national.certificate();
    JsonNode said = Officer.done(admin.upload("/api/modules/publishers/look", certificate), 200);
    assertThat(said.path("algorithm").asText()).isEqualTo("SM2 256");
    Officer.done(admin.upload("/api/modules/publishers", certificate), 201);
    JsonNode preview = Officer.done(admin.upload(PREVIEW, signed), 200).path(0);
    assertThat(preview.path("origin").path("proof").asText()).isEqualTo("TRUSTED");
    assertThat(preview.path("origin").path("signature").path("subject").asText())
        .contains("National Press");
    refused(admin.upload(PREVIEW, tampered(signed)), "modules.signature.broken");
    String path = "/api/modules/publishers/" + said.path("fingerprint").asText();
    Officer.done(admin.post(path + "/withdraw", Map.of("reason", "The key was lost.")), 200);
    refused(admin.upload(PREVIEW, signed), "modules.signature.withdrawn");
  }

  private void offline(Path installed, Path newer) {
    try {
      new OfflineCatalogue(server, press, jars.folder()).walk(installed, newer);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Looks first: nobody is trusted by that. */
  private String trusts() {
    Path certificate = press.certificate();
    JsonNode said = Officer.done(admin.upload("/api/modules/publishers/look", certificate), 200);
    assertThat(said.path("subject").asText()).contains("Provincial Press");
    assertThat(admin.get("/api/modules/publishers").json().path("items")).hasSize(1);
    Officer.done(admin.upload("/api/modules/publishers", certificate), 201);
    return said.path("fingerprint").asText();
  }

  private void twoPeopleInstall(Path signed) {
    String given = "a word that the giver knows";
    Map<String, ?> account =
        Map.of(
            "account",
            SECOND,
            "name",
            "Second",
            "password",
            given,
            "roles",
            List.of(Map.of("role", "administrator", "unit", "")));
    Officer.done(admin.post("/api/access/accounts", account), 201);
    Client second = new Client(server.address()).signIn(SECOND, given);

    JsonNode request = Officer.done(admin.upload(INSTALL, signed), 202);
    String path = "/api/modules/requests/" + request.path("id").asLong();
    assertThat(admin.post(path + "/approve", Map.of()).status()).isEqualTo(403);
    assertThat(admin.get("/api/sample/notes").status()).isEqualTo(404);
    assertThat(second.get("/").body()).contains("/modules/requests/of/");
    assertThat(second.get("/modules/requests/of/" + request.path("id").asLong()).body())
        .contains("/approve");
    JsonNode approved = Officer.done(second.post(path + "/approve", Map.of()), 200);
    assertThat(approved.path("state").asText()).isEqualTo("INSTALLED");
    assertThat(sample().path("state").asText()).isEqualTo("READY");
  }

  private JsonNode sample() {
    for (JsonNode module : admin.get("/api/modules/installed").json()) {
      if (module.path("id").asText().equals("sample")) {
        return module;
      }
    }
    throw new AssertionError("The sample is not installed");
  }

  private static void refused(Answer answer, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().path("code").asText()).isEqualTo(code);
  }

  private static Path tampered(Path jar) {
    try {
      return Press.tampered(jar, "schema/V1__notes.sql");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
