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
import java.util.stream.IntStream;

/** Evaluators who submit sheets as fast as they can, and remember which ones were acknowledged. */
final class Submissions implements AutoCloseable {
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
        kept.put(evaluator, submit(client, path, evaluator));
      } catch (UncheckedIOException e) {
        // The server is gone: whether this sheet is there is not known.
        failures.add(evaluator + ": " + e);
        return;
      }
    }
  }

  /** Submits one sheet. */
  static Kept submit(Client client, String path, String evaluator) {
    Client.Answer answer =
        client.post(
            path,
            Map.of(
                "unit",
                "D1",
                "group",
                "public",
                "evaluator",
                evaluator,
                "answers",
                Map.of("A1", answer(evaluator))));
    if (answer.status() != 201) {
      throw new UncheckedIOException(new java.io.IOException(answer.toString()));
    }
    JsonNode sheet = answer.json();
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
