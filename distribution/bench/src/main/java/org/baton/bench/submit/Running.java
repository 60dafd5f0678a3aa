package org.baton.bench.submit;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.bench.Sides;

/**
 * Both sides at work.
 *
 * @param warmUp how many sheets the server takes before anything is measured
 */
record Running(Place place, Product product, Drive http, Drive jdbc, double seconds, int warmUp)
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
    double cpu = product.cpuSeconds();
    double rate = http.asFastAsPossible(seconds);
    all.put(Submit.RATE, rate);
    all.put("server cpu ms a sheet", (product.cpuSeconds() - cpu) * 1e3 / (rate * seconds));
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
    for (Closeable one : List.of(http, jdbc, product, place.end())) {
      one.close();
    }
  }
}
