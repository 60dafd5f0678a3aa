package org.baton.web.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.baton.api.text.Texts;
import org.baton.web.internal.gate.CurrentVisit;
import org.baton.web.internal.gate.Refusals;
import org.baton.web.internal.gate.Start;
import org.baton.web.internal.page.ErrorPage;
import org.baton.web.internal.page.Frame;
import org.baton.web.internal.problem.Problems;
import org.baton.web.internal.rest.Conventions;
import org.baton.web.internal.rest.KeptAnswers;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.junit.jupiter.api.Test;

class ApplicationsTest {
  private static final Texts KEYS =
      new Texts() {
        @Override
        public Optional<String> find(Locale locale, String key, Object... arguments) {
          return Optional.of(key + Arrays.toString(arguments));
        }
      };

  private final Applications applications = applications();
  private final ApplicationHandler handler =
      new ApplicationHandler(applications.of(List.of(new Things())));

  private static Applications applications() {
    CurrentVisit current = new CurrentVisit();
    Problems problems = new Problems(KEYS);
    Frame frame = new Frame(KEYS, problems);
    ErrorPage page = new ErrorPage(frame);
    return new Applications(
        current,
        problems,
        frame,
        page,
        new Refusals(current, problems, page),
        new Conventions(current, new KeptAnswers()),
        new Start(null, () -> false, System::nanoTime));
  }

  private record Answer(int status, JsonNode body, ContainerResponse response) {
    String at(String pointer) {
      return body.at(pointer).asText();
    }
  }

  private Answer send(String method, String path, String type, byte[] body)
      throws IOException, ExecutionException, InterruptedException {
    URI base = URI.create("http://127.0.0.1/api/sample/");
    ContainerRequest request =
        new ContainerRequest(
            base, base.resolve(path), method, null, new MapPropertiesDelegate(), null);
    request.header("Content-Type", type);
    request.header("Accept", "*/*");
    request.setEntityStream(new ByteArrayInputStream(body));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ContainerResponse response = handler.apply(request, out).get();
    JsonNode json =
        out.size() == 0 ? null : JsonMapper.builder().build().readTree(out.toByteArray());
    return new Answer(response.getStatus(), json, response);
  }

  private Answer get(String path) throws IOException, ExecutionException, InterruptedException {
    return send("GET", path, null, new byte[0]);
  }

  private Answer post(String json) throws IOException, ExecutionException, InterruptedException {
    return send("POST", "things", "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void writesRecordsDaysAndMissingNumbers() throws Exception {
    Answer answer = get("things");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/items/0/day")).isEqualTo("2026-01-31");
    assertThat(answer.at("/items/0/at")).isEqualTo("2026-01-31T08:00:00Z");
    assertThat(answer.body().at("/items/0/score").isNull()).isTrue();
  }

  @Test
  void readsWhatItWrites() throws Exception {
    Answer answer = post("{\"name\":\"b\",\"count\":2,\"score\":83.2,\"day\":\"2026-02-01\"}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().at("/score").asDouble()).isEqualTo(83.2);
  }

  @Test
  void refusesUnknownMembersWrongTypesAndBrokenJson() throws Exception {
    Answer unknown = post("{\"name\":\"b\",\"count\":2,\"colour\":1}");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.at("/violations/0/code")).isEqualTo("web.json.unknown");
    assertThat(unknown.at("/violations/0/field")).isEqualTo("colour");
    Answer wrong = post("{\"name\":\"b\",\n\"count\":1,\"children\":[{\"count\":\"many\"}]}");
    assertThat(wrong.at("/violations/0/field")).isEqualTo("children/0/count");
    assertThat(wrong.at("/violations/0/line")).isEqualTo("2");
    assertThat(post("{\"name\":").at("/violations/0/code")).isEqualTo("web.json.unreadable");
    assertThat(post("{\"count\":1,\"count\":2}").status()).isEqualTo(422);
    assertThat(post("{\"name\":\"b\"}").at("/violations/0/field")).isEqualTo("count");
  }

  @Test
  void refusesDeepDocuments() throws Exception {
    String deep = "{\"count\":1,\"children\":[".repeat(200);
    assertThat(post(deep).status()).isEqualTo(422);
  }

  @Test
  void problemsSayWhereAndWhatToDo() throws Exception {
    Answer bad = get("things/bad");
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.response().getMediaType().toString()).isEqualTo("application/problem+json");
    assertThat(bad.at("/title")).isEqualTo("sample.bad[1]");
    assertThat(bad.at("/detail")).isEqualTo("sample.bad.remedy[1]");
    assertThat(bad.at("/violations/0/line")).isEqualTo("7");
    assertThat(bad.at("/violations/0/sentence")).isEqualTo("sample.weight[x1]");
    assertThat(bad.body().has("incident")).isFalse();
    assertThat(get("things/none").status()).isEqualTo(404);
  }

  @Test
  void unforeseenErrorsTellAnIncidentAndNoDetail() throws Exception {
    Answer boom = get("things/boom");
    assertThat(boom.status()).isEqualTo(500);
    assertThat(boom.at("/incident")).hasSize(36);
    assertThat(boom.body().toString()).doesNotContain("secret detail");
  }

  @Test
  void wrongPathsMethodsAndKindsAnswerInTheSameForm() throws Exception {
    assertThat(get("nothing").at("/code")).isEqualTo("web.path.unknown");
    Answer method = send("DELETE", "things", null, new byte[0]);
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.response().getHeaderString("Allow")).contains("GET", "POST");
    assertThat(send("POST", "things", "text/plain", new byte[1]).status()).isEqualTo(415);
    Answer parameter = get("things?limit=many");
    assertThat(parameter.status()).isEqualTo(400);
    assertThat(parameter.at("/title")).contains("limit");
  }

  @Test
  void bodiesAreBoundedAsTheMethodSays() throws Exception {
    byte[] large = " ".repeat(2 << 20).getBytes(StandardCharsets.US_ASCII);
    assertThat(send("POST", "things", "application/json", large).status()).isEqualTo(413);
    assertThat(send("PUT", "things/file", "text/csv", large).at("/bytes")).isEqualTo("2097152");
    assertThat(send("PUT", "things/file", "text/csv", new byte[4 << 20]).status()).isEqualTo(413);
  }

  /** Two methods of one path and no way to choose. */
  @Path("same")
  public static final class Ambiguous {
    /** One. */
    @GET
    public String one() {
      return "1";
    }

    /** Two. */
    @GET
    public String two() {
      return "2";
    }
  }

  @Test
  void anInvalidModelIsRefused() {
    assertThatThrownBy(() -> new ApplicationHandler(applications.of(List.of(new Ambiguous()))))
        .hasMessageContaining("Validation of the application resource model has failed");
  }
}
