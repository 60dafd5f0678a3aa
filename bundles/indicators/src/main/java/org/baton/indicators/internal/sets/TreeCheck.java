package org.baton.indicators.internal.sets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Entry;

/** What is wrong with how the entries of a set stand together. Retired ones are not counted. */
final class TreeCheck {
  private static final double NEAR = 1e-6;
  private static final double PERCENT = 100;

  private final Map<String, Entry> byCode = new HashMap<>();
  private final List<Entry> entries;

  TreeCheck(List<Entry> all) {
    entries = all.stream().filter(e -> !e.isRetired()).toList();
    entries.forEach(e -> byCode.put(e.code(), e));
  }

  /** Parents that are missing, that are indicators, or that stand in a circle. */
  List<Violation> parents() {
    List<Violation> found = new ArrayList<>();
    for (Entry entry : entries) {
      String code = parent(entry);
      if (!code.isEmpty()) {
        found.add(Violation.at(entry.code() + "/parent", entry.parent(), code));
      }
    }
    return found;
  }

  private String parent(Entry entry) {
    if (entry.parent().isEmpty()) {
      return "";
    }
    Entry parent = byCode.get(entry.parent());
    if (parent == null) {
      return "indicators.parent-unknown";
    }
    if (parent.isIndicator()) {
      return "indicators.parent-indicator";
    }
    Set<String> way = new HashSet<>();
    for (Entry at = entry; at != null; at = byCode.get(at.parent())) {
      if (!way.add(at.code())) {
        return "indicators.circle";
      }
    }
    return "";
  }

  /** The sum of the weights below each parent; the empty code is the top. */
  Map<String, Double> sums() {
    Map<String, Double> sums = new TreeMap<>();
    entries.forEach(e -> sums.merge(e.parent(), e.weight(), Double::sum));
    return sums;
  }

  /** Siblings whose weights are neither 1 nor 100 together; a single node on top needs none. */
  List<Violation> weights() {
    List<Violation> found = new ArrayList<>();
    sums()
        .forEach(
            (parent, sum) -> {
              boolean whole = near(sum, 1) || near(sum, PERCENT);
              if (!whole && !(parent.isEmpty() && top() == 1)) {
                found.add(Violation.at(parent + "/weight", sum, "indicators.check-weights", sum));
              }
            });
    return found;
  }

  private long top() {
    return entries.stream().filter(e -> e.parent().isEmpty()).count();
  }

  private static boolean near(double sum, double whole) {
    return Math.abs(sum - whole) <= NEAR * whole;
  }

  /** Nodes above indicators that have none below them. */
  List<Violation> hollow() {
    Set<String> parents = new HashSet<>();
    entries.forEach(e -> parents.add(e.parent()));
    return entries.stream()
        .filter(e -> !e.isIndicator() && !parents.contains(e.code()))
        .map(e -> Violation.at(e.code(), "", "indicators.nothing-below", e.code()))
        .toList();
  }

  /** Output indicators with neither a counter-indicator of the set nor a reason for none. */
  List<Violation> pairs() {
    List<Violation> found = new ArrayList<>();
    for (Entry e : entries) {
      String counter = e.card().counter();
      if (!counter.isEmpty() && (counter.equals(e.code()) || !isIndicator(counter))) {
        found.add(Violation.at(e.code() + "/counter", counter, "indicators.check-counter"));
      } else if (e.isIndicator()
          && e.card().resultType().equals("output")
          && counter.isEmpty()
          && e.card().counterReason().isBlank()) {
        found.add(Violation.at(e.code() + "/counter", "", "indicators.check-pair"));
      }
    }
    return found;
  }

  /**
   * The shares of the whole weight that kinds of results have, 0 to 1 by {@link
   * org.baton.indicators.internal.library.Card#resultType}; the empty word is where none is said.
   * Empty when weights below some node come to nothing, or parents stand in a circle.
   */
  Map<String, Double> resultShares() {
    if (!parents().isEmpty()) {
      return Map.of();
    }
    Map<String, Double> sums = sums();
    Map<String, Double> shares = new TreeMap<>();
    boolean alone = top() == 1;
    for (Entry e : entries) {
      if (e.isIndicator()) {
        double share = 1;
        for (Entry at = e; at != null; at = byCode.get(at.parent())) {
          share *= alone && at.parent().isEmpty() ? 1 : at.weight() / sums.get(at.parent());
        }
        shares.merge(e.card().resultType(), share, Double::sum);
      }
    }
    return shares.values().stream().allMatch(Double::isFinite) ? shares : Map.of();
  }

  private boolean isIndicator(String code) {
    Entry other = byCode.get(code);
    return other != null && other.isIndicator();
  }

  /** How many indicators a unit is measured by. */
  long count() {
    return entries.stream().filter(Entry::isIndicator).count();
  }

  /** Hours of work that a unit spends on all of them in a cycle. */
  double hours() {
    return entries.stream()
        .filter(e -> e.isIndicator() && e.card().burdenHours() != null)
        .mapToDouble(e -> e.card().burdenHours())
        .sum();
  }

  List<Entry> entries() {
    return entries;
  }
}
