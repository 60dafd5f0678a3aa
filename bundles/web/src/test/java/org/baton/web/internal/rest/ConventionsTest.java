package org.baton.web.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.baton.web.internal.gate.CurrentVisit;
import org.baton.web.internal.gate.VisitOf;
import org.baton.web.internal.problem.Json;
import org.baton.web.internal.problem.ProblemBody;
import org.baton.web.internal.problem.Problems;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.spi.Container;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConventionsTest {
  private final CurrentVisit current = new CurrentVisit();
  private final Boxes boxes = new Boxes();
  private MemoryDatabase database;
  private ApplicationHandler handler;

  private record Answer(int status, String body, ContainerResponse response) {
    String header(String name) {
      return response.getHeaderString(name);
    }
  }

  @BeforeEach
  void start() throws Exception {
    database = new MemoryDatabase();
    handler = application(new KeptAnswers(database));
    VisitOf.account(current, "ann");
  }

  private ApplicationHandler application(KeptAnswers kept) {
    Problems problems = new Problems((locale, key, arguments) -> java.util.Optional.of(key));
    ResourceConfig config = new ResourceConfig();
    config.register(new JacksonJsonProvider(Json.mapper()));
    config.register(
        new ExceptionMapper<Throwable>() {
          @Override
          public Response toResponse(Throwable error) {
            ProblemBody body = problems.body(error, java.util.Locale.ENGLISH);
            return Response.status(body.status()).type("application/json").entity(body).build();
          }
        });
    new Conventions(current, kept).addTo(config);
    config.register(boxes);
    ApplicationHandler made = new ApplicationHandler(config);
    made.onStartup(container(made, config));
    return made;
  }

  private static Container container(ApplicationHandler handler, ResourceConfig config) {
    return new Container() {
      @Override
      public ResourceConfig getConfiguration() {
        return config;
      }

      @Override
      public ApplicationHandler getApplicationHandler() {
        return handler;
      }

      @Override
      public void reload() {}

      @Override
      public void reload(ResourceConfig configuration) {}
    };
  }

  private Answer send(String method, String path, String body, String... headers) {
    URI base = URI.create("http://127.0.0.1/api/sample/");
    ContainerRequest request =
        new ContainerRequest(
            base, base.resolve(path), method, null, new MapPropertiesDelegate(), null);
    request.header("Content-Type", path.endsWith("file") ? "text/csv" : "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ContainerResponse response = handler.apply(request, out).get();
      return new Answer(response.getStatus(), out.toString(StandardCharsets.UTF_8), response);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer post(String body, String key) {
    return send("POST", "boxes", body, "Idempotency-Key", key);
  }

  private static String box(String name, int size) {
    return "{\"name\":\"" + name + "\",\"size\":" + size + "}";
  }

  @Test
  void whatIsReadHasAVersionAndIsNotSentTwice() {
    send("POST", "boxes", box("a", 1));
    Answer first = send("GET", "boxes/a", "");
    String tag = first.header("ETag");
    assertThat(tag).matches("\"[0-9a-f]{32}\"");
    assertThat(first.body()).isEqualTo(box("a", 1));
    Answer again = send("GET", "boxes/a", "", "If-None-Match", "W/\"x\", " + tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(tag);
    send("PUT", "boxes/a", box("a", 2));
    assertThat(send("GET", "boxes/a", "", "If-None-Match", tag).status()).isEqualTo(200);
  }

  @Test
  void aChangeOfAnOldVersionIsRefused() {
    send("POST", "boxes", box("a", 1));
    String tag = send("GET", "boxes/a", "").header("ETag");
    assertThat(send("PUT", "boxes/a", box("a", 2), "If-Match", tag).status()).isEqualTo(200);
    Answer late = send("PUT", "boxes/a", box("a", 3), "If-Match", tag);
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.body()).contains("web.match.stale");
    assertThat(send("GET", "boxes/a", "").body()).isEqualTo(box("a", 2));
  }

  @Test
  void aVersionIsComparedAsItWasSentOnly() {
    send("POST", "boxes", box("a", 1));
    String tag = send("GET", "boxes/a", "").header("ETag");
    String gzip = tag.substring(0, tag.length() - 1) + "--gzip\"";
    assertThat(send("PUT", "boxes/a", box("a", 1), "If-Match", gzip).status()).isEqualTo(200);
    assertThat(send("PUT", "boxes/a", box("a", 1), "If-Match", "*").status()).isEqualTo(200);
    assertThat(send("PUT", "boxes/b", box("b", 1), "If-Match", "*").status()).isEqualTo(412);
    assertThat(send("PUT", "boxes/a", box("a", 1), "If-Match", "W/" + tag).status()).isEqualTo(412);
    assertThat(send("PUT", "boxes/a", box("a", 1), "If-Match", "a;b").status()).isEqualTo(422);
    assertThat(send("PUT", "boxes/a/lid", box("a", 1), "If-Match", tag).body())
        .contains("web.match.none");
  }

  @Test
  void addressesAreChecked() {
    assertThat(send("GET", "boxes?q=a&limit=1000&lang=zh", "").status()).isEqualTo(200);
    for (String wrong : new String[] {"0", "1001", "-1", "many", ""}) {
      Answer answer = send("GET", "boxes?limit=" + wrong, "");
      assertThat(answer.status()).as(wrong).isEqualTo(422);
      assertThat(answer.body()).contains("web.query.limit");
    }
    Answer misspelt = send("GET", "boxes?w=a", "");
    assertThat(misspelt.status()).isEqualTo(422);
    assertThat(misspelt.body()).contains("\"field\":\"w\"");
  }

  @Test
  void aRepeatGetsTheFirstAnswer() {
    Answer first = post(box("a", 1), "k1");
    Answer again = post(box("a", 1), "k1");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(boxes.made).hasValue(1);
  }

  @Test
  void aKeyBelongsToOneRequestOfOneAccount() {
    post(box("a", 1), "k1");
    assertThat(post(box("a", 2), "k1").status()).isEqualTo(422);
    assertThat(send("POST", "boxes/file", "x", "Idempotency-Key", "k1").status()).isEqualTo(422);
    VisitOf.account(current, "bob");
    assertThat(post(box("a", 2), "k1").status()).isEqualTo(201);
    assertThat(boxes.made).hasValue(2);
    assertThat(post(box("a", 2), " ").status()).isEqualTo(422);
    assertThat(post(box("a", 2), "x".repeat(201)).status()).isEqualTo(422);
  }

  @Test
  void whatFailedMayBeTriedAgain() {
    assertThat(post(box("a", -1), "k1").status()).isEqualTo(422);
    assertThat(post("{", "k1").status()).isEqualTo(422);
    assertThat(post(box("a", 13), "k1").status()).isEqualTo(500);
    assertThat(post(box("a", 1), "k1").status()).isEqualTo(201);
  }

  @Test
  void largeBodiesAreHashedToTheirEnd() {
    assertThat(send("POST", "boxes/file", "abc", "Idempotency-Key", "k").body()).contains("97");
    assertThat(send("POST", "boxes/file", "abc", "Idempotency-Key", "k").body()).contains("97");
    assertThat(send("POST", "boxes/file", "abd", "Idempotency-Key", "k").status()).isEqualTo(422);
    assertThat(boxes.made).hasValue(1);
  }

  @Test
  void ofTwoAtOnceOneWorks() throws Exception {
    CompletableFuture<Answer> first =
        CompletableFuture.supplyAsync(
            () -> {
              VisitOf.account(current, "ann");
              return send("POST", "boxes/slow", box("a", 1), "Idempotency-Key", "k");
            });
    assertThat(boxes.entered.await(10, TimeUnit.SECONDS)).isTrue();
    Answer second = send("POST", "boxes/slow", box("a", 1), "Idempotency-Key", "k");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body()).contains("web.repeat.running");
    boxes.free.countDown();
    assertThat(first.get().status()).isEqualTo(200);
    assertThat(send("POST", "boxes/slow", box("a", 1), "Idempotency-Key", "k").status())
        .isEqualTo(200);
    assertThat(boxes.made).hasValue(1);
  }

  @Test
  void workInStepsThatBrokeOffIsNotRepeatedBlindly() {
    boxes.free.countDown();
    assertThat(send("POST", "boxes/slow", box("a", 13), "Idempotency-Key", "k").status())
        .isEqualTo(500);
    Answer again = send("POST", "boxes/slow", box("a", 13), "Idempotency-Key", "k");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).contains("web.repeat.unknown");
  }

  @Test
  void afterACrashATransactionIsRepeatedAndStepsAreNot() {
    boxes.free.countDown();
    post(box("a", 1), "k1");
    send("POST", "boxes/slow", box("a", 1), "Idempotency-Key", "k2");
    database.change(
        "update kept_answer set state = 'OPEN', started_at = dateadd(minute, -3, started_at)");
    handler = application(new KeptAnswers(database));
    assertThat(post(box("a", 1), "k1").status()).isEqualTo(201);
    assertThat(send("POST", "boxes/slow", box("a", 1), "Idempotency-Key", "k2").body())
        .contains("web.repeat.unknown");
    assertThat(boxes.made).hasValue(3);
  }

  @Test
  void answersAreForgottenAfterADay() {
    post(box("a", 1), "k1");
    post(box("b", 1), "k2");
    database.change(
        "update kept_answer set started_at = dateadd(hour, -25, started_at)"
            + " where request_key = 'k1'");
    new ForgetAnswers(new KeptAnswers(database)).run();
    assertThat(database.change("update kept_answer set status = status")).isEqualTo(1);
  }

  @Test
  void secretsAreNotKept() {
    assertThat(send("POST", "boxes/secret", "{}").status()).isEqualTo(200);
    assertThat(send("POST", "boxes/secret", "{}", "Idempotency-Key", "k").body())
        .contains("web.repeat.secret");
  }
}
