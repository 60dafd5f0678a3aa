package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The longest note of the sample module, set on a running server. */
final class LiveSettings {
  private static final String SETTINGS = "/api/modules/sample/settings";
  private static final String PID = "org.baton.sample";
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Server server;
  private final Client admin;

  LiveSettings(Server server) {
    this.server = server;
    this.admin = server.admin();
  }

  /** From 500 to 10 characters. */
  void takeEffect() {
    JsonNode before = Officer.done(admin.get(SETTINGS), 200);
    JsonNode longest = before.path("parts").path(0).path("settings").path(0);
    assertThat(longest.path("name").asText()).isEqualTo("longest");
    assertThat(longest.path("defaults").path(0).asText()).isEqualTo("500");
    assertThat(longest.path("set").asBoolean()).isFalse();
    assertThat(note()).isEqualTo(201);

    Client.Answer refused = admin.put(SETTINGS, given(before, List.of("501")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("modules.setting.most");
    JsonNode after = Officer.done(admin.put(SETTINGS, given(before, 10)), 200);
    assertThat(after.path("version").asLong()).isGreaterThan(before.path("version").asLong());
    assertThat(admin.put(SETTINGS, given(before, 20)).status()).isEqualTo(412);
    areInEffect();

    assertThat(admin.get("/modules/installed/sample").body())
        .contains("/modules/installed/sample/settings");
    assertThat(admin.get("/modules/installed/sample/settings").body())
        .contains("name=\"org.baton.sample/longest\"", "value=\"10\"", "500");
    assertThat(admin.get("/api/modules/lock").json().path("lock").path("configuration").toString())
        .contains("\"org.baton.sample\"", "\"longest\":\"10\"");
    assertThat(admin.get("/api/core/audit?action=modules.settings.changed").body())
        .contains("500 -> 10");
  }

  private static Map<String, ?> given(JsonNode seen, Object longest) {
    return Map.of(
        "version",
        seen.path("version").asLong(),
        "settings",
        Map.of(PID, Map.of("longest", longest)));
  }

  /** The container tells the module of it in a moment of its own. */
  void areInEffect() {
    Instant end = Instant.now().plus(LONGEST);
    while (note() != 422) {
      assertThat(Instant.now()).as(server::log).isBefore(end);
      Server.pause(100);
    }
    JsonNode longest = admin.get(SETTINGS).json().path("parts").path(0).path("settings").path(0);
    assertThat(longest.path("set").asBoolean()).isTrue();
    assertThat(longest.path("values").path(0).asText()).isEqualTo("10");
  }

  private int note() {
    Map<String, String> note = Map.of("unit", "u", "words", "more than ten characters");
    return admin.post("/api/sample/notes", note).status();
  }
}
