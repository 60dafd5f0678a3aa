package org.baton.bench.submit;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baton.bench.Sides;
import org.baton.bench.server.Database;
import org.baton.bench.server.Server;

/**
 * Both sides at work.
 *
 * @param single sends sheets one a request
 * @param batches sends them in batches
 * @param jdbc inserts rows one a transaction
 * @param warmUp how many sheets the server takes before anything is measured
 */
record Running(
    Database database,
    Server server,
    Drive single,
    Drive batches,
    Drive jdbc,
    double seconds,
    int warmUp)
    implements Sides {
  @Override
  public Map<String, Double> baton(int round) throws Exception {
    if (round == 0) {
      // By count, not by time: what the Java machine compiles depends on how often it ran.
      for (double sent = 0; sent < warmUp; ) {
        sent += single.asFastAsPossible(seconds) * seconds;
      }
    }
    Map<String, Double> all = new LinkedHashMap<>();
    double rate = rate(all, single, Submit.RATE, Submit.CPU);
    double[] millis = single.atPace(rate / 2, seconds);
    all.put("p50 ms at half load", Drive.percentile(millis, 0.5));
    all.put("p95 ms at half load", Drive.percentile(millis, 0.95));
    all.put("p99 ms at half load", Drive.percentile(millis, 0.99));
    rate(all, batches, Submit.BATCHED, Submit.BATCHED_CPU);
    return all;
  }

  private double rate(Map<String, Double> all, Drive drive, String rate, String cpu)
      throws Exception {
    double before = server.program().cpuSeconds();
    double perSecond = drive.asFastAsPossible(seconds);
    all.put(rate, perSecond);
    all.put(cpu, (server.program().cpuSeconds() - before) * 1e3 / (perSecond * seconds));
    return perSecond;
  }

  @Override
  public Map<String, Double> peer(int round) throws Exception {
    double rate = jdbc.asFastAsPossible(seconds);
    return Map.of(Submit.RATE, rate, Submit.BATCHED, rate);
  }

  @Override
  public void close() throws IOException {
    try (database;
        server;
        jdbc;
        batches;
        single) {
      // Each is closed, the last one first.
    }
  }
}
