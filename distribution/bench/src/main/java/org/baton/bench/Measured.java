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

  /** Adds a round that does not count, of which only what there must never be is kept. */
  void addUncounted(Map<String, Double> round, List<Goal> goals) {
    Map<String, Double> kept = new LinkedHashMap<>(round);
    kept.keySet().retainAll(never(goals));
    add(baton, kept);
  }

  /** Whether there was something in any round that there must never be. */
  boolean isBroken(List<Goal> goals) {
    return never(goals).stream().anyMatch(m -> Range.of(baton(m)).high() > 0);
  }

  private static List<String> never(List<Goal> goals) {
    return goals.stream().filter(g -> g.kind() == Goal.Kind.NONE).map(Goal::measure).toList();
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
