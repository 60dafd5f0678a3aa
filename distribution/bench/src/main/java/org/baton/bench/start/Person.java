package org.baton.bench.start;

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

/** Somebody signed in. */
final class Person {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;
  private String cookie = "";
  private String csrf = "";

  private Person(String address) {
    this.address = address;
  }

  /** The first administrator, after the change of password that the first sign-in asks for. */
  static Person admin(String address, String password) throws IOException {
    Person first = signIn(address, password);
    String own = "own " + password;
    first.send(
        "PATCH",
        "/api/access/accounts/admin",
        Map.of("presentPassword", password, "password", own));
    return signIn(address, own);
  }

  private static Person signIn(String address, String password) throws IOException {
    Person person = new Person(address);
    HttpResponse<String> answer =
        person.send(
            "POST", "/api/access/session", Map.of("account", "admin", "password", password));
    person.cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    JsonNode session = JSON.readTree(answer.body());
    person.csrf = session.path("csrf").asText();
    return person;
  }

  /** With what code a path answers. */
  int status(String path) throws IOException {
    return answer(request(path).GET().build()).statusCode();
  }

  private HttpResponse<String> send(String method, String path, Object body) throws IOException {
    HttpResponse<String> answer =
        answer(
            request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(method + " " + path + ": " + answer.statusCode() + answer.body());
    }
    return answer;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    return cookie.isEmpty()
        ? request
        : request.header("Cookie", cookie).header("X-CSRF-Token", csrf);
  }

  private HttpResponse<String> answer(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
