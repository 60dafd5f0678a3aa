package org.baton.bench.survey;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone that answers: it asks for the page and sends a sheet, again until it has a receipt. Every
 * twentieth sheet is sent twice at once, every fiftieth in drops.
 */
final class Phone {
  private static final Pattern WORD = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final Pattern RECEIPT = Pattern.compile("data-receipt=\"([0-9a-f]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int TWICE = 20;
  private static final int SLOWLY = 50;
  private static final int FIRST_PAUSE = 250;
  private static final int LONGEST_PAUSE = 8000;

  private final HttpClient http;
  private final URI link;
  private final int number;
  private final Tally tally;

  Phone(HttpClient http, String link, int number, Tally tally) {
    this.http = http;
    this.link = URI.create(link);
    this.number = number;
    this.tally = tally;
  }

  private HttpRequest.Builder request() {
    String address = "10." + (number >> 16) + "." + (number >> 8 & 255) + "." + (number & 255);
    return HttpRequest.newBuilder(link)
        .timeout(PATIENCE)
        .header("X-Forwarded-For", address)
        .header("Accept", "text/html")
        .header("Accept-Language", "zh");
  }

  /**
   * Answers once; done when there is a receipt.
   *
   * @param due when it was to begin, of {@link System#nanoTime}
   */
  CompletableFuture<Void> answer(int sheet, long due) {
    return page(due, FIRST_PAUSE)
        .thenCompose(shown -> send(sheet, shown, System.nanoTime(), FIRST_PAUSE));
  }

  /** The page's word and the cookie that belongs to it. */
  private record Shown(String word, String cookie) {}

  private CompletableFuture<Shown> page(long due, int pause) {
    return http.sendAsync(request().GET().build(), BodyHandlers.ofString())
        .handle(
            (answer, error) -> {
              Matcher word = error == null ? WORD.matcher(answer.body()) : null;
              if (word == null || answer.statusCode() != 200 || !word.find()) {
                return after(pause, () -> page(System.nanoTime(), longer(pause)));
              }
              tally.shown((System.nanoTime() - due) / 1e6);
              String cookie = answer.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
              return CompletableFuture.completedFuture(new Shown(word.group(1), cookie));
            })
        .thenCompose(next -> next);
  }

  private CompletableFuture<Void> send(int sheet, Shown shown, long due, int pause) {
    HttpRequest.Builder request =
        request()
            .header("Cookie", shown.cookie())
            .header("Content-Type", "application/x-www-form-urlencoded");
    byte[] body = body(sheet, shown.word()).getBytes(StandardCharsets.UTF_8);
    BodyPublisher publisher =
        sheet % SLOWLY == 0 ? Drops.of(body) : BodyPublishers.ofByteArray(body);
    if (sheet % TWICE == 0) {
      tally.tried();
      http.sendAsync(request.copy().POST(publisher).build(), BodyHandlers.discarding());
    }
    tally.tried();
    return http.sendAsync(request.POST(publisher).build(), BodyHandlers.ofString())
        .handle(
            (answer, error) -> {
              if (error == null && refused(answer)) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
              }
              if (error != null || !RECEIPT.matcher(answer.body()).find()) {
                return after(pause, () -> send(sheet, shown, due, longer(pause)));
              }
              tally.received((System.nanoTime() - due) / 1e6);
              return CompletableFuture.<Void>completedFuture(null);
            })
        .thenCompose(next -> next);
  }

  /**
   * What no phone could mend by sending it again; a server that starts does not know the page yet.
   */
  private static boolean refused(HttpResponse<String> answer) {
    int status = answer.statusCode();
    return status / 100 == 4 && status != 404 && status != 429;
  }

  private static int longer(int pause) {
    return Math.min(LONGEST_PAUSE, pause * 2);
  }

  private static <T> CompletableFuture<T> after(
      int millis, java.util.function.Supplier<CompletableFuture<T>> work) {
    Executor later = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    return CompletableFuture.supplyAsync(work, later).thenCompose(next -> next);
  }

  private String body(int sheet, String word) {
    SplittableRandom random = new SplittableRandom(sheet);
    StringBuilder body = new StringBuilder("csrf=" + word + "&proof=&token=&website=");
    body.append("&key=").append(String.format("%032x", 0x5eedL + sheet));
    body.append("&unit=").append(Fairground.unit(random.nextInt(Fairground.UNITS)));
    for (int i = 1; i <= Fairground.QUESTIONS; i++) {
      body.append("&a.Q").append(i).append('=').append(1 + random.nextInt(5));
      body.append("&c.Q").append(i).append('=');
    }
    return body.toString();
  }
}
