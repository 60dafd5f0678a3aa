package org.baton.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rounds of a case gave, by measure. */
final class Measured {
  private final Map<String, List<Double>> baton = new LinkedHashMap<>();
  private final Map<String, List<Double>> peer = new LinkedHashMap<>();

  void addBaton(Map<String, Double> round) {
    add(baton, round);
  }

  void addPeer(Map<String, Double> round) {
    add(peer, round);
  }

  private static void add(Map<String, List<Double>> to, Map<String, Double> round) {
    round.forEach((name, value) -> to.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
  }

  double[] baton(String measure) {
    return values(baton, measure);
  }

  double[] peer(String measure) {
    return values(peer, measure);
  }

  private static double[] values(Map<String, List<Double>> of, String measure) {
    return of.getOrDefault(measure, List.of()).stream().mapToDouble(d -> d).toArray();
  }
}
