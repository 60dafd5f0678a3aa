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
 * @param warmUp how many sheets the server takes before anything is measured
 */
record Running(Database database, Server server, Drive http, Drive jdbc, double seconds, int warmUp)
    implements Sides {
  @Override
  public Map<String, Double> baton(int round) throws Exception {
    if (round == 0) {
      // By count, not by time: what the Java machine compiles depends on how often it ran.
      for (double sent = 0; sent < warmUp; ) {
        sent += http.asFastAsPossible(seconds) * seconds;
      }
    }
    Map<String, Double> all = new LinkedHashMap<>();
    double cpu = server.program().cpuSeconds();
    double rate = http.asFastAsPossible(seconds);
    all.put(Submit.RATE, rate);
    all.put(
        "server cpu ms a sheet", (server.program().cpuSeconds() - cpu) * 1e3 / (rate * seconds));
    double[] millis = http.atPace(rate / 2, seconds);
    all.put("p50 ms at half load", Drive.percentile(millis, 0.5));
    all.put("p95 ms at half load", Drive.percentile(millis, 0.95));
    all.put("p99 ms at half load", Drive.percentile(millis, 0.99));
    return all;
  }

  @Override
  public Map<String, Double> peer(int round) throws Exception {
    return Map.of(Submit.RATE, jdbc.asFastAsPossible(seconds));
  }

  @Override
  public void close() throws IOException {
    try (database;
        server;
        jdbc;
        http) {
      // Each is closed, the last one first.
    }
  }
}
