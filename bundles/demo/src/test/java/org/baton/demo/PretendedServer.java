package org.baton.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers what it was told to and remembers what it was asked. */
final class PretendedServer implements AutoCloseable {
  private final HttpServer http;
  private final Map<String, Deque<Answer>> answers = new HashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> tokens = new CopyOnWriteArrayList<>();

  private record Answer(int status, String body) {}

  PretendedServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::handle);
    http.start();
  }

  /** The answer to a call; several are given one after the other, the last for ever. */
  PretendedServer answer(String call, int status, String body) {
    answers.computeIfAbsent(call, c -> new ArrayDeque<>()).add(new Answer(status, body));
    return this;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /** What was asked, as {@code METHOD /path?query}, in order. */
  List<String> asked() {
    return asked;
  }

  List<String> bodies() {
    return bodies;
  }

  List<String> tokens() {
    return tokens;
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    asked.add(call);
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-CSRF-Token")));
    Deque<Answer> known = answers.get(call);
    Answer answer = new Answer(200, "{}");
    if (known != null) {
      answer = known.size() > 1 ? known.poll() : known.peek();
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    if (call.equals("POST /api/access/session")) {
      exchange.getResponseHeaders().add("Set-Cookie", "baton_session=s3; Path=/; HttpOnly");
    }
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
