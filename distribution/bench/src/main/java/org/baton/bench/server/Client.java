package org.baton.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Somebody signed in, over one connection that is kept; whatever is refused ends the case. */
public final class Client {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String address;
  private String cookie = "";
  private String csrf = "";

  private Client(String address) {
    this.address = address;
  }

  /** Signs in; a password that somebody else gave is changed first. */
  public static Client signIn(String address, String account, String password) throws IOException {
    Client client = new Client(address);
    Map<String, String> who = Map.of("account", account, "password", password);
    HttpResponse<byte[]> answer = client.sent("POST", "/api/access/session", who);
    JsonNode session = JSON.readTree(answer.body());
    client.cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    client.csrf = session.path("csrf").asText();
    if (!session.path("mustChangePassword").asBoolean()) {
      return client;
    }
    String own = own(password);
    client.send(
        "PATCH",
        "/api/access/accounts/" + account,
        Map.of("presentPassword", password, "password", own));
    return signIn(address, account, own);
  }

  /** What somebody who was given a password makes of it. */
  public static String own(String given) {
    return "own " + given;
  }

  /** Sends a value as JSON. */
  public JsonNode send(String method, String path, Object body) throws IOException {
    return JSON.readTree(sent(method, path, body).body());
  }

  /** Sends a text as it is. */
  public JsonNode text(String method, String path, String type, String body) throws IOException {
    HttpRequest.Builder request = request(path).header("Content-Type", type);
    return JSON.readTree(accepted(request.method(method, BodyPublishers.ofString(body))).body());
  }

  /** Reads JSON. */
  public JsonNode get(String path) throws IOException {
    return JSON.readTree(accepted(request(path).GET()).body());
  }

  /** A token of its own, for those who do not send a cookie. */
  public String token() throws IOException {
    Map<String, Object> asked = Map.of("name", "bench", "days", 2);
    return send("POST", "/api/access/tokens", asked).path("token").asText();
  }

  /** With what code a path answers. */
  public int status(String path) throws IOException {
    return answered(request(path).GET()).statusCode();
  }

  /** A page as text; empty while it is not there. */
  public String page(String path) throws IOException {
    HttpResponse<byte[]> answer = answered(request(path).header("Accept", "text/html").GET());
    return answer.statusCode() == 200 ? new String(answer.body(), StandardCharsets.UTF_8) : "";
  }

  /** Asks for a page or a REST answer as a browser does; milliseconds until its last byte. */
  public double millis(String path) throws IOException {
    HttpRequest.Builder request = request(path).header("Accept-Encoding", "gzip");
    if (!path.startsWith("/api/")) {
      request.header("Accept", "text/html");
    }
    long start = System.nanoTime();
    HttpResponse<byte[]> answer = answered(request.GET());
    double millis = (System.nanoTime() - start) / 1e6;
    if (answer.statusCode() != 200) {
      throw refused(answer);
    }
    return millis;
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

  private HttpResponse<byte[]> sent(String method, String path, Object body) throws IOException {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    return accepted(
        request.method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
  }

  private HttpResponse<byte[]> accepted(HttpRequest.Builder request) throws IOException {
    HttpResponse<byte[]> answer = answered(request);
    if (answer.statusCode() / 100 != 2) {
      throw refused(answer);
    }
    return answer;
  }

  private HttpResponse<byte[]> answered(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static IOException refused(HttpResponse<byte[]> answer) {
    String words = new String(answer.body(), StandardCharsets.UTF_8);
    return new IOException(answer.request() + ": " + answer.statusCode() + " " + words);
  }
}
