package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module whose step throws spoils the runs of cycles that opened with it, and nothing else. */
class ThrowingStepIT {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @TempDir static Path folder;

  @Test
  void aThrowingStepFailsItsRunByNameAndHarmsNobodyElse() throws IOException {
    ModuleJars jars = new ModuleJars(Files.createDirectories(folder.resolve("jars")));
    try (Server server = Server.forDevelopment(folder, Map.of()).start()) {
      Client admin = server.admin();
      Officer officer = new Officer(admin);
      officer.imports("units", "", SmallProvince.UNITS);
      Officer.done(admin.upload("/api/modules/install?file=step.jar", jars.brokenStep()), 201);

      open(officer, "WITH");
      JsonNode failed = ended(admin, start(admin, "WITH"));
      assertThat(failed.path("state").asText()).isEqualTo("FAILED");
      assertThat(failed.toString()).contains("brokenstep.throwing");
      assertThat(admin.get("/health").status()).isEqualTo(200);

      assertThat(admin.delete("/api/modules/brokenstep").status()).isEqualTo(204);
      Client.Answer waits = admin.post("/api/core/cycles/WITH/runs", Map.of());
      assertThat(waits.status()).as(waits.body()).isEqualTo(409);
      assertThat(waits.body()).contains("brokenstep");

      open(officer, "WITHOUT");
      assertThat(ended(admin, start(admin, "WITHOUT")).path("state").asText()).isEqualTo("DONE");
    }
  }

  private static void open(Officer officer, String cycle) {
    officer.cycle(cycle, 2026);
    officer.plan(cycle, SmallProvince.plan(2026), "department");
    officer.move(cycle, "PLANNED", "EXECUTION");
    officer.imports("observations", cycle, SmallProvince.OBSERVED_2026);
    officer.move(cycle, "EVALUATION");
  }

  private static long start(Client client, String cycle) {
    JsonNode run = Officer.done(client.post("/api/core/cycles/" + cycle + "/runs", Map.of()), 202);
    return run.path("id").asLong();
  }

  private static JsonNode ended(Client client, long run) {
    Instant end = Instant.now().plus(LONGEST);
    while (true) {
      JsonNode view = Officer.done(client.get("/api/core/runs/" + run), 200);
      String state = view.path("state").asText();
      if (!state.equals("QUEUED") && !state.equals("RUNNING")) {
        return view;
      }
      assertThat(Instant.now()).as(view.toString()).isBefore(end);
      Server.pause(100);
    }
  }
}
