package org.baton.bench.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Somebody signed in, over one connection that is kept; compressed answers, as browsers ask. */
final class Caller {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String address;
  private String cookie = "";
  private String csrf = "";

  Caller(String address) {
    this.address = address;
  }

  /** Signs in; a password that somebody else gave is changed first. */
  Caller signIn(String account, String password) throws IOException {
    HttpResponse<byte[]> answer =
        send("POST", "/api/access/session", Map.of("account", account, "password", password));
    if (answer.statusCode() != 200) {
      throw new IOException("Cannot sign in as " + account + ": " + words(answer));
    }
    JsonNode session = JSON.readTree(answer.body());
    cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    csrf = session.path("csrf").asText();
    if (!session.path("mustChangePassword").asBoolean()) {
      return this;
    }
    String own = "own " + password;
    done(
        204,
        send(
            "PATCH",
            "/api/access/accounts/" + account,
            Map.of("presentPassword", password, "password", own)));
    return new Caller(address).signIn(account, own);
  }

  JsonNode post(String path, Object body, int expected) throws IOException {
    return JSON.readTree(done(expected, send("POST", path, body)).body());
  }

  JsonNode put(String path, Object body) throws IOException {
    return JSON.readTree(done(200, send("PUT", path, body)).body());
  }

  JsonNode get(String path) throws IOException {
    return JSON.readTree(done(200, send("GET", path, null)).body());
  }

  JsonNode text(String method, String path, String type, String body) throws IOException {
    HttpRequest.Builder request = request(path).header("Content-Type", type);
    HttpResponse<byte[]> answer = send(request.method(method, BodyPublishers.ofString(body)));
    return JSON.readTree(done(200, answer).body());
  }

  /** Asks for a page or a REST answer as a browser does; milliseconds until its last byte. */
  double millis(String path) throws IOException {
    HttpRequest.Builder request = request(path).header("Accept-Encoding", "gzip");
    if (!path.startsWith("/api/")) {
      request.header("Accept", "text/html");
    }
    long start = System.nanoTime();
    HttpResponse<byte[]> answer = send(request.GET());
    double millis = (System.nanoTime() - start) / 1e6;
    if (answer.statusCode() != 200) {
      throw new IOException(path + ": " + words(answer));
    }
    return millis;
  }

  private HttpResponse<byte[]> send(String method, String path, Object body) throws IOException {
    HttpRequest.Builder request = request(path);
    if (body == null) {
      return send(request.GET());
    }
    request.header("Content-Type", "application/json");
    return send(request.method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(LONGEST)
            .header("Accept-Language", "zh");
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie).header("X-CSRF-Token", csrf);
    }
    return request;
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static HttpResponse<byte[]> done(int status, HttpResponse<byte[]> answer)
      throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException(answer.request() + ": " + words(answer));
    }
    return answer;
  }

  private static String words(HttpResponse<byte[]> answer) {
    return answer.statusCode()
        + " "
        + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
