package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server whose modules are written down, taken away and brought back to the byte. */
final class LockedServer {
  private final Server server;
  private final Client admin;
  private final Path jars;

  LockedServer(Server server, Path jars) {
    this.server = server;
    this.admin = server.admin();
    this.jars = jars;
  }

  /** The sample is in the lock file; without it the server differs, and is made what it was. */
  void isMadeAgain(Path file) throws IOException {
    Client.Answer lock = admin.get("/api/modules/lock");
    assertThat(lock.status()).as(lock.body()).isEqualTo(200);
    Files.writeString(file, lock.body());
    assertThat(lock.json().path("lock").path("modules").toString()).contains("sample", "core");
    assertThat(admin.get("/modules/lock/").body()).contains("baton.lock.json");
    JsonNode same = drift(file);
    assertThat(same.path("own").asBoolean()).isTrue();
    assertThat(same.path("differences")).isEmpty();
    assertThat(admin.delete("/api/modules/sample").status()).isEqualTo(204);
    assertThat(drift(file).path("differences").path(0).asText()).contains("sample", "3.0.0");

    Path empty = Files.createDirectories(file.resolveSibling("no-jars"));
    Server.Said refused = install(file, empty);
    assertThat(refused.words()).contains("sample", "3.0.0", "SHA-256");
    Path forged = file.resolveSibling("forged.json");
    Files.writeString(forged, lock.body().replace("\"java\" : \"", "\"java\" : \"1"));
    assertThat(admin.upload("/api/modules/lock/drift", forged).body())
        .contains("modules.lock.signature");

    Server.Said done = install(file, jars);
    assertThat(done.code()).as(done.words()).isZero();
    assertThat(done.words()).contains("sample-3.0.0.jar");
    assertThat(drift(file).path("differences")).isEmpty();
  }

  private Server.Said install(Path lock, Path folder) {
    return server.baton("shell", "baton:lock-install '" + lock + "' '" + folder + "'");
  }

  private JsonNode drift(Path file) {
    Client.Answer answer = admin.upload("/api/modules/lock/drift", file);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
