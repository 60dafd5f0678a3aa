package org.baton.distribution;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Asks for paths with somebody's cookies and keeps none; several threads may ask at once. */
final class Asker {
  private static final String ACCEPT = "text/html,application/json;q=0.9,*/*;q=0.8";
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String address;
  private final String cookies;

  Asker(String address, List<Cookie> cookies) {
    this.address = address;
    this.cookies =
        cookies.stream().map(c -> c.name + "=" + c.value).collect(Collectors.joining("; "));
  }

  /**
   * What was answered, after all redirects.
   *
   * @param path where it led to
   * @param type the kind of its content
   */
  record Seen(int status, String path, String type, String body) {}

  Seen get(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(LONGEST)
            .header("Accept", ACCEPT);
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      return new Seen(answer.statusCode(), answer.uri().getPath(), type, answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
