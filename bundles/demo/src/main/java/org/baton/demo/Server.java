package org.baton.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The public API of a running server, as any program would use it. */
final class Server {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SESSION = "baton_session=";
  private static final int SHOWN_VIOLATIONS = 5;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI url;
  private final Words words;
  private String cookie = "";
  private String csrf = "";

  Server(URI url, Words words) {
    this.url = url;
    this.words = words;
  }

  /** Signs in; every later call is made as this account. */
  void signIn(String account, String password) {
    HttpResponse<String> response =
        send("POST", "/api/access/session", "application/json", json(account, password));
    cookie =
        response.headers().allValues("Set-Cookie").stream()
            .filter(c -> c.startsWith(SESSION))
            .map(c -> c.substring(0, c.indexOf(';') < 0 ? c.length() : c.indexOf(';')))
            .findFirst()
            .orElse("");
    csrf = tree(response).path("csrf").asText();
  }

  private static BodyPublisher json(String account, String password) {
    return body(Map.of("account", account, "password", password));
  }

  /** Ends the session. */
  void signOut() {
    send("DELETE", "/api/access/session", "", BodyPublishers.noBody());
  }

  /** Reads. */
  JsonNode get(String path) {
    return tree(send("GET", path, "", BodyPublishers.noBody()));
  }

  /** Sends a JSON document by POST. */
  JsonNode post(String path, Object document) {
    return tree(send("POST", path, "application/json", body(document)));
  }

  /** Sends a JSON document by PUT. */
  JsonNode put(String path, Object document) {
    return tree(send("PUT", path, "application/json", body(document)));
  }

  /** Sends a file as it is. */
  JsonNode upload(String method, String path, String type, byte[] file) {
    return tree(send(method, path, type, BodyPublishers.ofByteArray(file)));
  }

  private static BodyPublisher body(Object document) {
    try {
      return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(document));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private HttpResponse<String> send(String method, String path, String type, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofMinutes(3))
            .method(method, body)
            .header("Accept", "application/json")
            .header("Accept-Language", words.language());
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie).header("X-CSRF-Token", csrf);
    }
    HttpResponse<String> response = exchange(request.build());
    if (response.statusCode() >= 400) {
      throw refused(method, path, response);
    }
    return response;
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new DemoFailure(
          words.say("demo.unreachable", url, String.valueOf(e.getMessage())),
          words.say("demo.unreachable.remedy"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure(words.say("demo.interrupted"), "");
    }
  }

  /** A problem of the server in its own words, with the first mistakes it names. */
  private DemoFailure refused(String method, String path, HttpResponse<String> response) {
    JsonNode problem;
    try {
      problem = JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      problem = JSON.createObjectNode();
    }
    StringBuilder sentence =
        new StringBuilder(words.say("demo.refused", method, path, response.statusCode() + ""));
    sentence.append(' ').append(problem.path("title").asText());
    int shown = 0;
    for (JsonNode violation : problem.path("violations")) {
      if (shown++ == SHOWN_VIOLATIONS) {
        sentence.append("\n  …");
        break;
      }
      sentence.append("\n  ").append(described(violation));
    }
    String remedy = problem.path("detail").asText();
    return new DemoFailure(
        sentence.toString(), remedy.isBlank() ? words.say("demo.refused.remedy") : remedy);
  }

  private static String described(JsonNode violation) {
    String line = violation.path("line").asInt() > 0 ? ":" + violation.path("line").asInt() : "";
    return String.join(
        " ",
        violation.path("source").asText() + line,
        violation.path("field").asText(),
        "'" + violation.path("value").asText() + "'",
        violation.path("sentence").asText(),
        violation.path("remedy").asText());
  }

  private JsonNode tree(HttpResponse<String> response) {
    try {
      return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new DemoFailure(
          words.say("demo.not-json", response.uri().getPath()), words.say("demo.refused.remedy"));
    }
  }
}
