package org.baton.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerTest {
  private final Words words = new Words(Locale.ENGLISH);

  @Test
  void everyCallAfterSigningInCarriesTheTokenOfTheSession() throws IOException {
    try (PretendedServer pretended = new PretendedServer()) {
      pretended.answer("POST /api/access/session", 200, "{\"csrf\":\"t0k\"}");
      Server server = new Server(pretended.url(), words);
      server.signIn("admin", "secret");
      server.post("/api/core/cycles", Map.of("code", "C2026"));
      assertThat(pretended.tokens()).containsExactly("null", "t0k");
    }
  }

  @Test
  void aRefusalIsToldInTheServersOwnWords() throws IOException {
    try (PretendedServer pretended = new PretendedServer()) {
      pretended.answer(
          "PUT /api/core/cycles/C/plan",
          422,
          """
          {"code":"core.plan.invalid","title":"The plan has mistakes.","detail":"Mend them.",
           "violations":[{"source":"plan.yaml","line":7,"field":"tree/A1/weight","value":"-1",
           "sentence":"A weight is negative.","remedy":"Give 0 or more."}]}
          """);
      Server server = new Server(pretended.url(), words);
      assertThatThrownBy(() -> server.put("/api/core/cycles/C/plan", Map.of()))
          .isInstanceOfSatisfying(
              DemoFailure.class, e -> assertThat(e.remedy()).isEqualTo("Mend them."))
          .hasMessageContaining("The plan has mistakes.")
          .hasMessageContaining("plan.yaml:7 tree/A1/weight '-1' A weight is negative.");
    }
  }

  @Test
  void aServerThatDoesNotAnswerIsNamed() {
    Server server = new Server(URI.create("http://127.0.0.1:1"), words);
    assertThatThrownBy(() -> server.get("/health")).hasMessageContaining("http://127.0.0.1:1");
  }
}
