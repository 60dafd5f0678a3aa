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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone that answers as the survey's own page does: it asks for the page and sends a sheet, again
 * after 404 (for a moment nobody is there yet), 429, 5xx and a lost connection, with a new word
 * after 403, and gives up at anything else. Every twentieth sheet is sent twice at once, every
 * fiftieth in drops.
 */
final class Phone {
  private static final Pattern WORD = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final Pattern RECEIPT = Pattern.compile("data-receipt=\"([0-9a-f]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int TWICE = 20;
  private static final int SLOWLY = 50;
  private static final int FIRST_PAUSE = 250;
  private static final int LONGEST_PAUSE = 8000;
  private static final int DENIED = 403;
  private static final int NOTHING = 404;
  private static final int TOO_MANY = 429;
  private static final int FAULT = 500;
  private static final int MOST_WORDS = 300;

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
        .thenCompose(shown -> send(new Sheet(sheet, System.nanoTime(), false), shown, FIRST_PAUSE));
  }

  /** The page's word and the cookie that belongs to it. */
  private record Shown(String word, String cookie) {}

  /**
   * What is sent.
   *
   * @param since when it was sent first, of {@link System#nanoTime}
   * @param renewed whether the page was asked for once more because its word was not taken
   */
  private record Sheet(int number, long since, boolean renewed) {}

  private CompletableFuture<Shown> page(long due, int pause) {
    return http.sendAsync(request().GET().build(), BodyHandlers.ofString())
        .handle(
            (answer, error) -> {
              if (error != null || isLater(answer)) {
                return after(pause, answer, () -> page(System.nanoTime(), longer(pause)));
              }
              Matcher word = WORD.matcher(answer.body());
              if (answer.statusCode() != 200 || !word.find()) {
                throw refused("the page", answer);
              }
              tally.shown((System.nanoTime() - due) / 1e6);
              String cookie = answer.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
              return CompletableFuture.completedFuture(new Shown(word.group(1), cookie));
            })
        .thenCompose(next -> next);
  }

  private CompletableFuture<Void> send(Sheet sheet, Shown shown, int pause) {
    HttpRequest.Builder request =
        request()
            .header("Cookie", shown.cookie())
            .header("Content-Type", "application/x-www-form-urlencoded");
    byte[] body = body(sheet.number(), shown.word()).getBytes(StandardCharsets.UTF_8);
    BodyPublisher publisher =
        sheet.number() % SLOWLY == 0 ? Drops.of(body) : BodyPublishers.ofByteArray(body);
    if (sheet.number() % TWICE == 0) {
      tally.tried();
      http.sendAsync(request.copy().POST(publisher).build(), BodyHandlers.discarding());
    }
    tally.tried();
    return http.sendAsync(request.POST(publisher).build(), BodyHandlers.ofString())
        .handle((answer, error) -> next(sheet, shown, pause, error == null ? answer : null))
        .thenCompose(next -> next);
  }

  /**
   * What follows on an answer.
   *
   * @param answer null when the connection was lost
   */
  private CompletableFuture<Void> next(
      Sheet sheet, Shown shown, int pause, HttpResponse<String> answer) {
    if (answer == null || isLater(answer)) {
      return after(pause, answer, () -> send(sheet, shown, longer(pause)));
    }
    if (RECEIPT.matcher(answer.body()).find()) {
      tally.received((System.nanoTime() - sheet.since()) / 1e6);
      return CompletableFuture.completedFuture(null);
    }
    if (answer.statusCode() == DENIED && !sheet.renewed()) {
      Sheet again = new Sheet(sheet.number(), sheet.since(), true);
      return page(System.nanoTime(), pause).thenCompose(fresh -> send(again, fresh, pause));
    }
    throw refused("sheet " + sheet.number(), answer);
  }

  private static boolean isLater(HttpResponse<String> answer) {
    int status = answer.statusCode();
    return status == NOTHING || status == TOO_MANY || status >= FAULT;
  }

  /** What the server said, without its markup. */
  private static IllegalStateException refused(String what, HttpResponse<String> answer) {
    String words = answer.body().replaceAll("(?s)^.*<main", "").replaceAll("<[^>]*>|\\s+", " ");
    return new IllegalStateException(
        what
            + " was refused with "
            + answer.statusCode()
            + ": "
            + words.substring(0, Math.min(words.length(), MOST_WORDS)).strip());
  }

  private static int longer(int pause) {
    return Math.min(LONGEST_PAUSE, pause * 2);
  }

  /** As long as the server says or the phone waits by itself, and a random while beyond that. */
  private static <T> CompletableFuture<T> after(
      int pause, HttpResponse<String> answer, Supplier<CompletableFuture<T>> work) {
    int told =
        answer == null
            ? 0
            : answer.headers().firstValue("Retry-After").map(Integer::parseInt).orElse(0) * 1000;
    long millis = (long) (Math.max(told, pause) * (1 + ThreadLocalRandom.current().nextDouble()));
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
