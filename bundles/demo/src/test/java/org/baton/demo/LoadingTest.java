package org.baton.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadingTest {
  private static final String CYCLE = "/api/core/cycles/C2026";

  private final Words words = new Words(Locale.ENGLISH);
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  @TempDir private Path folder;

  @BeforeEach
  void aProvince() throws IOException {
    Files.writeString(folder.resolve("plan-2025.yaml"), "plan: 2025");
    Files.writeString(folder.resolve("plan-2026.yaml"), "plan: 2026");
    Files.writeString(folder.resolve("sheets-2026.csv"), "unit,group,evaluator,A1");
    Files.writeString(
        folder.resolve("single-sheets-2026.json"),
        "[{\"unit\":\"QL-C01\",\"group\":\"experts\",\"evaluator\":\"EX-01\",\"answers\":{}}]");
  }

  @Test
  void theCurrentCycleStopsAtProvisionalResults() throws IOException {
    try (PretendedServer pretended = new PretendedServer()) {
      pretended.answer("POST " + CYCLE + "/runs", 202, "{\"id\":\"7\",\"state\":\"QUEUED\"}");
      pretended.answer("GET /api/core/runs/7", 200, "{\"state\":\"RUNNING\"}");
      pretended.answer("GET /api/core/runs/7", 200, "{\"state\":\"DONE\"}");
      assertThat(loading(pretended).cycle(2026)).isEqualTo("7");
      assertThat(pretended.asked())
          .containsExactly(
              "POST /api/core/cycles",
              "PUT " + CYCLE + "/plan",
              "PUT " + CYCLE + "/units",
              "POST " + CYCLE + "/plan/freeze",
              "POST " + CYCLE + "/phase",
              "POST " + CYCLE + "/phase",
              "POST " + CYCLE + "/phase",
              "POST /api/core/imports/sheets-wide?file=sheets-2026.csv&cycle=C2026",
              "POST " + CYCLE + "/sheets",
              "POST " + CYCLE + "/runs",
              "GET /api/core/runs/7",
              "GET /api/core/runs/7",
              "POST " + CYCLE + "/phase",
              "POST /api/core/runs/7/publish");
      assertThat(pretended.bodies().get(12)).contains("PROVISIONAL");
    }
  }

  @Test
  void aPastCycleIsClosed() throws IOException {
    try (PretendedServer pretended = new PretendedServer()) {
      pretended.answer("POST /api/core/cycles/C2025/runs", 202, "{\"id\":\"3\"}");
      pretended.answer("GET /api/core/runs/3", 200, "{\"state\":\"DONE\"}");
      loading(pretended).cycle(2025);
      assertThat(pretended.bodies().get(pretended.bodies().size() - 1)).contains("CLOSED");
    }
  }

  @Test
  void aFailedRunStopsTheDemonstration() throws IOException {
    try (PretendedServer pretended = new PretendedServer()) {
      pretended.answer("POST " + CYCLE + "/runs", 202, "{\"id\":\"7\"}");
      pretended.answer("GET /api/core/runs/7", 200, "{\"state\":\"FAILED\"}");
      assertThatThrownBy(() -> loading(pretended).cycle(2026))
          .isInstanceOf(DemoFailure.class)
          .hasMessageContaining("7");
      assertThat(pretended.asked()).doesNotContain("POST /api/core/runs/7/publish");
    }
  }

  private Loading loading(PretendedServer pretended) {
    Progress progress = new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8));
    return new Loading(new Server(pretended.url(), words), new Province(folder), words, progress);
  }
}
