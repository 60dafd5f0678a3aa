package org.baton.bench.stored;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.baton.bench.Ground;

/** A server from the assembled archive, with what an administrator does over the API. */
final class Server implements AutoCloseable {
  private static final String PASSWORD = "a-long-password-for-benchmarks-17";
  private static final JsonMapper JSON = new JsonMapper();
  private static final int STARTS_WITHIN_MILLIS = 180_000;
  private static final int STOPS_WITHIN_SECONDS = 120;
  private static final int MILLIS_PER_LOOK = 200;

  private final Path home;
  private final Path data;
  private final Map<String, String> settings = new TreeMap<>();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Process process;
  private String token = "";

  private Server(Path folder) {
    home = folder.resolve("server");
    data = folder.resolve("data");
  }

  /** Unpacks the archive into a folder. */
  static Server unpack(Ground ground, Path folder, Map<String, String> further)
      throws IOException, InterruptedException {
    Server server = new Server(folder);
    Files.createDirectories(server.home);
    Files.createDirectories(server.data);
    Process tar =
        new ProcessBuilder(
                "tar",
                "xzf",
                ground.archive().toString(),
                "-C",
                server.home.toString(),
                "--strip-components=1")
            .inheritIO()
            .start();
    if (tar.waitFor() != 0) {
      throw new IOException("the archive cannot be unpacked");
    }
    server.settings.put("BATON_PORT", freePort());
    server.settings.put("BATON_SSH_PORT", freePort());
    server.settings.put("BATON_DATA", server.data.toString());
    server.settings.put("BATON_ADMIN_PASSWORD", PASSWORD);
    server.settings.putAll(further);
    return server;
  }

  Path data() {
    return data;
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void start() throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/baton").toString(), "run");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("console.log").toFile()));
    process = builder.start();
    for (int waited = 0; waited < STARTS_WITHIN_MILLIS; waited += MILLIS_PER_LOOK) {
      if (!process.isAlive()) {
        throw new IOException("the server ended; see " + data.resolve("console.log"));
      }
      if (healthy()) {
        return;
      }
      Thread.sleep(MILLIS_PER_LOOK);
    }
    throw new IOException("the server is not ready; see " + data.resolve("log"));
  }

  private boolean healthy() throws InterruptedException {
    try {
      return http.send(request("/health").GET().build(), BodyHandlers.ofString()).statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Signs in with a token of its own. */
  void signIn() throws IOException, InterruptedException {
    HttpResponse<String> session = session(PASSWORD);
    if (JSON.readTree(session.body()).path("mustChangePassword").asBoolean()) {
      String own = "own " + PASSWORD;
      Map<String, String> change = Map.of("presentPassword", PASSWORD, "password", own);
      sent(withSession(session, "/api/access/accounts/admin").method("PATCH", json(change)), 204);
      session = session(own);
    }
    Map<String, Object> asked = Map.of("name", "bench", "days", 1);
    token =
        JSON.readTree(
                sent(withSession(session, "/api/access/tokens").POST(json(asked)), 201).body())
            .path("token")
            .asText();
  }

  private HttpResponse<String> session(String password) throws IOException, InterruptedException {
    Map<String, String> who = Map.of("account", "admin", "password", password);
    return sent(
        request("/api/access/session").header("Content-Type", "application/json").POST(json(who)),
        200);
  }

  private HttpRequest.Builder withSession(HttpResponse<String> session, String path)
      throws IOException {
    return request(path)
        .header("Cookie", session.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0])
        .header("X-CSRF-Token", JSON.readTree(session.body()).path("csrf").asText())
        .header("Content-Type", "application/json");
  }

  /** Sends something; whatever is refused ends the case. */
  JsonNode send(String method, String path, String type, Object body, int expected)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).header("Content-Type", type);
    request.method(
        method, body instanceof String text ? BodyPublishers.ofString(text) : json(body));
    return JSON.readTree(sent(request, expected).body());
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(sent(request(path).GET(), 200).body());
  }

  private HttpResponse<String> sent(HttpRequest.Builder request, int expected)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != expected) {
      throw new IOException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + settings.get("BATON_PORT") + path))
            .timeout(Duration.ofMinutes(10))
            .header("Accept-Language", "en");
    return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.BodyPublisher json(Object body) throws IOException {
    return BodyPublishers.ofString(JSON.writeValueAsString(body));
  }

  /** What it logged. */
  List<String> log() throws IOException {
    return Files.readAllLines(data.resolve("log/baton.log"));
  }

  void stop() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new IOException("the server does not stop");
    }
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      process.destroyForcibly();
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return String.valueOf(socket.getLocalPort());
    }
  }
}
