package org.baton.indicators.internal.negotiation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.indicators.internal.library.Entry;

/**
 * The share of expected indicators in the total weight of a set, counted down the tree: an
 * indicator carries its share among its siblings times what the node above it carries.
 *
 * @param share the share, 0 to 1; 0 when nothing has a weight
 * @param required the least share
 */
public record Quota(double share, double required) {
  /** Shares are compared this exactly, so that a fifth of the weight is a fifth. */
  private static final double EXACT = 1e-9;

  /** The share of a set's expected indicators. */
  public static Quota of(Collection<Entry> entries, double required) {
    double expected = 0;
    double all = 0;
    for (Map.Entry<Entry, Double> one : effective(entries).entrySet()) {
      all += one.getValue();
      if (one.getKey().channel().equals(Channel.EXPECTED.word())) {
        expected += one.getValue();
      }
    }
    return new Quota(all > 0 ? expected / all : 0, required);
  }

  /** Whether enough is left to the units. */
  public boolean isMet() {
    return share >= required - EXACT;
  }

  /** What is missing; 0 when it is met. */
  public double missing() {
    return isMet() ? 0 : required - share;
  }

  /** What each indicator that is not retired carries of the whole, 0 to 1. */
  public static Map<Entry, Double> effective(Collection<Entry> entries) {
    Map<String, List<Entry>> below = new HashMap<>();
    entries.stream()
        .filter(e -> !e.isRetired())
        .forEach(e -> below.computeIfAbsent(e.parent(), p -> new ArrayList<>()).add(e));
    Map<Entry, Double> carried = new HashMap<>();
    spread("", 1, below, carried);
    return carried;
  }

  private static void spread(
      String parent, double share, Map<String, List<Entry>> below, Map<Entry, Double> carried) {
    // Taken out, so that a circle of parents ends here too.
    List<Entry> siblings = below.remove(parent);
    if (siblings == null) {
      return;
    }
    double sum = siblings.stream().mapToDouble(Entry::weight).sum();
    for (Entry entry : siblings) {
      double own = sum > 0 ? share * entry.weight() / sum : 0;
      if (entry.isIndicator()) {
        carried.put(entry, own);
      } else {
        spread(entry.code(), own, below, carried);
      }
    }
  }
}
