package org.baton.bench.survey;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.baton.bench.Sides;
import org.baton.bench.server.Server;
import org.baton.bench.survey.SurveyDay.Load;

/** The day itself. */
final class Day implements Sides {
  /** So many phones may wait for an answer at once: most people read and think. */
  private static final int AT_ONCE = 2000;

  private static final int THREADS = 64;

  private final Server server;
  private final Fairground fair;
  private final String link;
  private final Load load;
  private long before;

  Day(Server server, Fairground fair, String link, Load load) {
    this.server = server;
    this.fair = fair;
    this.link = link;
    this.load = load;
  }

  @Override
  public Map<String, Double> baton(int round) throws Exception {
    // Slow bodies wait in threads of their own.
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      HttpClient http =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(Duration.ofSeconds(10))
              .executor(threads)
              .build();
      return day(http, round);
    } finally {
      threads.shutdownNow();
    }
  }

  private Map<String, Double> day(HttpClient http, int round) throws Exception {
    Tally tally = new Tally(load.sheets());
    long start = System.nanoTime();
    double cpu = server.program().cpuSeconds();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    Semaphore room = new Semaphore(AT_ONCE);
    int half = load.sheets() / 2;
    send(http, tally, round, 0, half, room, all);
    double used = server.program().cpuSeconds() - cpu;
    double away = killAndStart();
    cpu = server.program().cpuSeconds();
    send(http, tally, round, half, load.sheets(), room, all);
    await(all);
    double seconds = (System.nanoTime() - start) / 1e9;
    used += server.program().cpuSeconds() - cpu;
    long there = fair.answers(before + load.sheets());
    Map<String, Double> measures = new LinkedHashMap<>();
    measures.put("sheets", (double) tally.sheets());
    measures.put(SurveyDay.LOST, (double) Math.abs(there - before - load.sheets()));
    measures.put("sheets a second", load.sheets() / seconds);
    measures.put("p50 ms of the page", tally.page(.5));
    measures.put(SurveyDay.PAGE, tally.page(.95));
    measures.put("p99 ms of the page", tally.page(.99));
    measures.put("p95 ms of a sheet", tally.sheet(.95));
    measures.put("tries a sheet", tally.tries());
    measures.put("seconds the server was away", away);
    measures.put("server cpu ms a sheet", used * 1e3 / load.sheets());
    before = there;
    return measures;
  }

  /** Sends at the pace, each sheet at its moment, whether or not those before have receipts. */
  private void send(
      HttpClient http,
      Tally tally,
      int round,
      int from,
      int to,
      Semaphore room,
      List<CompletableFuture<Void>> all)
      throws InterruptedException {
    long start = System.nanoTime();
    for (int i = from; i < to; i++) {
      long due = start + (long) ((i - from) * 1e9 / load.pace());
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      room.acquire();
      Phone phone = new Phone(http, link, i / load.ofOne(), tally);
      int sheet = round * load.sheets() + i;
      all.add(phone.answer(sheet, due).whenComplete((done, error) -> room.release()));
    }
  }

  /** The server goes without a word, in the middle of what it does, and comes again. */
  private double killAndStart() throws IOException {
    server.kill();
    long start = System.nanoTime();
    server.ready();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void await(List<CompletableFuture<Void>> all) throws Exception {
    for (CompletableFuture<Void> one : all) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw new IOException("A phone gave up", e.getCause());
      }
    }
  }

  @Override
  public Map<String, Double> peer(int round) {
    return Map.of();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
