package org.baton.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Evaluators who submit sheets as fast as they can, one by one and in batches in turn, and remember
 * which ones were acknowledged.
 */
final class Submissions implements AutoCloseable {
  /** How many sheets a batch has. */
  static final int BATCH = 4;

  /** What stands between the name of a batch and the number of a sheet in it. */
  private static final String IN_BATCH = ".";

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int ANSWERS = 101;

  private final AtomicBoolean running = new AtomicBoolean(true);
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads;

  /** An acknowledged sheet. */
  record Kept(long id, String hash) {}

  private Submissions(Client client, String path, String name, int count) {
    threads =
        IntStream.range(0, count)
            .mapToObj(i -> new Thread(() -> work(client, path, name + "-" + i), name + i))
            .toList();
    threads.forEach(Thread::start);
  }

  static Submissions on(Client client, String path, String name, int count) {
    return new Submissions(client, path, name, count);
  }

  private void work(Client client, String path, String name) {
    for (int i = 0; running.get(); i++) {
      String evaluator = name + "-" + i;
      try {
        if (i % 2 == 0) {
          kept.put(evaluator, submit(client, path, evaluator));
        } else {
          kept.putAll(submitBatch(client, path, evaluator));
        }
      } catch (UncheckedIOException e) {
        // The server is gone: whether this sheet is there is not known.
        failures.add(evaluator + ": " + e);
        return;
      }
    }
  }

  /** Submits one sheet. */
  static Kept submit(Client client, String path, String evaluator) {
    return kept(answered(client, path, sheet(evaluator)));
  }

  private static Map<String, Kept> submitBatch(Client client, String path, String name) {
    List<String> evaluators = IntStream.range(0, BATCH).mapToObj(i -> name + IN_BATCH + i).toList();
    JsonNode sheets =
        answered(client, path + "/batch", evaluators.stream().map(Submissions::sheet).toList());
    return IntStream.range(0, BATCH)
        .boxed()
        .collect(Collectors.toMap(evaluators::get, i -> kept(sheets.path(i))));
  }

  /** The name of the batch that an evaluator's sheet came in; the evaluator's own when in none. */
  static String batch(String evaluator) {
    return evaluator.split(Pattern.quote(IN_BATCH))[0];
  }

  /** Whether an evaluator's sheet came in a batch. */
  static boolean isInBatch(String evaluator) {
    return evaluator.contains(IN_BATCH);
  }

  private static Map<String, ?> sheet(String evaluator) {
    return Map.of(
        "unit",
        "D1",
        "group",
        "public",
        "evaluator",
        evaluator,
        "answers",
        Map.of("A1", answer(evaluator)));
  }

  private static JsonNode answered(Client client, String path, Object body) {
    Client.Answer answer = client.post(path, body);
    if (answer.status() != 201) {
      throw new UncheckedIOException(new java.io.IOException(answer.toString()));
    }
    return answer.json();
  }

  private static Kept kept(JsonNode sheet) {
    return new Kept(sheet.path("id").asLong(), sheet.path("hash").asText());
  }

  /** What an evaluator answers. */
  static int answer(String evaluator) {
    return Math.floorMod(evaluator.hashCode(), ANSWERS);
  }

  /** The acknowledged sheets up to now, by evaluator. */
  Map<String, Kept> kept() {
    return Map.copyOf(kept);
  }

  /** Waits until so many are acknowledged. */
  void await(int count) {
    Instant end = Instant.now().plus(LONGEST);
    while (kept.size() < count) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(kept.size() + " sheets are acknowledged; " + failures);
      }
      Server.pause(10);
    }
  }

  /** What was not acknowledged. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  @Override
  public void close() {
    end();
  }

  /** Ends the work, so that nothing is counted any more. */
  void end() {
    running.set(false);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
