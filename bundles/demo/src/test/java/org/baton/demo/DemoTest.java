package org.baton.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path province;

  @Test
  void showsResultsOneExplanationAddressesAndAccounts() throws IOException {
    try (PretendedServer pretended = evaluated()) {
      assertThat(demo(pretended, "en")).isTrue();
      assertThat(text(out))
          .contains("QL-C03", "83.60", "+9.70")
          .contains("Performance  83.60", "83.6 = 0.5 × 80 + 0.5 × 87.2")
          .contains("Petitions  87.20", "12 sheets")
          .contains(pretended.url() + "/core/results/7/QL-C03")
          .contains("officer", "evaluator", "unit-head");
    }
  }

  @Test
  void passwordsAreRandomAndShownOnce() throws IOException {
    try (PretendedServer pretended = evaluated()) {
      demo(pretended, "zh");
      String body =
          pretended.bodies().stream().filter(b -> b.contains("\"officer\"")).findFirst().get();
      String password = body.replaceAll(".*\"password\":\"([^\"]+)\".*", "$1");
      assertThat(password).hasSize(16);
      assertThat(text(out)).containsOnlyOnce(password);
    }
  }

  @Test
  void handsOutTheSheetsOfTheOpenCycle() throws IOException {
    try (PretendedServer pretended = evaluated()) {
      Files.writeString(province.resolve("plan-open.yaml"), "plan");
      pretended.answer(
          "GET /api/core/cycles/S2026/units?limit=3",
          200,
          "{\"items\":[\"U1\",\"U2\"],\"next\":\"\"}");
      assertThat(demo(pretended, "en")).isTrue();
      String body =
          pretended.bodies().stream().filter(b -> b.contains("\"accounts\"")).findFirst().get();
      assertThat(body).contains("\"units\":[\"U1\",\"U2\"]", "\"accounts\":[\"evaluator\"]");
      assertThat(text(out)).contains("2 sheets handed out");
    }
  }

  @Test
  void saysWhatIsInItsWayAndWhatToDo() throws IOException {
    try (PretendedServer pretended = evaluated()) {
      pretended.answer(
          "POST /api/core/cycles", 409, "{\"title\":\"It exists.\",\"detail\":\"Take another.\"}");
      assertThat(demo(pretended, "en")).isFalse();
      assertThat(text(err)).contains("It exists.", "Take another.").doesNotContain("Exception");
    }
  }

  private PretendedServer evaluated() throws IOException {
    Files.writeString(province.resolve("units.csv"), "code");
    Files.writeString(province.resolve("plan-2026.yaml"), "plan");
    return new PretendedServer()
        .answer("POST /api/core/cycles/C2026/runs", 202, "{\"id\":\"7\"}")
        .answer("GET /api/core/runs/7", 200, "{\"state\":\"DONE\",\"inputHash\":\"ab\"}")
        .answer(
            "GET /api/core/runs/7/results?limit=200",
            200,
            """
            {"items":[{"unit":"QL-C03","name":{"zh":"望川市","en":"Wangchuan"},"state":"SCORED",
             "total":83.6,"gradeTitle":{"zh":"良好","en":"Good"},"points":0,
             "past":[{"year":2025,"total":73.9}]}],"next":""}
            """)
        .answer(
            "GET /api/core/runs/7/results/QL-C03",
            200,
            """
            {"tree":{"code":"TOTAL","title":{"zh":"总分","en":"Performance"},"score":83.6,
             "why":["83.6 = 0.5 × 80 + 0.5 × 87.2"],"children":[
              {"code":"A","title":{"zh":"能力","en":"Ability"},"weight":40,"score":80,"why":[],"children":[]},
              {"code":"E","title":{"zh":"信访","en":"Petitions"},"weight":60,"score":87.2,
               "why":["12 sheets"],"children":[]}]}}
            """);
  }

  private boolean demo(PretendedServer pretended, String language) {
    String[] arguments = {
      "--url", pretended.url().toString(), "--province", province.toString(), "--lang", language
    };
    return Demo.succeeds(
        arguments, Map.of("BATON_ADMIN_PASSWORD", "secret"), stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
