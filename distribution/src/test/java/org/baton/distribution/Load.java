package org.baton.distribution;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Others who go on working meanwhile: threads that ask for the same paths all the time, and leave
 * the machine a breath between two requests for what is tested.
 */
final class Load implements AutoCloseable {
  private static final int MOST_KEPT = 20;
  private static final int BREATH_MILLIS = 5;

  private final AtomicBoolean running = new AtomicBoolean(true);
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final Queue<String> words = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads;

  private Load(Client client, int count, List<String> paths) {
    threads =
        IntStream.range(0, count)
            .mapToObj(i -> new Thread(() -> work(client, paths, i), "load-" + i))
            .toList();
    threads.forEach(Thread::start);
  }

  static Load on(Client client, int threads, List<String> paths) {
    return new Load(client, threads, paths);
  }

  private void work(Client client, List<String> paths, int first) {
    for (int i = first; running.get(); i++) {
      String path = paths.get(i % paths.size());
      try {
        Client.Answer answer = client.get(path);
        if (answer.status() != 200) {
          failed(path + ": " + answer);
        }
      } catch (RuntimeException e) {
        failed(path + ": " + e);
      }
      requests.incrementAndGet();
      Server.pause(BREATH_MILLIS);
    }
  }

  private void failed(String what) {
    failures.incrementAndGet();
    if (words.size() < MOST_KEPT) {
      words.add(what);
    }
  }

  long requests() {
    return requests.get();
  }

  /** The first failed requests. */
  List<String> failures() {
    return List.copyOf(words);
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
