package org.baton.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A caller of a running server. Signed in, it sends its token with every request. */
final class Client {
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;
  private final String token;
  private final String language;

  /** An answer. */
  record Answer(int status, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(body, e);
      }
    }
  }

  /** A caller who is not signed in. */
  Client(String address) {
    this(address, "", "en");
  }

  private Client(String address, String token, String language) {
    this.address = address;
    this.token = token;
    this.language = language;
  }

  /** The same caller in another language, such as {@code zh}. */
  Client speaking(String other) {
    return new Client(address, token, other);
  }

  /** The token it sends; empty when it is not signed in. */
  String token() {
    return token;
  }

  /** A caller with this token. */
  Client withToken(String other) {
    return new Client(address, other, language);
  }

  /** A caller with a token of the account's own. */
  Client signIn(String account, String password) {
    HttpResponse<String> session =
        send(
            request("/api/access/session")
                .header("Content-Type", "application/json")
                .POST(json(Map.of("account", account, "password", password))));
    Answer signedIn = new Answer(session.statusCode(), session.body());
    if (signedIn.status() != 200) {
      throw new AssertionError("Cannot sign in: " + signedIn);
    }
    String cookie = session.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    if (signedIn.json().path("mustChangePassword").asBoolean()) {
      return signIn(account, changed(account, password, cookie, signedIn));
    }
    HttpResponse<String> made =
        send(
            request("/api/access/tokens")
                .header("Cookie", cookie)
                .header("X-CSRF-Token", signedIn.json().path("csrf").asText())
                .header("Content-Type", "application/json")
                .POST(json(Map.of("name", "test", "days", 1))));
    if (made.statusCode() != 201) {
      throw new AssertionError("Cannot make a token: " + made.statusCode() + " " + made.body());
    }
    Answer token = new Answer(made.statusCode(), made.body());
    return new Client(address, token.json().path("token").asText(), language);
  }

  /** Gives an account a password of its own, which must be done before anything else. */
  private String changed(String account, String password, String cookie, Answer signedIn) {
    String own = "own " + password;
    HttpResponse<String> answer =
        send(
            request("/api/access/accounts/" + account)
                .header("Cookie", cookie)
                .header("X-CSRF-Token", signedIn.json().path("csrf").asText())
                .header("Content-Type", "application/json")
                .method("PATCH", json(Map.of("presentPassword", password, "password", own))));
    if (answer.statusCode() != 204) {
      throw new AssertionError("Cannot change the password: " + answer.body());
    }
    return own;
  }

  Answer get(String path) {
    return answer(request(path).GET());
  }

  Answer delete(String path) {
    return answer(request(path).DELETE());
  }

  Answer post(String path, Object body) {
    return answer(request(path).header("Content-Type", "application/json").POST(json(body)));
  }

  Answer put(String path, Object body) {
    return answer(request(path).header("Content-Type", "application/json").PUT(json(body)));
  }

  /**
   * Any request.
   *
   * @param body null for none
   * @param headers names and values in turn
   */
  Answer send(String method, String path, String body, String... headers) {
    BodyPublisher publisher =
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    HttpRequest.Builder request = request(path).method(method, publisher);
    return answer(headers.length == 0 ? request : request.headers(headers));
  }

  /** Sends a file as it is; further headers are names and values in turn. */
  Answer upload(String path, Path file, String... headers) {
    try {
      HttpRequest.Builder request =
          request(path)
              .header("Content-Type", "application/octet-stream")
              .POST(BodyPublishers.ofByteArray(Files.readAllBytes(file)));
      return answer(headers.length == 0 ? request : request.headers(headers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(LONGEST)
            .header("Accept-Language", language);
    return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
  }

  private Answer answer(HttpRequest.Builder request) {
    HttpResponse<String> response = send(request);
    return new Answer(response.statusCode(), response.body());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static BodyPublisher json(Object body) {
    try {
      return BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
