package org.baton.indicators.internal.lineage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.store.LineageTable;

/**
 * Goes back from an indicator to all it comes from. Each step goes to earlier years, so it ends; a
 * statement is asked for once a generation, not once an indicator.
 */
final class Ancestry {
  /** How many generations are followed. */
  private static final int DEEPEST = 40;

  /** How many indicators are shown, those met twice counted twice. */
  private static final int MOST = 200;

  private final Map<EntryKey, List<Descent>> stated = new HashMap<>();
  private final Map<EntryKey, Entry> entries = new HashMap<>();
  private int shown;

  private Ancestry() {}

  static Generation of(EntryKey key, LineageTable table) throws SQLException {
    Ancestry ancestry = new Ancestry();
    Set<EntryKey> known = new HashSet<>();
    Set<EntryKey> asked = Set.of(key);
    for (int depth = 0; depth < DEEPEST && !asked.isEmpty() && known.size() < MOST; depth++) {
      known.addAll(asked);
      Set<EntryKey> next = new HashSet<>();
      for (Descent d : table.of(asked)) {
        ancestry.stated.computeIfAbsent(d.entry(), k -> new ArrayList<>()).add(d);
        next.addAll(d.origins());
      }
      next.removeAll(known);
      asked = next;
    }
    table.entries(known).forEach(e -> ancestry.entries.put(new EntryKey(e.set(), e.code()), e));
    return ancestry.generation(key, Integer.MAX_VALUE, 0);
  }

  /** The generation of an indicator that ends before a year. */
  private Generation generation(EntryKey key, int before, int depth) {
    shown++;
    Optional<Descent> descent =
        stated.getOrDefault(key, List.of()).stream().filter(d -> d.since() < before).findFirst();
    List<Generation> origins = new ArrayList<>();
    descent.ifPresent(
        d ->
            d.origins().stream()
                .takeWhile(o -> shown < MOST && depth < DEEPEST)
                .forEach(o -> origins.add(generation(o, d.since(), depth + 1))));
    return new Generation(
        key,
        Optional.ofNullable(entries.get(key)),
        descent.map(Descent::since).orElse(0),
        before == Integer.MAX_VALUE ? 0 : before - 1,
        descent,
        origins);
  }
}
