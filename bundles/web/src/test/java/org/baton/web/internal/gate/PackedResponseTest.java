package org.baton.web.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PackedResponseTest {
  private static final String LONG = "绩效 performance ".repeat(500);

  private static Fake answer(String accepts, String type, String words) throws IOException {
    Fake fake = Fake.get("/x").header("Accept-Encoding", accepts);
    HttpServletResponse response = PackedResponse.of(fake.request(), fake.response());
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    response.setHeader("ETag", "\"v1\"");
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
    PackedResponse.finish(response);
    return fake;
  }

  private static String unpacked(Fake fake) throws IOException {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(fake.written.toByteArray()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void longWordsAreCompressed() throws IOException {
    for (String type :
        new String[] {
          "text/html;charset=UTF-8", "application/json", "application/problem+json", "text/csv"
        }) {
      Fake fake = answer("br, gzip", type, LONG);
      assertThat(unpacked(fake)).isEqualTo(LONG);
      assertThat(fake.written.size()).isLessThan(LONG.length() / 10);
      assertThat(fake.answered)
          .containsEntry("Content-Encoding", "gzip")
          .containsEntry("Vary", "Accept-Encoding")
          .containsEntry("ETag", "\"v1--gzip\"")
          .doesNotContainKey("Content-Length");
    }
  }

  @Test
  void shortWordsPicturesAndStreamsStayAsTheyAre() throws IOException {
    Fake small = answer("gzip", "application/json", "{}");
    assertThat(small.answer()).isEqualTo("{}");
    assertThat(small.answered).containsEntry("Content-Length", "2");
    for (String type : new String[] {"image/png", "text/event-stream", "application/zip"}) {
      Fake fake = answer("gzip", type, LONG);
      assertThat(fake.answer()).isEqualTo(LONG);
      assertThat(fake.answered).doesNotContainKey("Content-Encoding");
    }
  }

  @Test
  void whoDoesNotAcceptItGetsPlainWords() throws IOException {
    assertThat(answer("br", "text/html", LONG).answer()).isEqualTo(LONG);
    assertThat(answer("gzip;q=0", "text/html", LONG).answer()).isEqualTo(LONG);
    assertThat(answer("gzip; q=0.0, br", "text/html", LONG).answer()).isEqualTo(LONG);
  }

  @Test
  void anAnswerThatIsTakenBackLeavesNothingBehind() throws IOException {
    Fake fake = Fake.get("/x").header("Accept-Encoding", "gzip");
    HttpServletResponse response = PackedResponse.of(fake.request(), fake.response());
    response.setContentType("text/html");
    response.getOutputStream().write(LONG.getBytes(StandardCharsets.UTF_8));
    response.resetBuffer();
    response.getOutputStream().write("no".getBytes(StandardCharsets.UTF_8));
    PackedResponse.finish(response);
    assertThat(fake.answer()).isEqualTo("no");
    assertThat(fake.answered.get("Content-Encoding")).isNull();
  }
}
