package org.baton.bench.submit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Somebody signed in, who prepares what is measured. */
final class Caller {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;
  private String cookie = "";
  private String csrf = "";

  private Caller(String address) {
    this.address = address;
  }

  static Caller signIn(String address, String account, String password) throws IOException {
    Caller caller = new Caller(address);
    byte[] who = JSON.writeValueAsBytes(Map.of("account", account, "password", password));
    HttpResponse<String> answer =
        caller.send("POST", "/api/access/session", "application/json", who);
    caller.cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    caller.csrf = JSON.readTree(answer.body()).path("csrf").asText();
    return caller;
  }

  JsonNode send(String method, String path, Object body) throws IOException {
    byte[] content = JSON.writeValueAsBytes(body);
    return JSON.readTree(send(method, path, "application/json", content).body());
  }

  void text(String method, String path, String type, String body) throws IOException {
    send(method, path, type, body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private HttpResponse<String> send(String method, String path, String type, byte[] body)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofByteArray(body));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie).header("X-CSRF-Token", csrf);
    }
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IOException(method + " " + path + ": " + answer.statusCode() + answer.body());
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
